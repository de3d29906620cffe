package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two documents side by side, on the sample corpus. */
class ComparisonPageTest extends CorpusServerTest {
    private static final String OLD = "47-qd-tu-binh-an-2021-05-12";
    private static final String NEW = "112-qd-tu-binh-an-2024-04-09";

    @Test
    void whatDiffersIsMarkedOnItsSide() {
        Document page = page("/compare?a=" + OLD + "&b=" + NEW, 200);
        assertEquals("So sánh 47-QĐ/TU và 112-QĐ/TU – Văn kiện", page.title());
        assertEquals(2, page.select(".heads .head").size());
        assertEquals("Đã được thay thế", page.expectFirst(".heads .status").text());
        assertTrue(page.select(".pair > div:first-child ins, .pair > div:last-child del")
                .isEmpty());
        assertTrue(page.select(".compared del").size() > 5);
        assertTrue(page.select(".compared ins").size() > 5);
        // Each place that differs has an address, and leads to both documents.
        assertEquals("#khac-1", page.expectFirst(".numbers a").attr("href"));
        assertEquals(1, page.select("#khac-1").size());
        String there = page.expectFirst(".pair > div:last-child .self").attr("href");
        assertTrue(there.startsWith("/documents/" + NEW + "#"), there);
        String anchor = there.substring(there.indexOf('#') + 1);
        assertFalse(page("/documents/" + NEW, 200).select("[id=" + anchor + "]").isEmpty(), anchor);
        assertEquals(
                "/compare?a=" + NEW + "&b=" + OLD,
                page.expectFirst(".compare-tools a").attr("href"));
    }

    @Test
    void aDocumentIsTheSameAsItself() {
        Document page = page("/compare?a=" + OLD + "&b=" + OLD, 200);
        assertTrue(
                page.select("del:not(.legend *), ins:not(.legend *), .pair[id]").isEmpty());
        assertTrue(page.text().contains("Hai bên là cùng một văn bản."));
        assertTrue(page.text().contains("Lời của hai văn bản giống hệt nhau."));
    }

    /** A number, an address or an id: all lead to the one address of the comparison. */
    @ParameterizedTest
    @CsvSource({
        "03-QC/TU, 01-QC/TU, 03-qc-tu-binh-an-2016-02-18, 01-qc-tu-binh-an-2020-12-15",
        "03 qc tu, /documents/" + NEW + ", 03-qc-tu-binh-an-2016-02-18, " + NEW,
        "http://127.0.0.1:8080/documents/" + OLD + "?q=x#i, " + NEW + ", " + OLD + ", " + NEW,
    })
    void documentsAreNamedAsPeopleHaveThem(String first, String second, String left, String right) {
        HttpResponse<String> answer = get("/compare?a=" + ApiClient.encoded(first) + "&b=" + ApiClient.encoded(second));
        assertEquals(302, answer.statusCode());
        assertEquals(
                "/compare?a=" + left + "&b=" + right,
                answer.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void aMissingDocumentIsChosenFromRelatedOnes() {
        Document page = page("/compare?a=" + OLD, 200);
        assertEquals(OLD, page.expectFirst("#a").attr("value"));
        Element choice = page.expectFirst(".newest a.title");
        assertTrue(choice.attr("href").startsWith("/compare?a=" + OLD + "&b="), choice.attr("href"));
    }

    @Test
    void wordsThatNameSeveralAreAChoice() {
        Document page = page("/compare?a=12-CT/TU&b=" + NEW, 200);
        assertTrue(page.text().contains("“12-CT/TU” có thể là nhiều văn bản"), page.text());
        assertEquals(3, page.select(".newest a.title").size());
        assertTrue(page.select(".newest a.title")
                .eachAttr("href")
                .contains("/compare?a=12-ct-tu-binh-an-2022-03-08&b=" + NEW));
    }

    @Test
    void whatIsNotThereIsSaid() {
        Document page = page("/compare?a=qqqqxx&b=" + NEW, 404);
        assertTrue(page.text().contains("Không có văn bản nào là “qqqqxx”."), page.text());
        assertEquals("qqqqxx", page.expectFirst("#a").attr("value"));
        page("/compare", 200);
        page("/compare?a=" + "x".repeat(3_000) + "&b=%00%3Cscript%3E", 404);
    }

    @Test
    void documentsThatChangeOthersLeadHere() {
        assertEquals(
                "/compare?a=" + OLD + "&b=" + NEW,
                page("/documents/" + OLD, 200)
                        .expectFirst(".standing a[href^=/compare]")
                        .attr("href"));
        assertTrue(page("/documents/" + NEW, 200)
                .select(".relation-group a[href^=/compare]")
                .eachAttr("href")
                .contains("/compare?a=" + OLD + "&b=" + NEW));
    }

    private static Document page(String address, int status) {
        HttpResponse<String> answer = get(address);
        assertEquals(status, answer.statusCode(), address);
        return Jsoup.parse(answer.body(), "");
    }

    private static HttpResponse<String> get(String address) {
        return client.get(address, "Accept", "text/html", "Accept-Language", "vi");
    }
}
