package vankien.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.distribution.Distribution.Finished;
import vankien.index.IndexStore;
import vankien.index.IndexVerification;
import vankien.index.SyncProgress;
import vankien.index.VerificationReport;
import vankien.parse.DocumentReader;

/**
 * {@code kill -9} at random moments of {@code vankien index} while a server serves: the server answers every request from
 * one complete generation, the next run completes, and nothing is lost or doubled.
 *
 * <p>The long form, over the real texts in {@code -Dvankien.shared}: {@code mvn verify -Pfull -Dit.test=KilledRunIT
 * -Dvankien.kills=200}; {@code -Dvankien.seed=N} repeats a run.
 */
class KilledRunIT {
    private static final Map<String, String> BARE = Map.of("PATH", "/usr/bin:/bin", "LANG", "C");
    private static final Pattern DONE = Pattern.compile(
            "indexed (\\d+), reused (\\d+), unchanged (\\d+), removed (\\d+), rejected (\\d+), held back (\\d+)");
    private static final Pattern PUBLISHED = Pattern.compile("generation (\\d+): (\\d+) documents");

    @TempDir
    Path temp;

    private final long seed = Long.getLong("vankien.seed", System.nanoTime());
    private final Random random = new Random(seed);
    /** Every text that a file may hold. */
    private final List<String> texts = new ArrayList<>();
    /** What a run of this kind took the last time, ms. */
    private final Map<String, Long> usual = new java.util.HashMap<>();

    private int made;

