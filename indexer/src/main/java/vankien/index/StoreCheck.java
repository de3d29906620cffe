package vankien.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NoLockFactory;

/** Looks whether the files of an index are whole, and whether there are others among them. */
final class StoreCheck {
    private static final int MOST_LINES = 5;

    private StoreCheck() {}

    static void check(IndexStore store, Path lucene, Directory directory, List<String> differences) throws IOException {
        // What a writer is just writing is not left over.
        if (!IndexLock.isHeld(store.root())) {
            for (Path left : store.leftOvers(lucene)) {
                differences.add(store.root().relativize(left)
                        + " was left over by a run that was ended: the next 'vankien index' removes it");
            }
        }
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
                // Only looked at: no lock, which a folder that cannot be written would not give, nor an indexer.
                CheckIndex check = new CheckIndex(
                        directory, NoLockFactory.INSTANCE.obtainLock(directory, IndexWriter.WRITE_LOCK_NAME))) {
            check.setThreadCount(1);
            check.setInfoStream(out, false);
            CheckIndex.Status status = check.checkIndex();
            if (!status.clean) {
                differences.add("the Lucene index in " + lucene + " is damaged (" + status.numBadSegments + " of "
                        + status.numSegments + " segments; " + reasons(told.toString(StandardCharsets.UTF_8))
                        + "): run 'vankien index --rebuild --index " + store.root() + "'");
            }
        }
    }

    private static String reasons(String told) {
        List<String> lines = told.lines()
                .filter(line -> line.contains("Exception") || line.startsWith("ERROR"))
                .map(String::strip)
                .distinct()
                .limit(MOST_LINES)
                .toList();
        return lines.isEmpty() ? "no reason given" : String.join("; ", lines);
    }
}
