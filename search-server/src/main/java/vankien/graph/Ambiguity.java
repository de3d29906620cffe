package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vankien.index.MentionKey;

/**
 * Where it is not certain which document a mention means: several held ones; a held one where other documents print the
 * number with a date or a khóa that no held one has; or one of a province that became part of this one, without a date.
 */
final class Ambiguity {
    private static final int MOST_PLACES = 64;
    /** Before any document, and yet a day. */
    private static final LocalDate EARLIEST = LocalDate.ofEpochDay(Integer.MIN_VALUE + 1L);

    private final DocumentGraph graph;
    private final Map<String, List<MentionKey>> otherDates = new LatestOnes<>(MOST_PLACES);

    Ambiguity(DocumentGraph graph) {
        this.graph = graph;
    }

    /** Whether it is not certain what the mention means in a document of this date, or of none. */
    boolean is(MentionKey mention, @Nullable LocalDate citing) throws IOException {
        List<Resolution.Candidate> candidates = Resolution.at(citing, graph.candidates(mention));
        if (candidates.isEmpty()) {
            return false;
        }
        if (!Resolution.isOne(
                candidates.stream().map(Resolution.Candidate::document).toList())) {
            return true;
        }
        return mention.date() == null
                && (candidates.stream().anyMatch(Resolution.Candidate::ofMerged)
                        || isKnownOfAnotherDate(mention, citing));
    }

    /**
     * The first day on which a citing document cannot be certain what the mention means: the later it is the more documents
     * can be meant. {@link SeenArchive#NO_DATE} for any day, {@link Integer#MAX_VALUE} where all are certain. One without a
     * date is uncertain as soon as any is.
     */
    int from(MentionKey mention) throws IOException {
        List<Resolution.Candidate> candidates = graph.candidates(mention);
        if (candidates.isEmpty() || (candidates.size() == 1 && mention.date() != null)) {
            return Integer.MAX_VALUE;
        }
        SortedSet<Integer> days = new TreeSet<>();
        candidates.forEach(candidate -> days.add(candidate.from()));
        if (mention.date() == null) {
            for (MentionKey other : otherDates(mention)) {
                days.add(SeenArchive.day(other.firstDay()));
            }
        }
        for (int day : days) {
            if (is(mention, day == SeenArchive.NO_DATE ? EARLIEST : LocalDate.ofEpochDay(day))) {
                return day;
            }
        }
        return Integer.MAX_VALUE;
    }

    private boolean isKnownOfAnotherDate(MentionKey mention, @Nullable LocalDate citing) throws IOException {
        for (MentionKey other : otherDates(mention)) {
            LocalDate first = other.firstDay();
            boolean sameType = mention.type() == null || other.type() == null || mention.type() == other.type();
            if (first != null && sameType && mention.isInTerm(first) && (citing == null || !first.isAfter(citing))) {
                return true;
            }
        }
        return false;
    }

    /** Takes note of all mentions of a place, so that they need not be looked up. */
    void know(String place, Collection<MentionKey> mentions) throws IOException {
        List<MentionKey> dated = new ArrayList<>();
        boolean needed = mentions.stream().anyMatch(mention -> mention.date() == null);
        for (MentionKey other : mentions) {
            if (needed && other.firstDay() != null && graph.candidates(other).isEmpty()) {
                dated.add(other);
            }
        }
        otherDates.put(place, dated);
    }

    /** The mentions of the number at the same place whose date or khóa no held document has. */
    private List<MentionKey> otherDates(MentionKey mention) throws IOException {
        String place = mention.prefixOfPlace();
        List<MentionKey> known = otherDates.get(place);
        if (known != null) {
            return known;
        }
        know(place, graph.statements().mentions(place));
        return otherDates.getOrDefault(place, List.of());
    }
}
