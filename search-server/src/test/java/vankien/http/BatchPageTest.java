package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** The page of the check of a draft. */
class BatchPageTest extends BatchServerTest {
    @Test
    void thePageWorksAsAForm() {
        Document form = client.page("/batch");
        assertEquals("/batch", form.expectFirst("form.draft").attr("action"));
        assertEquals("post", form.expectFirst("form.draft").attr("method"));
        String field = form.expectFirst("form.draft textarea").attr("name");
        String pasted = "Theo Quyết định số 47-QĐ/TU, ngày 04/5/2017 </textarea><script>x</script> và 05-CT/TW.";
        HttpResponse<String> response = send(
                "/batch",
                "application/x-www-form-urlencoded",
                (field + "=" + ApiClient.encoded(pasted)).getBytes(StandardCharsets.UTF_8));
        assertEquals(200, response.statusCode());
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
        Document page = Jsoup.parse(response.body(), "");
        assertEquals(pasted, page.expectFirst("textarea").wholeText());
        assertTrue(page.select("script:not([src^=/assets/vankien-])").isEmpty());
        assertEquals(2, page.select("table.checked tbody tr").size());
        assertEquals("Có trong kho", page.expectFirst(".state.found").text());
        assertEquals("/documents/qd-47", page.expectFirst("tbody td a").attr("href"));
        assertTrue(page.expectFirst(".changed").text().startsWith("Đã được thay thế: Quy định số 112-QĐ/TU"));
        assertTrue(page.expectFirst(".differences li").text().startsWith("Thể loại khác:"));
        assertEquals("Chưa có trong kho", page.expectFirst(".state.not_held").text());
        assertEquals("/codes/05-CT~TW", page.select("tbody th a").get(1).attr("href"));
        assertTrue(page.expectFirst("td.official").text().startsWith("Quy định số 47-QĐ/TU, ngày 04/5/2017"));
        Document asked = client.page("/batch?q=" + ApiClient.encoded("21-KL/TW"));
        assertEquals(1, asked.select("table.checked tbody tr").size());
        for (String other : List.of("/", "/help")) {
            assertEquals(1, client.page(other).select("header a[href=/batch]").size());
        }
    }

    @Test
    void whatIsFoundByItsWordsIsNotCountedAsCited() {
        Document page =
                client.page("/batch?q=" + ApiClient.encoded("47-QĐ/TU") + "&q=" + ApiClient.encoded("quy định"));
        assertEquals(
                List.of("1 có trong kho", "1 tìm theo từ ngữ"),
                page.select(".tally li").eachText().subList(0, 2));
    }

    @Test
    void eachOfficialCitationCanBeCopiedAndAllOfThem() {
        Document page = client.page("/batch?q=" + ApiClient.encoded("21-KL/TW") + "&q=" + ApiClient.encoded("47-QĐ/TU")
                + "&q=" + ApiClient.encoded("02-NQ/ĐUK"));
        Elements officials = page.select("td.official bdi");
        assertEquals(2, officials.size());
        assertEquals(
                2, page.select("td.official button.copy[type=button][hidden]").size());
        for (Element button : page.select("button.copy")) {
            assertFalse((button.attr("aria-label") + button.text()).isBlank());
            assertTrue(button.attr("data-done").startsWith("Đã chép"));
        }
        assertEquals(
                String.join("\n", officials.eachText()),
                page.expectFirst("textarea#tat-ca[readonly]").wholeText().strip());
        Element all = page.expectFirst("button.copy[data-copy=tat-ca]");
        assertEquals("status", page.expectFirst("#da-chep").attr("role"));
        assertTrue(all.hasAttr("hidden"), "without its script a button does nothing");
        String script = page.expectFirst("script[src][type=module]").attr("src");
        HttpResponse<String> response = client.get(script);
        assertEquals(200, response.statusCode());
        assertEquals(
                "text/javascript; charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
    }
}
