package vankien.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vankien.index.IndexAnalysis;
import vankien.opensearch.node.TestCluster;

/** A node with the plugin installed analyses text as the embedded index does. */
@Tag("full")
class AnalysisOnNodeIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static TestCluster cluster;

    @BeforeAll
    static void starts(@TempDir Path folder) throws IOException {
        cluster = TestCluster.of(folder, 1, Path.of(System.getProperty("vankien.plugin")));
        cluster.send("PUT", "/analysis", "{\"settings\": {\"number_of_shards\": 1, \"number_of_replicas\": 0}}");
    }

    @AfterAll
    static void ends() {
        cluster.close();
    }

    @Test
    void isInstalled() throws IOException {
        String plugins = cluster.send("GET", "/_cat/plugins?h=component,version", "");
        assertTrue(plugins.contains("vankien "), plugins);
    }

    @Test
    void tokensAreThoseOfTheEmbeddedIndex() throws IOException {
        String composed = "Số 05-CT/TW ngày 18 tháng 6 năm 2013, công tác cán bộ; hoà, hòa; 1.250 đảng viên (Khoá XII)";
        for (String text : List.of(composed, Normalizer.normalize(composed, Normalizer.Form.NFD), "cong tac can bo")) {
            for (String field : IndexAnalysis.fields()) {
                assertEquals(IndexAnalysis.tokens(field, text), analysed(field, text), field + " of " + text);
            }
        }
    }

    private static List<IndexAnalysis.Token> analysed(String field, String text) throws IOException {
        String request = JSON.writeValueAsString(Map.of("analyzer", VankienPlugin.ANALYZER + field, "text", text));
        List<IndexAnalysis.Token> tokens = new ArrayList<>();
        for (JsonNode token : JSON.readTree(cluster.send("POST", "/analysis/_analyze", request))
                .path("tokens")) {
            tokens.add(new IndexAnalysis.Token(
                    token.path("token").asString(),
                    token.path("type").asString(),
                    token.path("position").asInt(),
                    token.path("positionLength").asInt(1),
                    token.path("start_offset").asInt(),
                    token.path("end_offset").asInt()));
        }
        return tokens;
    }
}
