package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a browser reads them. */
class PageTest extends ServerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/help",
                "/batch",
                "/quality",
                "/quality?list=no_date",
                "/nope",
                "/search",
                "/search?q=21-KL/TW",
                "/search?q=k%E1%BA%BFt+n%E1%BA%A1p&type=KH&from=2015-01-01&sort=oldest",
                "/search?q=zzz&type=-KH&year=2020",
                "/documents/nq-02-song-thuong?q=k%E1%BA%BFt+n%E1%BA%A1p",
                "/documents/van-ban-doc-hai?q=k%E1%BA%BFt",
                "/documents/bao-cao-khong-so",
                "/documents/qd-09-song-thuong",
                "/compare",
                "/compare?a=nq-02-song-thuong&b=van-ban-doc-hai",
            })
    void everyPageIsWellFormed(String address) {
        Document page = page(address);
        assertEquals("vi", page.expectFirst("html").attr("lang"));
        assertFalse(page.title().isBlank());
        assertEquals(1, page.select("h1").size());
        assertEquals(1, page.select("main").size());
        assertEquals("#noi-dung", page.expectFirst("a").attr("href"), "the skip link comes first");
        assertTrue(page.select("script:not([src^=/assets/vankien-]), style, [style], iframe, object")
                .isEmpty());
        Set<String> ids = new HashSet<>();
        for (Element element : page.select("[id]")) {
            assertTrue(ids.add(element.id()), "twice: " + element.id());
        }
        for (Element input : page.select("input:not([type=hidden])")) {
            assertFalse(page.select("label[for=" + input.id() + "]").isEmpty(), input.outerHtml());
        }
        for (Element link : page.select("a, button")) {
            assertFalse(link.text().isBlank() && link.attr("aria-label").isBlank(), link.outerHtml());
        }
        for (Element link : page.select("a[href], link[href], form[action]")) {
            String target = link.hasAttr("href") ? link.attr("href") : link.attr("action");
            assertTrue(target.startsWith("/") || target.startsWith("#"), target);
        }
        for (Element element : page.getAllElements()) {
            assertTrue(element.attributes().asList().stream()
                    .noneMatch(a -> a.getKey().startsWith("on")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=k%E1%BA%BFt", "/documents/van-ban-doc-hai?q=k%E1%BA%BFt"})
    void hostileTextStaysText(String address) {
        Document page = page(address);
        assertTrue(
                page.select("script:not([src]), img, b, i, a[href^=javascript]").isEmpty());
        assertTrue(page.text().contains("</title><script>alert(1)</script>\" onmouseover=\"alert(2)\""));
        assertTrue(page.select("bdi:contains(\u202E)").size() > 0, "bidi controls are isolated");
    }

    @Test
    void aHostileDocumentKeepsEveryWord() {
        Document page = page("/documents/van-ban-doc-hai?q=k%E1%BA%BFt");
        assertTrue(page.text().contains(SampleDocuments.LONG_WORD));
        assertTrue(page.text().contains("kết nạp </mark><script>alert(6)</script> đảng viên & <a href=javascript"));
        assertEquals("kết", page.expectFirst("#i-p1 mark").text());
        // Its place turns the direction of writing; the date beside it is left alone.
        assertEquals("Sông\u202EThương", page.expectFirst(".dateline bdi").text());
        assertEquals(
                "ngày 02 tháng 01 năm 2020", page.expectFirst(".dateline time").text());
    }

    @Test
    void aHostileQueryStaysText() {
        Document page = page("/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E%00&type=%22%3E%3Cb%3E&issuer=%3Ci%3Ex");
        assertTrue(page.select("script:not([src]), b, i").isEmpty());
        assertEquals("\"><script>alert(1)</script>", page.expectFirst("#q").attr("value"));
    }

    @Test
    void resultsAreScannedByNumberTitleBodyAndDate() {
        Document page = page("/search?q=k%E1%BA%BFt+n%E1%BA%A1p&type=NQ");
        Element hit = page.expectFirst(".hit");
        assertEquals("02-NQ/ĐUK", hit.expectFirst(".number .code").text());
        assertEquals("Nghị quyết", hit.expectFirst(".number .type").text());
        assertEquals("khớp đúng dấu", hit.expectFirst(".match").text());
        assertEquals("09/12/2021", hit.expectFirst("time").text());
        assertEquals(2, hit.select(".passage").size());
        assertTrue(hit.select(".status").isEmpty(), "nothing is claimed where nothing is known");
        String address = hit.select(".passage a").get(1).attr("href");
        assertEquals("/documents/nq-02-song-thuong?q=k%E1%BA%BFt+n%E1%BA%A1p&type=NQ#i-p2", address);
        Document document = page(address.substring(0, address.indexOf('#')));
        assertEquals(2, document.select("#i-p2 mark").size());
        assertEquals(
                "/search?q=k%E1%BA%BFt+n%E1%BA%A1p&type=NQ",
                document.expectFirst(".trail a").attr("href"));
    }

    @Test
    void theCountIsHonest() {
        assertEquals(
                "15 văn bản có ít nhất một từ, 1 văn bản có đủ các từ",
                page("/search?q=k%E1%BA%BFt+n%E1%BA%A1p+21-KL/TW")
                        .expectFirst(".total")
                        .text());
        assertEquals("16 văn bản", page("/search").expectFirst(".total").text());
    }

    @Test
    void filtersAreAddedExcludedAndLetGo() {
        Document page = page("/search?q=k%E1%BA%BFt");
        Element plan = page.expectFirst(".large-only .group a.choose:contains(Kế hoạch)");
        Document chosen = page(plan.attr("href"));
        assertEquals("12 văn bản", chosen.expectFirst(".total").text());
        assertEquals("/search?q=k%E1%BA%BFt", chosen.expectFirst(".chips a").attr("href"));
        assertEquals("true", chosen.expectFirst(".large-only .included a").attr("aria-current"));
        Document excluded = page(page.expectFirst(".large-only a.exclude[aria-label=Loại trừ Kế hoạch]")
                .attr("href"));
        assertEquals("3 văn bản", excluded.expectFirst(".total").text());
        assertEquals("KH", chosen.expectFirst("form.search input[name=type]").attr("value"));
    }

    @Test
    void everyPageOfTheResultsIsReachable() {
        Set<String> seen = new HashSet<>();
        @Nullable Element next = new Element("a").attr("href", "/search?size=3");
        while (next != null) {
            Document page = page(next.attr("href"));
            for (Element link : page.select(".hit h3 a")) {
                assertTrue(seen.add(link.attr("href")));
            }
            next = page.selectFirst(".pages .next");
        }
        assertEquals(archive.state().documents(), seen.size());
    }

    @Test
    void badParametersArePassedOver() {
        Document page = page("/search?size=abc&sort=x&colour=red&type=XX&from=2020-12-31&to=&q=%FF");
        assertEquals("2 văn bản", page.expectFirst(".total").text());
        assertEquals("Từ ngày 31/12/2020", page.expectFirst(".chips bdi").text());
    }

    @Test
    void aDateTypedDayFirstLeadsToTheOneAddress() {
        HttpResponse<String> answer = get("/search?q=k%E1%BA%BFt&from=1/2/2020&to=31.12.2020&sort=relevance");
        assertEquals(302, answer.statusCode());
        assertEquals("/search?q=k%E1%BA%BFt&from=2020-02-01&to=2020-12-31", header(answer, "Location"));
        assertEquals(
                "Ngày không đúng dạng ngày/tháng/năm hoặc không có thật nên được bỏ qua.",
                page("/search?from=31/02/2020").expectFirst(".note").text());
        Element from = page("/search?from=2020-02-01").expectFirst("#wide-from");
        assertEquals("01/02/2020", from.attr("value"));
        assertTrue("1/2/2020".matches(from.attr("pattern")), from::outerHtml);
    }

    @Test
    void anEmptyResultShowsWaysOut() {
        Document page = page("/search?q=%22chi+b%E1%BB%99%22&type=L&year=1999");
        List<String> ways = page.select(".empty li a").eachAttr("href");
        assertEquals(
                List.of(
                        "/search?q=%22chi+b%E1%BB%99%22&year=1999",
                        "/search?q=%22chi+b%E1%BB%99%22&type=L",
                        "/search?q=%22chi+b%E1%BB%99%22",
                        "/search?q=chi+b%E1%BB%99&type=L&year=1999"),
                ways);
    }

    @Test
    void anAbbreviationIsSaidToBeReadInFull() {
        assertEquals(
                "Tìm cả dạng viết khác: “TCCSĐ” = “tổ chức cơ sở đảng”.",
                page("/search?q=TCCS%C4%90").expectFirst(".note").text());
    }

    @Test
    void aCodeShowsItsBearers() {
        Document page = page("/search?q=21-KL/TW");
        assertEquals(2, page.select(".card li").size());
        assertTrue(page.select(".card li").get(0).text().contains("chưa có trong kho"));
        assertEquals(
                "/documents/kh-15-song-thuong?q=21-KL%2FTW",
                page.select(".card li a").attr("href"));
    }

    @Test
    void aDocumentHasTheFormOfThePaper() {
        Document page = page("/documents/nq-02-song-thuong");
        assertEquals(
                "ĐẢNG CỘNG SẢN VIỆT NAM", page.expectFirst(".letterhead .party").text());
        assertEquals("Số 02-NQ/ĐUK", page.expectFirst(".own-number").text());
        assertEquals(
                "Sông Thương, ngày 09 tháng 12 năm 2021",
                page.expectFirst(".dateline").text());
        assertEquals("Nguyễn Văn A", page.expectFirst(".signer").text());
        assertEquals(3, page.select(".recipients li").size());
        assertEquals(4, page.select("nav .outline a").size());
        for (Element link : page.select(".outline a, a.self, .mentions a")) {
            String anchor = link.attr("href").substring(1);
            assertTrue(page.getElementById(anchor) != null, anchor);
        }
    }

    @Test
    void whatIsNotKnownIsNotShown() {
        Document page = page("/documents/bao-cao-khong-so");
        assertTrue(page.select(".party, .own-number, .dateline, .signature, .standing")
                .isEmpty());
        assertEquals("Báo cáo Báo cáo quý I.html", page.expectFirst("h1").text());
        assertEquals(
                "Đã bãi bỏ – 02-NQ/ĐUK",
                page("/documents/qd-09-song-thuong").expectFirst(".standing p").text());
    }

    private static Document page(String address) {
        return Jsoup.parse(get(address, "Accept", "text/html").body(), "");
    }
}
