package vankien.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever has one machine carries nothing of a cluster: it is talked to with what Java has. */
class LeanLibraryIT {
    private static final Pattern OF_A_CLUSTER =
            Pattern.compile("(vankien-)?opensearch.*|netty.*|log4j-core.*|protobuf.*|httpc(lient|ore).*");

    @Test
    void nothingOfAClusterIsInTheDistribution() throws IOException {
        Path lib = Path.of(System.getProperty("vankien.distribution")).resolve("lib");
        try (Stream<Path> jars = Files.list(lib)) {
            List<String> names =
                    jars.map(jar -> String.valueOf(jar.getFileName())).sorted().toList();
            assertTrue(names.stream().anyMatch(name -> name.startsWith("lucene-core")), names::toString);
            assertEquals(
                    List.of(),
                    names.stream()
                            .filter(name -> OF_A_CLUSTER.matcher(name).matches())
                            .toList());
        }
    }
}
