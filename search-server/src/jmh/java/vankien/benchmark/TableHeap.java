package vankien.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vankien.analysis.vi.VietnameseAnalyzer;

/**
 * What the tables of analysis and of document codes hold of the heap: what it grows by when every class of their packages
 * is initialised, in a program of its own that has done nothing else. Constants and the class objects count too.
 */
public final class TableHeap {
    private static final List<String> PACKAGES = List.of("vankien.document", "vankien.analysis.vi");

    private TableHeap() {}

    /** Starts {@link #main} in a new program, in which none of the classes is there yet. */
    static void measure(PrintStream out) throws IOException, InterruptedException, URISyntaxException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                TableHeap.class.getName()));
        command.addAll(classes());
        Process program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out.print(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        if (program.waitFor() != 0) {
            throw new IOException("the heap could not be measured: see the message above");
        }
    }

    /** Initialises the classes that are named and prints by how much the heap grows. */
    public static void main(String[] classes) throws ClassNotFoundException, IOException {
        // What Java keeps of each jar of the class path and of time zones is no table of ours.
        List<URL> nowhere = Collections.list(TableHeap.class.getClassLoader().getResources("not/in/any/jar"));
        boolean zoned = ZoneId.systemDefault().getRules().isFixedOffset();
        if (!nowhere.isEmpty()) {
            throw new IllegalStateException("there is " + nowhere + ", zone " + zoned);
        }
        long all = 0;
        System.out.printf(Locale.ROOT, "%nHeap of the tables, KB%n");
        for (String name : PACKAGES) {
            long before = used();
            for (String type : classes) {
                if (type.startsWith(name + ".")) {
                    Class.forName(type);
                }
            }
            long grown = used() - before;
            all += grown;
            System.out.printf(Locale.ROOT, "%-32s%10d%n", name, grown / 1024);
        }
        System.out.printf(Locale.ROOT, "%-32s%10d   of at most 5120%n", "together", all / 1024);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static List<String> classes() throws IOException, URISyntaxException {
        Path place = Path.of(VietnameseAnalyzer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(place)) {
            return classes(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return classes(jar.getPath("/"));
        }
    }

    private static List<String> classes(Path root) throws IOException {
        List<String> classes = new ArrayList<>();
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.list(root.resolve(name.replace('.', '/')))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
                        .forEach(file -> classes.add(name + "." + file.substring(0, file.length() - 6)));
            }
        }
        return classes;
    }
}
