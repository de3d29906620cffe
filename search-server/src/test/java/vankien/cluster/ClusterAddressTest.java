package vankien.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The address of an archive on a cluster. */
class ClusterAddressTest {
    @Test
    void nodesAndName() {
        for (String[] each : new String[][] {
            {"http://localhost:9200/vankien", "http://localhost:9200/vankien"},
            {"https://a:9200,b:9201/kho-1", "https://a:9200,b:9201/kho-1"},
            {"https://a,b/kho", "https://a:9200,b:9200/kho"},
            {" http://[::1]:9200/kho/ ", "http://[::1]:9200/kho"},
        }) {
            assertEquals(each[1], ClusterAddress.of(each[0]).toString());
        }
        assertEquals(2, ClusterAddress.of("https://a,b/kho").nodes().size());
    }

    @Test
    void whatIsNoneIsSaidWithOneThatIs() {
        for (String wrong : new String[] {
            "vankien",
            "http://a:9200",
            "http://a:9200/",
            "ftp://a/kho",
            "http://user:secret@a:9200/kho",
            "http://a:9200/Kho",
            "http://a:9200/kho*",
            "http://a:9200/_all",
            "http://a:9200/kho,khac",
            "http://a:9200/văn-kiện",
            "http://a b/kho",
            "http://,/kho"
        }) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> ClusterAddress.of(wrong), wrong);
            assertTrue(String.valueOf(refused.getMessage()).contains("'"), wrong);
        }
    }
}