    @BeforeAll
    static void onUnix() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher is a shell script");
    }

    @Test
    void aFewKills() throws Exception {
        for (int i = 0; i < 150; i++) {
            texts.add(inventedText(i));
        }
        kill(Integer.getInteger("vankien.kills.few", 3));
    }

    @Test
    @Tag("full")
    void manyKillsOverRealTexts() throws Exception {
        Path real = Path.of(System.getProperty("vankien.shared", "../shared")).resolve("real-text");
        assumeTrue(Files.isDirectory(real), "there are no real texts in " + real);
        try (Stream<Path> files = Files.list(real)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        kill(Integer.getInteger("vankien.kills", 200));
    }

    private void kill(int kills) throws Exception {
        System.out.println("KilledRunIT: -Dvankien.seed=" + seed);
        Files.createDirectories(folder());
        for (int i = 0; i < texts.size() * 3 / 4; i++) {
            write();
        }
        int first = Math.max(1, kills / 40);
        for (int i = 0; i < first; i++) {
            killAFirstRun();
        }
        int documents = complete("index", folder().toString());
        Process server = Distribution.start(
                BARE, temp, List.of(Distribution.launcher().toString(), "serve", "--port", "0", "--index", index()));
        int midway = 0;
        try (SteadyStream stream = SteadyStream.over(
                Distribution.firstLine(server).replaceFirst("^Vankien listening on ", ""), documents)) {
            for (int i = first; i < kills; ) {
                change();
                stream.mayBecome(count());
                String[] run = i % 4 == 3 ? new String[] {"index", "--rebuild"} : new String[] {"index"};
                if (!killed(run)) {
                    // It was done before: that does not count, but what it made has to be right, too.
                    midway--;
                }
                stream.awaitAnswers(5);
                documents = complete(run);
                assertEquals(count(), documents);
                stream.hasBecome(documents);
                assertSound();
                i++;
                midway++;
                if (i % 10 == 0) {
                    System.out.println("KilledRunIT: " + i + " of " + kills + ", " + stream.answered() + " answers");
                }
            }
            stream.awaitAnswers(5);
            System.out.println("KilledRunIT: " + kills + " kills (" + midway + " in the midst), " + stream.answered()
                    + " answers from " + stream.generations() + " generations, 0 lost, 0 doubled");
        } finally {
            server.destroyForcibly();
        }
        assertTrue(midway > 0, "every run was done before it was killed");
    }

    private void killAFirstRun() throws Exception {
        boolean ended = killed("index", folder().toString());
        assertEquals(count(), complete("index", folder().toString()), "killed before the end: " + ended);
        assertSound();
        try (Stream<Path> files = Files.walk(Path.of(index()))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Starts a command and kills it at a random moment; false when it was done before. */
    private boolean killed(String... command) throws Exception {
        Process process = Distribution.start(BARE, temp, commandLine(command));
        long most = usual.getOrDefault(kind(command), 5_000L);
        Thread.sleep(random.nextLong(most));
        boolean alive = process.isAlive();
        process.destroyForcibly();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return alive;
    }

    /** Runs a command to its end; gives the number of documents that it published. */
    private int complete(String... command) throws Exception {
        long started = System.nanoTime();
        Finished finished = Distribution.run(BARE, temp, commandLine(command));
        usual.put(kind(command), Math.max(500, (System.nanoTime() - started) / 1_000_000));
        assertTrue(finished.status() < 2, finished.err());
        Matcher done = DONE.matcher(finished.err());
        assertTrue(done.find(), finished.err());
        int files = 0;
        for (int group : new int[] {1, 2, 3, 5, 6}) {
            files += Integer.parseInt(done.group(group));
        }
        assertEquals(count(), files, "every file has one outcome\n" + finished.err());
        Matcher published = PUBLISHED.matcher(finished.err());
        assertTrue(published.find(), finished.err());
        return Integer.parseInt(published.group(2));
    }

    private List<String> commandLine(String... command) {
        List<String> line = new ArrayList<>(List.of(Distribution.launcher().toString()));
        line.addAll(List.of(command));
        line.addAll(List.of("--index", index()));
        return line;
    }

    private static String kind(String... command) {
        return List.of(command).contains("--rebuild") ? "rebuild" : command.length > 1 ? "first" : "changes";
    }

    private void assertSound() throws IOException {
        VerificationReport report = new IndexVerification(new IndexStore(Path.of(index())), new DocumentReader())
                .run(true, SyncProgress.SILENT);
        assertEquals(List.of(), report.differences(), "-Dvankien.seed=" + seed);
        assertEquals(count(), report.files());
        assertEquals(count(), report.documents());
    }

    /** New, changed, renamed and deleted files: some of each, never so many that the run would refuse. */
    private void change() throws IOException {
        List<Path> files = files();
        int some = Math.max(1, files.size() / 12);
        for (int i = 0; i < some; i++) {
            Path file = files.remove(random.nextInt(files.size()));
            switch (random.nextInt(4)) {
                case 0 -> Files.delete(file);
                case 1 -> Files.move(file, folder().resolve("đổi tên " + made++ + ".txt"));
                case 2 -> write();
                default -> Files.writeString(file, text(), StandardCharsets.UTF_8);
            }
        }
        while (count() < texts.size() / 2) {
            write();
        }
        write();
    }

    private void write() throws IOException {
        Files.writeString(folder().resolve("văn bản " + made++ + ".txt"), text(), StandardCharsets.UTF_8);
    }

    /** One of the texts; its last line is its own. */
    private String text() {
        return texts.get(random.nextInt(texts.size())) + "\nTệp thứ " + made++ + ".\n";
    }

    private static String inventedText(int number) {
        StringBuilder text = new StringBuilder("KẾT LUẬN\nvề việc số " + number + "\n\n");
        for (int i = 0; i < 60; i++) {
            text.append("Đoạn ")
                    .append(i)
                    .append(" nói về việc")
                    .append(" thứ ")
                    .append(number * 100 + i)
                    .append(".\n");
        }
        return text.toString();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return new ArrayList<>(files.sorted().toList());
        }
    }

    private int count() throws IOException {
        return files().size();
    }

    private Path folder() {
        return temp.resolve("Văn bản");
    }

    private String index() {
        return temp.resolve("chỉ mục").toString();
    }
}
