package vankien.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code search} and {@code show}. */
class SearchCommandTest extends CommandTest {
    @BeforeEach
    void documents() throws IOException {
        writeDocuments();
        onIndex("index", folder().toString());
    }

    @Test
    void hitsGoToStdout() {
        Finished found = onIndex("search", "kết nạp đảng viên");
        assertEquals(0, found.status(), found.err());
        assertTrue(found.out().contains("1. Nghị quyết · 05-NQ/TU · 12/03/2018"), found.out());
        assertEquals("", found.err());
        assertEquals(0, onIndex("search", "không-từ-nào-như-thế").status(), "finding nothing is no error");
    }

    @Test
    void jsonIsTheAnswerOfTheApi() {
        JsonNode json = JsonMapper.shared()
                .readTree(onIndex("search", "ket nap", "--json").out());
        assertEquals(
                List.of("query", "generation", "took_ms", "total", "hits", "facets", "codes", "next"),
                List.copyOf(json.propertyNames()));
        assertEquals(
                List.of("value", "relation", "all_words"),
                List.copyOf(json.get("total").propertyNames()));
        JsonNode hit = json.get("hits").get(0);
        assertEquals(
                List.of(
                        "id",
                        "score",
                        "match",
                        "number",
                        "type",
                        "type_name",
                        "symbol",
                        "title",
                        "issuer",
                        "level",
                        "place",
                        "date",
                        "term",
                        "signer",
                        "status",
                        "cited_by_count",
                        "format",
                        "path",
                        "passages",
                        "links"),
                List.copyOf(hit.propertyNames()));
        assertEquals("unaccented", hit.get("match").asString());
        assertEquals("Nghị quyết.txt", hit.get("path").asString());
        assertTrue(hit.get("passages").get(0).get("html").asString().contains("<mark>"));
    }

    @Test
    void sizeBoundsTheHits() {
        assertEquals(
                1,
                JsonMapper.shared()
                        .readTree(onIndex("search", "", "--json", "--size", "1").out())
                        .get("hits")
                        .size());
        for (String size : List.of("0", "101", "-1")) {
            Finished refused = onIndex("search", "x", "--size", size);
            assertEquals(2, refused.status());
            assertTrue(refused.err().contains("--size") && refused.err().contains(size), refused.err());
        }
    }

    @Test
    void anyTextIsAQuery() throws IOException {
        for (String query : List.of("", "\"kết nạp", "((", "type:", "@tệp", "*", "a OR", "\"kết nạp\" -đảng")) {
            assertEquals(0, onIndex("search", query).status(), query);
        }
        Files.writeString(temp.resolve("tệp"), "--help");
        assertEquals(0, onIndex("search", "@" + temp.resolve("tệp")).status());
        assertEquals(
                0,
                run("search", "--index", indexFolder().toString(), "--", "-đảng")
                        .status());
        assertEquals(2, onIndex("search", "a".repeat(2_001)).status());
    }

    @Test
    void showPrintsOneDocument() {
        JsonNode hit = JsonMapper.shared()
                .readTree(onIndex("search", "kết nạp", "--json").out())
                .get("hits")
                .get(0);
        String id = hit.get("id").asString();
        Finished shown = onIndex("show", id);
        assertEquals(0, shown.status());
        assertTrue(shown.out().contains("05-NQ/TU") && shown.out().contains("TÌNH HÌNH"), shown.out());
        assertTrue(shown.out().contains("05-CT/TW"), shown.out());
        JsonNode json =
                JsonMapper.shared().readTree(onIndex("show", id, "--json").out());
        for (String name : List.of(
                "id",
                "number",
                "recipients",
                "authority",
                "position",
                "marks",
                "provenance",
                "outline",
                "citations",
                "relations",
                "files",
                "same_as")) {
            assertTrue(json.has(name), name);
        }
        String sidecar = onIndex("show", id, "--sidecar").out();
        assertTrue(sidecar.contains("number: 05-NQ/TU\ntype: \"NQ\"\n"), sidecar);
        assertEquals("05-CT/TW", json.get("citations").get(0).get("code").asString());

        Finished unknown = onIndex("show", "không-có");
        assertEquals(2, unknown.status());
        assertTrue(unknown.err().contains("'không-có'"), unknown.err());
        assertEquals("", unknown.out());
    }

    @Test
    void withoutAnIndexItSaysWhatToRun() throws IOException {
        String nowhere = temp.resolve("không có").toString();
        for (String[] arguments : new String[][] {
            {"search", "x", "--index", nowhere},
            {"show", "x", "--index", nowhere},
            {"explain", "x", "x", "--index", nowhere},
            {"serve", "--port", "0", "--index", nowhere}
        }) {
            Finished refused = run(arguments);
            assertEquals(2, refused.status());
            assertTrue(refused.err().contains("vankien index FOLDER"), refused.err());
        }
        assertTrue(Files.notExists(temp.resolve("không có")));
    }
}
