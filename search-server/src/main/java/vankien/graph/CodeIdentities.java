package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vankien.index.CodeReach;
import vankien.index.MentionKey;

/**
 * Every document that a code names: the held ones, each once however many files it has, and those that are only cited
 * ({@link CitedElsewhere}).
 */
final class CodeIdentities {
    private static final Comparator<CodeIdentity> NEWEST_FIRST = Comparator.comparing(
                    CodeIdentity::firstDay, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(identity -> identity.held() == null)
            .thenComparing(CodeIdentity::key);

    private final List<CodeIdentity> all;

    private CodeIdentities(List<CodeIdentity> all) {
        this.all = all;
    }

    /** All identities of a code. */
    static CodeIdentities of(DocumentGraph graph, String codeKey) throws IOException {
        List<List<HeldDocument>> documents = inFiles(graph.bearing(codeKey));
        Map<Integer, Integer> places = new HashMap<>();
        List<Map<MentionKey, List<CitingWindow>>> meaning = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            meaning.add(new HashMap<>());
            for (HeldDocument file : documents.get(i)) {
                places.put(file.document(), i);
            }
        }
        CitedElsewhere elsewhere = new CitedElsewhere(codeKey);
        for (MentionKey mention : graph.statements().about(codeKey).keySet()) {
            List<Resolution.Candidate> meant = graph.candidates(mention);
            for (Resolution.Candidate candidate : meant) {
                Integer place = places.get(candidate.document().document());
                if (place != null) {
                    add(meaning.get(place), mention, candidate.window());
                }
            }
            elsewhere.add(mention, meant);
        }
        List<CodeIdentity> identities = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            identities.add(held(codeKey, documents.get(i), meaning.get(i)));
        }
        for (CodeIdentity identity : elsewhere.identities()) {
            if (identity.date() != null
                    || identity.khoa() != null
                    || !graph.citing(identity, statement -> true).isEmpty()) {
                identities.add(identity);
            }
        }
        identities.sort(NEWEST_FIRST);
        return new CodeIdentities(List.copyOf(identities));
    }

    /** One held document of a code, without a look at what is said of the others: those of sixty provinces may bear it. */
    static CodeIdentity of(DocumentGraph graph, String codeKey, HeldDocument document) throws IOException {
        List<HeldDocument> same = graph.bearing(codeKey).stream()
                .filter(bearer -> bearer.isSameAs(document))
                .toList();
        if (same.stream().noneMatch(bearer -> bearer.document() == document.document())) {
            return held(codeKey, List.of(document), Map.of());
        }
        List<HeldDocument> files = inFiles(same).getFirst();
        Set<Integer> numbers = files.stream().map(HeldDocument::document).collect(Collectors.toSet());
        Map<MentionKey, List<CitingWindow>> meaning = new HashMap<>();
        for (MentionKey mention : graph.statements().near(codeKey, document)) {
            for (Resolution.Candidate candidate : graph.candidates(mention)) {
                if (numbers.contains(candidate.document().document())) {
                    add(meaning, mention, candidate.window());
                }
            }
        }
        return held(codeKey, files, meaning);
    }

    private static void add(Map<MentionKey, List<CitingWindow>> meaning, MentionKey mention, CitingWindow window) {
        List<CitingWindow> windows = meaning.computeIfAbsent(mention, key -> new ArrayList<>());
        if (!windows.contains(window)) {
            windows.add(window);
        }
    }

    private static CodeIdentity held(
            String codeKey, List<HeldDocument> files, Map<MentionKey, List<CitingWindow>> meaning) {
        HeldDocument first = files.getFirst();
        return new CodeIdentity(codeKey, files, meaning, first.scope(), first.type(), first.date(), null);
    }

    /** Each document with all its files, the best of them first. */
    private static List<List<HeldDocument>> inFiles(List<HeldDocument> bearers) {
        List<List<HeldDocument>> documents = new ArrayList<>();
        for (HeldDocument best : HeldDocument.once(bearers)) {
            List<HeldDocument> files = new ArrayList<>(List.of(best));
            bearers.stream()
                    .filter(other -> !other.equals(best) && other.isSameAs(best))
                    .forEach(files::add);
            documents.add(files);
        }
        return documents;
    }

    /** Newest first, undated last. */
    List<CodeIdentity> all() {
        return all;
    }

    /** How many documents not held a mention without a date can mean at most, as far as place, type and day say. */
    long notHeldLike(MentionKey mention, @Nullable LocalDate citing) {
        return all.stream()
                .filter(identity -> identity.held() == null && isWritten(identity.firstDay(), citing))
                .filter(identity ->
                        mention.type() == null || identity.type() == null || mention.type() == identity.type())
                .filter(identity -> mention.reach() == CodeReach.NATIONAL
                        || identity.scope().equals(mention.scope()))
                .count();
    }

    private static boolean isWritten(@Nullable LocalDate first, @Nullable LocalDate citing) {
        return first != null && (citing == null || !first.isAfter(citing));
    }

    /** The document not held that a mention in a document of this date means, or null. */
    @Nullable
    CodeIdentity notHeld(MentionKey mention, @Nullable LocalDate citing) {
        int day = SeenArchive.day(citing);
        return all.stream()
                .filter(identity -> identity.held() == null && identity.isMeantBy(mention, day))
                .findFirst()
                .orElse(null);
    }
}
