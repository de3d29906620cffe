package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final String codeKey;
    private final List<CodeIdentity> all;

    private CodeIdentities(String codeKey, List<CodeIdentity> all) {
        this.codeKey = codeKey;
        this.all = all;
    }

    /** All identities of a code. */
    static CodeIdentities of(DocumentGraph graph, String codeKey) throws IOException {
        Map<HeldDocument, Map<MentionKey, List<CitingWindow>>> held = new LinkedHashMap<>();
        List<List<HeldDocument>> documents = inFiles(graph.bearing(codeKey));
        for (List<HeldDocument> files : documents) {
            held.put(files.getFirst(), new HashMap<>());
        }
        CitedElsewhere elsewhere = new CitedElsewhere(codeKey);
        for (MentionKey mention : graph.statements().about(codeKey).keySet()) {
            List<Resolution.Candidate> meant = graph.candidates(mention);
            for (List<HeldDocument> files : documents) {
                List<CitingWindow> windows = meant.stream()
                        .filter(candidate -> files.contains(candidate.document()))
                        .map(Resolution.Candidate::window)
                        .distinct()
                        .toList();
                if (!windows.isEmpty()) {
                    held.getOrDefault(files.getFirst(), new HashMap<>()).put(mention, windows);
                }
            }
            elsewhere.add(mention, meant);
        }
        List<CodeIdentity> identities = new ArrayList<>();
        for (List<HeldDocument> files : documents) {
            HeldDocument first = files.getFirst();
            identities.add(new CodeIdentity(
                    codeKey,
                    files,
                    held.getOrDefault(first, Map.of()),
                    first.scope(),
                    first.type(),
                    first.date(),
                    null));
        }
        for (CodeIdentity identity : elsewhere.identities()) {
            if (identity.date() != null
                    || identity.khoa() != null
                    || !graph.citing(identity, statement -> true).isEmpty()) {
                identities.add(identity);
            }
        }
        identities.sort(NEWEST_FIRST);
        return new CodeIdentities(codeKey, List.copyOf(identities));
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

    /** A held document; one that bears another code is cited by nobody under this one. */
    CodeIdentity of(HeldDocument document) {
        return all.stream()
                .filter(identity -> identity.isFile(document))
                .findFirst()
                .orElseGet(() -> new CodeIdentity(
                        codeKey,
                        List.of(document),
                        Map.of(),
                        document.scope(),
                        document.type(),
                        document.date(),
                        null));
    }

    /** How many documents not held a mention without a date can mean at most, as far as place, type and day say. */
    long notHeldLike(MentionKey mention, @Nullable LocalDate citing) {
        return all.stream()
                .filter(identity -> identity.held() == null && identity.firstDay() != null)
                .filter(identity -> citing == null || !identity.firstDay().isAfter(citing))
                .filter(identity ->
                        mention.type() == null || identity.type() == null || mention.type() == identity.type())
                .filter(identity -> mention.reach() == CodeReach.NATIONAL
                        || identity.scope().equals(mention.scope()))
                .count();
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
