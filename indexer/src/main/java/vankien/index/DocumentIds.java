package vankien.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.index.FileRecord.HeldDocument;
import vankien.parse.ParsedDocument;

/**
 * Gives each document an id of {@code [a-z0-9-]+} that says what it is, {@code 02-nq-duk-tra-vinh-2019-12-19}, and
 * remembers the ids it had before.
 *
 * <p>The id follows from the document's own values, so that the same document gets the same id when the index is built
 * anew. Where two documents would share one, the second gets the beginning of its content hash behind it, and keeps that
 * as long as its file is there. When a document's values change, it gets the id they give; the old one leads to it and is
 * given to no other document as long as it does.
 */
final class DocumentIds {
    /** The ids of documents and those that lead to one. */
    private final Set<String> taken = new HashSet<>();

    private final Map<String, FileRecord> ofSource = new HashMap<>();
    /** What led to the documents that are gone: who comes back under such an id gets it again. */
    private final Map<String, Set<String>> ledToGone = new HashMap<>();

    /**
     * The ids for the documents of a file.
     *
     * @param ids one for each document, in their order
     * @param former ids that they had before, each with the one it leads to
     */
    record Assigned(List<String> ids, Map<String, String> former) {}

    /** Remembers that these ids are taken by the documents of a file. */
    void reserve(FileRecord file) {
        reserve(file, file.key());
    }

    private void reserve(FileRecord file, String sourceKey) {
        taken.addAll(file.documents());
        taken.addAll(file.former().keySet());
        ofSource.put(sourceKey, file);
    }

    /** A file is at another place: its documents keep their ids. */
    void moveSource(String oldKey, String newKey) {
        FileRecord file = ofSource.remove(oldKey);
        if (file != null) {
            ofSource.put(newKey, file);
        }
    }

    /** Frees the ids of all documents of a file. */
    void releaseSource(String sourceKey) {
        FileRecord file = ofSource.remove(sourceKey);
        if (file != null) {
            taken.removeAll(file.documents());
            taken.removeAll(file.former().keySet());
            file.former()
                    .forEach((old, id) -> ledToGone
                            .computeIfAbsent(id, key -> new HashSet<>())
                            .add(old));
        }
    }

    /** Whether a document has this id or it leads to one. */
    boolean leadsSomewhere(String id) {
        return taken.contains(id);
    }

    /**
     * The ids for the documents of a file, reserved for them. An id that the file had before is kept where it still fits.
     *
     * @param sha256 hash of the file's content, hexadecimal
     */
    Assigned assign(List<ParsedDocument> documents, String sourceKey, String sha256) {
        FileRecord file = ofSource.remove(sourceKey);
        List<IdStem> stems = stems(documents, sha256);
        List<@Nullable HeldDocument> before =
                file == null ? nobody(documents.size()) : matched(documents, stems, file, sha256);
        Map<String, String> formerBefore = file == null ? Map.of() : file.former();
        if (file != null) {
            file.documents().forEach(taken::remove);
        }
        // What a document keeps is its own before any other of the file may ask for it.
        for (int i = 0; i < stems.size(); i++) {
            HeldDocument had = before.get(i);
            if (had != null) {
                taken.add(had.id());
            }
        }
        List<String> ids = new ArrayList<>();
        Map<String, String> former = new TreeMap<>();
        for (int i = 0; i < stems.size(); i++) {
            HeldDocument had = before.get(i);
            Set<String> known = new HashSet<>();
            if (had != null) {
                known.add(had.id());
                formerBefore.forEach((old, id) -> {
                    if (id.equals(had.id())) {
                        known.add(old);
                    }
                });
            }
            String id = had != null && stems.get(i).fits(had.id()) ? had.id() : free(stems.get(i), i, known);
            known.addAll(comingBack(id));
            formerBefore.forEach((old, leadsTo) -> {
                if (leadsTo.equals(id)) {
                    known.add(old);
                }
            });
            known.remove(id);
            known.forEach(old -> former.put(old, id));
            taken.add(id);
            taken.addAll(known);
            ids.add(id);
        }
        formerBefore.keySet().stream()
                .filter(old -> !former.containsKey(old) && !ids.contains(old))
                .forEach(taken::remove);
        return new Assigned(ids, former);
    }

    /** Remembers what the file has now. */
    void assigned(FileRecord file) {
        reserve(file);
    }

    private Set<String> comingBack(String id) {
        Set<String> old = new HashSet<>(ledToGone.getOrDefault(id, Set.of()));
        old.removeAll(taken);
        return old;
    }

    private String free(IdStem stem, int position, Set<String> known) {
        String id = stem.id();
        for (int length = 6; taken.contains(id) && !known.contains(id); length += 2) {
            String hash = stem.hash().get();
            String suffix = length <= hash.length() ? hash.substring(0, length) : hash + "-" + length;
            id = stem.text() + (stem.text().isEmpty() ? "" : "-") + (position == 0 ? suffix : suffix + "-" + position);
        }
        return id;
    }

    /** For each document what it was when the file was read before, or null. */
    private static List<@Nullable HeldDocument> matched(
            List<ParsedDocument> documents, List<IdStem> stems, FileRecord file, String sha256) {
        List<@Nullable HeldDocument> matched = nobody(documents.size());
        List<HeldDocument> left = new ArrayList<>(file.held());
        for (int i = 0; i < stems.size(); i++) {
            String id = stems.get(i).id();
            take(matched, i, left, held -> held.id().equals(id));
        }
        for (int i = 0; i < stems.size(); i++) {
            IdStem stem = stems.get(i);
            if (matched.get(i) == null && (documents.size() == 1 || stem.complete())) {
                take(matched, i, left, held -> stem.fits(held.id()));
            }
        }
        boolean sameContent = sha256.equals(file.sha256());
        boolean sameShape = documents.size() == file.held().size();
        for (int i = 0; i < stems.size(); i++) {
            HeldDocument had = sameShape ? file.held().get(i) : null;
            boolean edited = documents.size() == 1 && had != null && !contradict(had, documents.get(i));
            if (matched.get(i) == null && had != null && left.contains(had) && (sameContent || edited)) {
                left.remove(had);
                matched.set(i, had);
            }
        }
        return matched;
    }

    private static void take(
            List<@Nullable HeldDocument> matched, int i, List<HeldDocument> left, Predicate<HeldDocument> fits) {
        for (HeldDocument held : left) {
            if (fits.test(held)) {
                matched.set(i, held);
                left.remove(held);
                return;
            }
        }
    }

    /** Whether another document was saved under the name of this one: it has another number. */
    private static boolean contradict(HeldDocument had, ParsedDocument document) {
        String number = numberKey(document);
        return !had.number().isEmpty() && !number.isEmpty() && !had.number().equals(number);
    }

    /** The key of a document's own number, empty where it has none. */
    static String numberKey(ParsedDocument document) {
        DocumentCode number = document.document().metadata().number();
        return number == null ? "" : number.key();
    }

    private static List<IdStem> stems(List<ParsedDocument> documents, String sha256) {
        List<IdStem> stems = new ArrayList<>();
        for (ParsedDocument document : documents) {
            // Of several documents in one file each has its own content.
            stems.add(IdStem.of(
                    document,
                    documents.size() == 1
                            ? () -> sha256
                            : ContentHash.onceOf(
                                    () -> document.document().body().toString())));
        }
        return stems;
    }

    private static List<@Nullable HeldDocument> nobody(int count) {
        List<@Nullable HeldDocument> nobody = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nobody.add(null);
        }
        return nobody;
    }
}
