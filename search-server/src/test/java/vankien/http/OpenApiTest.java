package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document is valid, says what the routes do, and answers are as it says. */
class OpenApiTest extends CorpusServerTest {
    private static final String HELD = "12-ct-tu-binh-an-2022-03-08";
    private static final Pattern ALLOWED = Pattern.compile("Allowed: (.*)\\.$");
    private static final AnswerSchemas SCHEMAS = new AnswerSchemas();

    @Test
    void theDocumentIsValid() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult parsed =
                new OpenAPIV3Parser().readContents(client.get("/openapi.json").body(), null, options);
        assertEquals(List.of(), parsed.getMessages());
        assertEquals("3.1.0", parsed.getOpenAPI().getOpenapi());
        Set<String> ids = new TreeSet<>();
        parsed.getOpenAPI()
                .getPaths()
                .values()
                .forEach(path -> path.readOperations()
                        .forEach(operation ->
                                assertTrue(ids.add(operation.getOperationId()), operation.getOperationId())));
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        Map<String, Set<String>> described = new TreeMap<>();
        SCHEMAS.document().path("paths").properties().forEach(path -> {
            Set<String> methods = new TreeSet<>();
            path.getValue().propertyNames().forEach(method -> {
                methods.add(method.toUpperCase(java.util.Locale.ROOT));
                if (method.equals("get")) {
                    methods.add("HEAD"); // as the document says of all
                }
            });
            described.put(path.getKey(), methods);
        });
        assertEquals(described, new TreeMap<>(server.routes()));
    }

    @Test
    void everyParameterIsDescribedAndNothingElse() {
        Map<String, Set<String>> described = new TreeMap<>();
        Map<String, Set<String>> taken = new TreeMap<>();
        SCHEMAS.document().path("paths").properties().forEach(path -> {
            if (path.getValue().has("get")) {
                described.put(path.getKey(), described(path.getValue()));
                taken.put(path.getKey(), taken(path.getKey(), path.getValue()));
            }
        });
        assertEquals(described, taken);
        assertEquals(Set.of(), takenBy("POST", "/api/v1/batch"));
    }

    private static Set<String> described(JsonNode path) {
        Set<String> names = new TreeSet<>();
        path.path("get").path("parameters").forEach(sent -> {
            JsonNode parameter = sent.has("$ref")
                    ? SCHEMAS.document().at(sent.path("$ref").asString().substring(1))
                    : sent;
            if (parameter.path("in").asString().equals("query")) {
                names.add(parameter.path("name").asString());
            }
        });
        return names;
    }

    private static Set<String> taken(String path, JsonNode described) {
        if (path.startsWith("/api/") || path.equals("/feed.atom")) {
            return taken(path);
        }
        // Pages pass over what they do not take, so that what they could take is all that has an effect.
        Set<String> names = new TreeSet<>(PageParameters.names(path));
        if (described.path("get").path("tags").path(0).asString().equals("pages")
                && !path.matches("/(assets|embed)/.*")) {
            names.add("lang");
        }
        return names;
    }

    /** Every address in a page, and every field of its forms, has parameters that are described. */
    @Test
    void pagesUseNoParameterThatIsNotDescribed() {
        Set<String> seen = new TreeSet<>();
        for (String address : List.of(
                "/",
                "/search?q=ket+nap+dang+vien&type=NQ&from=2019-01-01&size=2&lang=vi",
                "/search?q=ket+nap+dang+vien&size=2&sort=newest&issuer=none",
                "/documents/" + HELD + "?q=chi+bo&type=CT&find=dang",
                "/codes/21-KL~TW",
                "/browse",
                "/batch?q=12-CT/TU",
                "/quality?list=no_date",
                "/help",
                "/docs")) {
            Document page = client.page(address);
            List<String> used = new ArrayList<>();
            page.select("a[href^=/], link[href^=/], a[href^=?]").forEach(link -> {
                String href = link.attr("href");
                used.add(href.startsWith("?") ? address.replaceFirst("\\?.*", "") + href : href);
            });
            page.select("form[method=get], form:not([method])")
                    .forEach(form -> form.select("[name]")
                            .forEach(field -> used.add(
                                    form.attr("action").replaceFirst("[?#].*", "") + "?" + field.attr("name") + "=")));
            for (String target : used) {
                int question = target.indexOf('?');
                if (question < 0) {
                    continue;
                }
                String path = DescribedPath.of(SCHEMAS.document(), target.replaceFirst("#.*", ""));
                Set<String> allowed = described(SCHEMAS.document().path("paths").path(path));
                for (String name : QueryParameters.parse(
                                target.substring(question + 1).replaceFirst("#.*", ""))
                        .values()
                        .keySet()) {
                    assertTrue(allowed.contains(name), address + " has " + target + ": " + name);
                    seen.add(path + " " + name);
                }
            }
        }
        assertTrue(seen.size() > 20, seen::toString);
    }

    /** What a route itself names when it is sent something unknown. */
    private static Set<String> taken(String path) {
        return takenBy("GET", path.replace("{id}", HELD).replace("{code}", "12-CT~TU"));
    }

    private static Set<String> takenBy(String method, String address) {
        HttpResponse<String> response = client.send(method, address + "?unknown_one=1", "Accept-Language", "en");
        assertEquals(400, response.statusCode(), address);
        for (JsonNode error : JsonMapper.shared().readTree(response.body()).path("errors")) {
            if (error.path("parameter").asString().equals("unknown_one")) {
                Matcher allowed = ALLOWED.matcher(error.path("message").asString());
                return allowed.find()
                        ? new TreeSet<>(Arrays.asList(allowed.group(1).split(", ", -1)))
                        : Set.of();
            }
        }
        throw new AssertionError(response.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search",
                "/api/v1/search?q=",
                "/api/v1/search?q=ket+nap+dang+vien&passages=3&size=5",
                "/api/v1/search?q=%22sinh+ho%E1%BA%A1t+chi+b%E1%BB%99%22+TCCS%C4%90&type=NQ&year=2021",
                "/api/v1/search?q=12-CT%2FTU+21-KL%2FTW&facets=type,place,status&sort=oldest",
                "/api/v1/search?q=ngih+quyet&size=1",
                "/api/v1/documents/" + HELD,
                "/api/v1/documents/" + HELD + "?text=true",
                "/api/v1/documents/" + HELD + "/similar?size=5",
                "/api/v1/codes/12-CT~TU",
                "/api/v1/codes/21-KL%2FTW?size=1",
                "/api/v1/codes/12-CT~TU/chain",
                "/api/v1/suggest?q=ngh",
                "/api/v1/suggest?q=ngh&form=opensearch",
                "/api/v1/batch?q=12-CT/TU&q=21-KL/TW&q=kh%C3%B4ng+c%C3%B3+g%C3%AC&q=99-CT/TU",
                "/api/v1/quality",
                "/api/v1/quality?list=no_date",
                "/api/v1/quality?list=not_held",
                "/api/v1/quality?list=copies",
                "/api/v1/quality?list=doubtful_title",
                "/health/live",
                "/health/ready",
                "/openapi.json",
            })
    void anAnswerIsAsDescribed(String address) {
        assertAsDescribed("GET", address, client.get(address), 200);
    }

    @Test
    void everyDocumentAndCodeIsAsDescribed() {
        List<String> codes = new ArrayList<>();
        client.json("/api/v1/search?size=100&facets=none&passages=0")
                .path("hits")
                .forEach(hit -> {
                    String document = "/api/v1/documents/" + hit.path("id").asString();
                    assertAsDescribed("GET", document, client.get(document + "?text=true"), 200);
                    assertAsDescribed("GET", document + "/similar", client.get(document + "/similar?size=2"), 200);
                    client.json(document).path("citations").forEach(citation -> {
                        if (!citation.path("code").isNull()) {
                            codes.add(citation.path("code").asString());
                        }
                    });
                });
        codes.stream().distinct().limit(60).forEach(code -> {
            String address = "/api/v1/codes/" + ApiClient.encoded(code.replace('/', '~'));
            assertAsDescribed("GET", address, client.get(address), 200);
            assertAsDescribed("GET", address + "/chain", client.get(address + "/chain"), 200);
        });
        assertTrue(codes.size() > 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search?size=0&x=1",
                "/api/v1/search?cursor=x",
                "/api/v1/documents/none",
                "/api/v1/codes/x",
                "/api/v1/codes/99-CT~TU",
                "/api/v1/export",
                "/api/v1/batch",
                "/feed.atom?type=XX",
                "/documents/none",
                "/assets/none"
            })
    void aProblemIsAsDescribed(String address) {
        for (String language : List.of("vi", "en")) {
            HttpResponse<String> response = client.get(address, "Accept-Language", language);
            assertAsDescribed("GET", address, response, response.statusCode());
            assertTrue(response.statusCode() >= 400);
        }
    }

    @Test
    void aDraftIsAnsweredAsDescribed() {
        HttpResponse<String> response = client.send(
                "POST",
                "/api/v1/batch",
                "Thực hiện Chỉ thị số 12-CT/TU và Kết luận 21-KL/TW.".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "Content-Type",
                "text/plain");
        assertAsDescribed("POST", "/api/v1/batch", response, 200);
    }

    @Test
    void thePageNamesEveryOperationParameterAndKindOfProblem() {
        for (String language : List.of("vi", "en")) {
            Document page = client.page("/docs?lang=" + language);
            assertEquals(language, page.expectFirst("html").attr("lang"));
            String text = page.text();
            SCHEMAS.document().path("paths").properties().forEach(path -> assertTrue(text.contains(path.getKey())));
            SCHEMAS.document()
                    .path("components")
                    .path("parameters")
                    .propertyNames()
                    .forEach(name -> assertFalse(
                            page.select("dt code:containsOwn(" + name + ")").isEmpty(), name));
            for (ProblemKind kind : ProblemKind.values()) {
                assertTrue(text.contains("urn:vankien:problem:" + kind.symbol()), kind.symbol());
            }
            // Nothing from elsewhere, nothing inside the page that its policy forbids.
            assertEquals(
                    0,
                    page.select("script, style, [style], [src^=http], link[href^=http]")
                            .size());
            page.select("a[href^=#]")
                    .forEach(link -> assertFalse(
                            page.select("[id='" + link.attr("href").substring(1) + "']")
                                    .isEmpty(),
                            link.attr("href")));
        }
        assertTrue(client.page("/docs").text().contains("Tham số"));
        assertTrue(client.get("/docs", "Accept-Language", "en").body().contains("Parameters"));
    }

    @Test
    void everyOperationAndParameterIsToldInVietnameseToo() {
        JsonNode document = SCHEMAS.document();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    assertTrue(operation.has("x-vi"), path.getKey());
                    operation
                            .path("parameters")
                            .forEach(parameter -> assertTrue(
                                    parameter.has("$ref") || parameter.has("x-vi"), path.getKey() + parameter));
                }));
        document.path("components").path("parameters").forEach(parameter -> assertTrue(parameter.has("x-vi")));
    }

    private static void assertAsDescribed(String method, String address, HttpResponse<String> response, int status) {
        assertEquals(status, response.statusCode(), response.body());
        String path = DescribedPath.of(SCHEMAS.document(), address);
        String type = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        String lower = method.toLowerCase(java.util.Locale.ROOT);
        List<String> types = SCHEMAS.types(path, lower, status);
        assertTrue(types.contains(type), address + ": " + type + " is not among " + types);
        assertEquals(List.of(), SCHEMAS.errors(path, lower, status, type, response.body()), address);
    }
}
