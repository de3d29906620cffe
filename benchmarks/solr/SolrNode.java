import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/** Runs Solr with one core, {@code documents}, until the process is ended: {@code SolrNode HOME DIR}. */
public final class SolrNode {
    private SolrNode() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[1]).toAbsolutePath();
        if (!Files.exists(home.resolve("solr.xml"))) {
            copy(Path.of(args[0]), home);
        }
        JettyConfig config = JettyConfig.builder().setPort(0).useOnlyHttp1(true).build();
        JettySolrRunner solr = new JettySolrRunner(home.toString(), config);
        solr.start();
        System.out.println("listening on http://127.0.0.1:" + solr.getLocalPort() + "/");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            List<Path> files = walk.toList();
            for (Path file : files) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
