package vankien.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a run did, counted and file by file. Filled by {@link CorpusSync}, read by whoever asked for the run. */
public final class SyncReport {

    /** What became of a file. */
    public enum Outcome {
        INDEXED,
        REUSED,
        UNCHANGED,
        REMOVED,
        REJECTED,
        HELD_BACK
    }

    /**
     * One file that was not held back.
     *
     * @param folder the remembered folder, absolute
     * @param path its path in the folder
     * @param reason for a rejected file the reason, else empty
     * @param detail what is wrong: with a rejected file, or with the sidecar or front matter of one that is indexed
     *     without it; else empty
     * @param documents the ids of its documents
     * @param repairs what was repaired in its text, e.g. {@code tcvn3}; of files that were read in this run
     */
    public record Line(
            String folder,
            String path,
            Outcome outcome,
            String reason,
            String detail,
            List<String> documents,
            List<String> repairs) {

        /** Whether the file is indexed without what its sidecar or front matter states, because it is wrong. */
        public boolean isStatedWrongly() {
            return reason.isEmpty() && !detail.isEmpty() && outcome != Outcome.REMOVED;
        }
    }

    private static final Comparator<Line> ORDER =
            Comparator.comparing(Line::folder).thenComparing(Line::path);

    private final List<Line> lines = new ArrayList<>();
    private final List<FolderScan.FileOnDisk> heldBack = new ArrayList<>();
    /** Files that bear no mark themselves but have the content of one that does. */
    private final List<String> copies = new ArrayList<>();

    private final Map<String, Integer> unsupported = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int documents;
    private long generation;
    private boolean published;
    private boolean foundSecret;

    void add(FileRecord file, Outcome outcome) {
        add(file, outcome, List.of());
    }

    void add(FileRecord file, Outcome outcome, List<String> repairs) {
        lines.add(new Line(
                file.folder(),
                file.path(),
                outcome,
                file.reason() == null ? "" : file.reason(),
                file.detail() == null ? "" : file.detail(),
                file.documents(),
                repairs));
    }

    void addHeldBack(FolderScan.FileOnDisk file) {
        heldBack.add(file);
    }

    /** A file is held back because it has the content of one that bears a mark; whatever was said of it is taken back. */
    void addCopyOfHeld(String folder, String path) {
        lines.removeIf(line -> line.folder().equals(folder) && line.path().equals(path));
        copies.add(FileRecord.place(folder, path));
    }

    /** A file that is or may be secret and was not known as such: what the index has of it must go. */
    void secretFound() {
        foundSecret = true;
    }

    boolean foundSecret() {
        return foundSecret;
    }

    void addUnsupported(Map<String, Integer> counts) {
        counts.forEach((ending, count) -> unsupported.merge(ending, count, Integer::sum));
    }

    void note(String note) {
        notes.add(note);
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    /** A new generation was published. */
    void published(long newGeneration, int documentsInIndex) {
        generation = newGeneration;
        documents = documentsInIndex;
        published = true;
    }

    /** The generation before goes on being served. */
    void stays(IndexSnapshot before) {
        generation = before.manifest().generation();
        documents = before.documents();
    }

    /** One line for each file that was not held back, in the order of folders and paths. */
    public List<Line> lines() {
        return lines.stream().sorted(ORDER).toList();
    }

    /** Those lines that have an outcome. */
    public List<Line> lines(Outcome outcome) {
        return lines.stream()
                .filter(line -> line.outcome() == outcome)
                .sorted(ORDER)
                .toList();
    }

    /** The paths of the files that were held back: for the operator only. */
    public List<String> heldBack() {
        return Stream.concat(heldBack.stream().map(held -> held.location().toString()), copies.stream())
                .toList();
    }

    /** How many files there are of each kind that is not read, by ending. */
    public Map<String, Integer> unsupported() {
        return Collections.unmodifiableMap(unsupported);
    }

    /** What the operator should know: folders that could not be listed, files that went while they were read. */
    public List<String> warnings() {
        return Collections.unmodifiableList(warnings);
    }

    /**
     * By which choices files were let in, in words, and whether that was another choice before; how many files are held
     * back as copies.
     */
    public List<String> notes() {
        if (copies.isEmpty()) {
            return Collections.unmodifiableList(notes);
        }
        List<String> all = new ArrayList<>(notes);
        all.add(copies.size() + (copies.size() == 1 ? " file is" : " files are")
                + " held back without a mark, having the very content of a file that bears one; see --held-back");
        return all;
    }

    /** How many files had this outcome. */
    public int count(Outcome outcome) {
        if (outcome == Outcome.HELD_BACK) {
            return heldBack.size() + copies.size();
        }
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** How many files were rejected for each reason. */
    public Map<String, Integer> rejections() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Line line : lines) {
            if (line.outcome() == Outcome.REJECTED) {
                counts.merge(line.reason(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The files that are indexed without what their sidecar or front matter states, in the order of {@link #lines}. */
    public List<Line> statedWrongly() {
        return lines().stream().filter(Line::isStatedWrongly).toList();
    }

    /** In how many of the files that were read each repair was made, by its symbol. */
    public Map<String, Integer> repairs() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Line line : lines) {
            line.repairs().forEach(repair -> counts.merge(repair, 1, Integer::sum));
        }
        return counts;
    }

    /** Whether the run published a new generation. */
    public boolean isPublished() {
        return published;
    }

    /** The documents in the index after the run. */
    public int documents() {
        return documents;
    }

    /** The generation that is served after the run. */
    public long generation() {
        return generation;
    }
}
