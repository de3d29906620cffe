package vankien.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensearch.Version;
import org.opensearch.common.bootstrap.JarHell;
import org.opensearch.plugins.PluginInfo;

/** The archive is what {@code opensearch-plugin install} takes: OpenSearch's own reading of it and its check of jars. */
@Tag("full")
class PluginArchiveIT {
    private static final Path ARCHIVE = Path.of(System.getProperty("vankien.plugin"));

    @TempDir
    static Path unpacked;

    @BeforeAll
    static void unpacks() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(ARCHIVE))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = unpacked.resolve(entry.getName()).normalize();
                assertTrue(file.startsWith(unpacked), entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }

    @Test
    void openSearchReadsItsDescriptor() throws IOException {
        PluginInfo plugin = PluginInfo.readFromProperties(unpacked);
        assertEquals("vankien", plugin.getName());
        assertEquals(PublishedArchive.VERSION, plugin.getVersion());
        assertEquals(VankienPlugin.class.getName(), plugin.getClassname());
        assertTrue(
                plugin.getOpenSearchVersionRanges().stream().allMatch(range -> range.isSatisfiedBy(Version.CURRENT)),
                plugin.getOpenSearchVersionRanges().toString());
        assertTrue(
                ARCHIVE.getFileName()
                        .toString()
                        .equals("vankien-opensearch-" + Version.CURRENT + "-plugin-" + PublishedArchive.VERSION
                                + ".zip"),
                ARCHIVE.toString());
    }

    @Test
    @SuppressWarnings("URLEqualsHashCode") // that is what OpenSearch takes
    void noClassIsThereTwice() throws Exception {
        Set<URL> all = new HashSet<>();
        for (Path jar : jars()) {
            all.add(jar.toUri().toURL());
        }
        JarHell.checkJarHell(all, line -> {});
    }

    @Test
    void whatOpenSearchHasIsNotBrought() throws IOException {
        List<String> names =
                jars().stream().map(jar -> jar.getFileName().toString()).toList();
        assertTrue(names.stream().anyMatch(name -> name.startsWith("vankien-search-server")), names.toString());
        for (String theirs : List.of("lucene-", "opensearch-", "jackson-core", "log4j-")) {
            assertFalse(names.stream().anyMatch(name -> name.startsWith(theirs)), theirs + " in " + names);
        }
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(unpacked)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }
}
