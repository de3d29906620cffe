package vankien.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.util.IOUtils;
import vankien.index.GeneratedArchive;
import vankien.index.HandMadeIndex;
import vankien.query.SearchRequest;
import vankien.search.Access;
import vankien.search.LuceneArchive;

/**
 * What readers with different rights cost in a large archive: every group has a view of the index of its own. How long the
 * first answers of each take, what it keeps in memory, and how both are after the archive has changed.
 */
final class AccessViewScale {
    private static final int CITATIONS = 10;
    private static final int GROUPS = 20;
    private static final List<String> QUERIES = List.of("công việc của đơn vị", "05-CT/TW", "ke hoach tinh");

    private AccessViewScale() {}

    static void print(int documents, PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("vankien-views");
        try {
            for (int i = 0; i < GROUPS; i++) {
                Path closed = Files.createDirectories(folder.resolve("nhom-" + i));
                Files.writeString(closed.resolve("access.yaml"), "groups: [nhom-" + i + "]\n");
            }
            Files.createDirectories(folder.resolve("chung"));
            HandMadeIndex index = new HandMadeIndex(folder)
                    .inFolders(AccessViewScale::folder)
                    .publish(new GeneratedArchive(documents, CITATIONS).all());
            out.printf(
                    Locale.ROOT,
                    "%n%d documents, %d of 21 folders closed, each to a group of its own%n",
                    documents,
                    GROUPS);
            long opening = System.nanoTime();
            try (LuceneArchive archive = LuceneArchive.open(index.store())) {
                line(out, "opening", List.of(System.nanoTime() - opening));
                for (int i = 0; i < 30; i++) {
                    QUERIES.forEach(query -> archive.search(SearchRequest.of(query), Access.OPEN));
                }
                line(out, "a search that sees everything", times(archive, List.of(Access.OPEN)));
                long before = memory();
                line(out, "a group's first search", times(archive, groups()));
                long after = memory();
                out.printf(Locale.ROOT, "%-34s%10.2f MB%n", "memory of a view", (after - before) / 1e6 / GROUPS);
                line(out, "a group's second search", times(archive, groups()));
                index.publish(new GeneratedArchive(40, CITATIONS).all());
                long switching = System.nanoTime();
                archive.refresh();
                line(out, "going on to the next generation", List.of(System.nanoTime() - switching));
                line(out, "a group's first search after it", times(archive, groups()));
                line(out, "a group's second search after it", times(archive, groups()));
            }
        } finally {
            IOUtils.rm(folder);
        }
    }

    private static String folder(String id) {
        int place = Integer.parseInt(id.substring(1)) % (GROUPS + 1);
        return place == GROUPS ? "chung" : "nhom-" + place;
    }

    private static List<Access> groups() {
        List<Access> groups = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            groups.add(new Access.Restricted(Set.of("nhom-" + i)));
        }
        return groups;
    }

    /** Of one search for each reader. */
    private static List<Long> times(LuceneArchive archive, List<Access> readers) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            long began = System.nanoTime();
            archive.search(SearchRequest.of(QUERIES.get(i % QUERIES.size())), readers.get(i));
            times.add(System.nanoTime() - began);
        }
        times.sort(Comparator.naturalOrder());
        return times;
    }

    @SuppressWarnings("SystemGc") // what is left after it is what is kept
    private static long memory() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void line(PrintStream out, String what, List<Long> times) {
        out.printf(
                Locale.ROOT,
                "%-34s%10.1f ms median%10.1f ms most%n",
                what,
                times.get(times.size() / 2) / 1e6,
                times.getLast() / 1e6);
    }
}
