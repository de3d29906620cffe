package vankien.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** CONTRIBUTING names every measurement and every property that says how much is measured, and no other. */
class BenchmarkManualTest {
    private static final Path ROOT = Path.of(System.getProperty("vankien.root", ".."));
    /** Where things are, which the build knows. */
    private static final Set<String> OF_THE_BUILD = Set.of("vankien.root", "vankien.maven");

    @Test
    void everyPropertyIsThere() throws IOException {
        Set<String> real = all(Path.of("pom.xml"), "<argument>-D(vankien\\.[a-z]+)=");
        real.removeAll(OF_THE_BUILD);
        assertFalse(real.isEmpty());
        assertEquals(real, all(ROOT.resolve("CONTRIBUTING.md"), "(?m)^\\| `(vankien\\.[a-z]+)` \\|"));
    }

    @Test
    void everyMeasurementIsThere() throws IOException {
        Set<String> real = all(Path.of("src/jmh/java/vankien/benchmark/Benchmarks.java"), "case \"([a-z-]+)\" ->");
        assertFalse(real.isEmpty());
        String manual = Files.readString(ROOT.resolve("CONTRIBUTING.md"), StandardCharsets.UTF_8);
        String names = manual.substring(manual.indexOf("-Dbenchmark=NAME`"), manual.indexOf("| property |"));
        Set<String> written = new TreeSet<>();
        Matcher name = Pattern.compile("`([a-z-]+)`").matcher(names);
        while (name.find()) {
            written.add(name.group(1));
        }
        assertEquals(real, written);
    }

    private static Set<String> all(Path file, String pattern) throws IOException {
        Set<String> all = new TreeSet<>();
        Matcher each = Pattern.compile(pattern).matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (each.find()) {
            all.add(each.group(1));
        }
        return all;
    }
}
