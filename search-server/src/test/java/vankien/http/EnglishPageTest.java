package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in English, and how a reader comes to them. */
class EnglishPageTest extends ServerTest {
    private static final Pattern VIETNAMESE = Pattern.compile("[^\\n]*[ăđơưĂĐƠƯ\\u1EA0-\\u1EF9][^\\n]*");
    /** Words of documents, what people typed, examples, and the form that every document has in print. */
    private static final String OWN_WORDS =
            "bdi, .passage, .paper, pre, textarea, .examples, .recipes dt, .language, .brand, .files dd, title, h1.unseen, .hint, svg, .about-document details > p";

    /** Their labels end with the words of a document. */
    private static final String NAMES_A_DOCUMENT = ".exclude, .more a, .copy";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/help",
                "/browse",
                "/batch?q=21-KL/TW&q=02-NQ/DUK",
                "/quality",
                "/quality?list=no_date",
                "/nope",
                "/search",
                "/search?q=21-KL/TW&type=KH&status=-repealed&from=2010-01-01",
                "/search?q=zzz&year=1999",
                "/documents/nq-02-song-thuong?q=k%E1%BA%BFt+n%E1%BA%A1p",
                "/documents/qd-09-song-thuong",
                "/documents/bao-cao-khong-so",
                "/codes/21-KL~TW",
                "/compare",
                "/compare?a=nq-02-song-thuong&b=qd-09-song-thuong",
                "/documents/unknown-id",
                "/codes/nothing"
            })
    void nothingIsLeftInVietnamese(String address) {
        Document page = page(address, "Accept-Language", "en-GB,en;q=0.8");
        assertEquals("en", page.expectFirst("html").attr("lang"));
        page.select(OWN_WORDS).remove();
        // An example of a citation in quotation marks is Vietnamese, as the documents are.
        List<String> words =
                page.body().getAllElements().stream().map(Element::ownText).toList();
        String text = String.join("\n", words).replaceAll("“[^”]*”|Chỉ thị số 05 của Bộ Chính trị|NĐ-CP", "");
        String attributes = String.join(
                "\n",
                page.body().getAllElements().stream()
                        .filter(element -> !element.is(NAMES_A_DOCUMENT))
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().matches("title|placeholder|aria-label|data-.*"))
                        .filter(attribute -> !attribute.getKey().matches("data-label|data-place|data-search"))
                        .map(attribute -> attribute.getValue())
                        .toList());
        for (String shown : new String[] {text, attributes}) {
            var left = VIETNAMESE.matcher(shown);
            assertTrue(!left.find(), () -> left.group());
        }
    }

    /** What the reader asks for counts first, then what was asked for before, then the browser's languages. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/help | - | - | vi",
                "/help | en-US,en;q=0.9 | - | en",
                "/help | fr,vi;q=0.5,en;q=0.2 | - | vi",
                "/help | fr | - | vi",
                "/help | en | lang=vi | vi",
                "/help | - | lang=en | en",
                "/help | - | lang=xx | vi",
                "/help?lang=en | vi | lang=vi | en",
                "/help?lang=vi | en | - | vi",
                "/help?lang=xx | en | - | en",
                "/help | ;;;=, | - | vi",
            })
    void theLanguageIsChosen(String address, String accepted, String cookie, String language) {
        String[] headers = {
            "Accept",
            "text/html",
            "Accept-Language",
            accepted == null ? "" : accepted,
            "Cookie",
            cookie == null ? "" : cookie
        };
        HttpResponse<String> answer = get(address, headers);
        assertEquals(
                language, Jsoup.parse(answer.body(), "").expectFirst("html").attr("lang"));
        assertEquals("Accept-Language, Cookie, Accept-Encoding", header(answer, "Vary"));
    }

    @Test
    void theSwitchKeepsTheSearchAndIsRemembered() {
        Document page = page("/search?q=k%E1%BA%BFt&type=KH");
        String other = page.expectFirst("a.language").attr("href");
        assertEquals("/search?q=k%E1%BA%BFt&type=KH&lang=en", other);
        HttpResponse<String> english = get(other, "Accept", "text/html");
        assertTrue(header(english, "Set-Cookie")
                .matches("lang=en;.*Path=/;.*Max-Age=31536000.*HttpOnly.*SameSite=Lax.*|lang=en;.*"));
        Document again = Jsoup.parse(english.body(), "");
        assertEquals("Plan", again.expectFirst(".hit .type").text());
        assertEquals(
                "/search?q=k%E1%BA%BFt&type=KH&lang=vi",
                again.expectFirst("a.language").attr("href"));
        assertTrue(again.select(".hit a").eachAttr("href").stream().noneMatch(address -> address.contains("lang=")));
    }

    @Test
    void theApiKnowsNoCookie() {
        HttpResponse<String> answer = get("/api/v1/search?size=0", "Cookie", "lang=en");
        assertEquals("vi", header(answer, "Content-Language"));
        assertEquals("", header(get("/api/v1/search?q=k"), "Set-Cookie"));
    }

    @Test
    void eachLanguageHasItsOwnVersion() {
        String vietnamese = header(get("/help"), "ETag");
        assertEquals(304, get("/help", "If-None-Match", vietnamese).statusCode());
        assertEquals(
                200,
                get("/help", "If-None-Match", vietnamese, "Accept-Language", "en")
                        .statusCode());
    }

    private static Document page(String address, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Accept";
        all[headers.length + 1] = "text/html";
        return Jsoup.parse(get(address, all).body(), "");
    }
}
