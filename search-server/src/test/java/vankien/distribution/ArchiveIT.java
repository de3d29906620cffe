package vankien.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.distribution.Distribution.Finished;

/** The archives that are handed out: their checksums fit, and the one with its own Java needs no other. */
@Tag("full")
class ArchiveIT {
    @TempDir
    Path temp;

    private static Path built(String ending) throws IOException {
        Path target = Distribution.home().getParent();
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("vankien-[0-9.]+" + ending))
                    .findFirst()
                    .orElse(target.resolve("none" + ending));
        }
    }

    @Test
    void theChecksumsFit() throws Exception {
        for (String ending : List.of("\\.tar\\.gz", "\\.zip", "-with-java\\.tar\\.gz")) {
            Path archive = built(ending);
            assumeTrue(Files.exists(archive), archive + " is built with -Pfull");
            Finished checked = Distribution.run(
                    Map.of("PATH", "/usr/bin:/bin"),
                    archive.getParent(),
                    List.of("sha256sum", "-c", archive.getFileName() + ".sha256"));
            assertEquals(0, checked.status(), checked.err());
        }
    }

    @Test
    void theOneWithJavaIndexesAndSearchesOnAMachineWithoutOne() throws Exception {
        Path archive = built("-with-java\\.tar\\.gz");
        assumeTrue(Files.exists(archive), archive + " is built with -Pfull");
        Map<String, String> bare = Map.of("PATH", "/usr/bin:/bin", "LANG", "C.UTF-8");
        assertEquals(
                0,
                Distribution.run(bare, temp, List.of("tar", "xzf", archive.toString()))
                        .status());
        Path home;
        try (Stream<Path> unpacked = Files.list(temp)) {
            home = unpacked.findFirst().orElseThrow();
        }
        assertTrue(Files.exists(home.resolve("sbom.json")) && Files.exists(home.resolve("service/vankien.service")));
        // No Java anywhere but in the archive.
        Map<String, String> none = Map.of(
                "PATH",
                "/nonexistent",
                "LANG",
                "C.UTF-8",
                "VANKIEN_JAVA_FOLDERS",
                "/nonexistent",
                "HOME",
                "/nonexistent");
        String vankien = home.resolve("bin/vankien").toString();
        Path index = temp.resolve("chỉ mục");
        Finished indexed = Distribution.run(
                none,
                temp,
                List.of(
                        vankien,
                        "index",
                        Distribution.root().resolve("corpus").toString(),
                        "--index",
                        index.toString()));
        assertTrue(indexed.status() < 2, indexed.err());
        Finished searched =
                Distribution.run(none, temp, List.of(vankien, "search", "nghi quyet", "--index", index.toString()));
        assertEquals(0, searched.status(), searched.err());
        assertTrue(searched.out().contains("Nghị quyết"), searched.out());
        Process server =
                Distribution.start(none, temp, List.of(vankien, "serve", "--port", "0", "--index", index.toString()));
        try {
            assertTrue(Distribution.firstLine(server).startsWith("Vankien listening on http://127.0.0.1:"));
        } finally {
            server.destroy();
        }
    }
}
