package vankien.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentType;
import vankien.index.CodeReach;
import vankien.index.MentionKey;

/**
 * The documents that a code names and that are not held: one for each place, type and printed date.
 *
 * <p>A mention without a date counts for one of them only where the day of the citing document leaves no other: nobody
 * cites what is not written yet. Those that may mean several are an identity of their own, without a date, and so are
 * those that are older than all that is known.
 */
final class CitedElsewhere {
    private final String codeKey;
    private final Map<String, List<Mention>> places = new TreeMap<>();

    CitedElsewhere(String codeKey) {
        this.codeKey = codeKey;
    }

    /** A mention with the held documents that it can mean. */
    private record Mention(MentionKey key, List<Resolution.Candidate> held) {}

    void add(MentionKey mention, List<Resolution.Candidate> held) {
        if (held.isEmpty() || mention.date() == null) {
            places.computeIfAbsent(place(mention), key -> new ArrayList<>()).add(new Mention(mention, held));
        }
    }

    /** Mentions of one place can mean one document: of a lower body too where they share its locality. */
    private static String place(MentionKey mention) {
        String province = mention.scope().province();
        String localities = mention.reach() == CodeReach.BODY
                ? String.join("/", mention.scope().localities())
                : "";
        return province + "|" + localities;
    }

    List<CodeIdentity> identities() {
        List<CodeIdentity> identities = new ArrayList<>();
        places.values().forEach(mentions -> identities.addAll(ofTypes(mentions)));
        return identities;
    }

    /** Where the words say two types, those are two documents; a mention that says none joins the only type. */
    private List<CodeIdentity> ofTypes(List<Mention> mentions) {
        Set<DocumentType> types = new TreeSet<>();
        mentions.stream()
                .map(mention -> mention.key.type())
                .filter(Objects::nonNull)
                .forEach(types::add);
        if (types.size() <= 1) {
            return ofDates(types.isEmpty() ? null : types.iterator().next(), mentions);
        }
        Map<String, List<Mention>> byType = new TreeMap<>();
        for (Mention mention : mentions) {
            DocumentType type = mention.key.type();
            byType.computeIfAbsent(type == null ? "" : type.symbol(), key -> new ArrayList<>())
                    .add(mention);
        }
        List<CodeIdentity> identities = new ArrayList<>();
        byType.values()
                .forEach(same -> identities.addAll(ofDates(same.getFirst().key.type(), same)));
        return identities;
    }

    private List<CodeIdentity> ofDates(@Nullable DocumentType type, List<Mention> mentions) {
        TreeMap<LocalDate, Map<MentionKey, List<CitingWindow>>> dated = new TreeMap<>();
        Map<MentionKey, List<CitingWindow>> undated = new HashMap<>();
        for (Mention mention : mentions) {
            LocalDate date = mention.key.date();
            if (date != null) {
                dated.computeIfAbsent(date, key -> new HashMap<>()).put(mention.key, List.of(CitingWindow.ALWAYS));
            }
        }
        for (Mention mention : mentions) {
            if (mention.key.date() == null) {
                Windows windows = Windows.of(new TreeSet<>(dated.keySet()), mention.held);
                if (windows.oldest != null) {
                    dated.firstEntry().getValue().put(mention.key, List.of(windows.oldest));
                }
                if (!windows.nobody.isEmpty()) {
                    undated.put(mention.key, windows.nobody);
                }
            }
        }
        List<CodeIdentity> identities = new ArrayList<>();
        var scope = mentions.getFirst().key.scope();
        dated.forEach(
                (date, meaning) -> identities.add(new CodeIdentity(codeKey, List.of(), meaning, scope, type, date)));
        if (!undated.isEmpty()) {
            identities.add(new CodeIdentity(codeKey, List.of(), undated, scope, type, null));
        }
        return identities;
    }

    /**
     * When an undated mention means the oldest of the dated documents that are not held, and when nobody can say which.
     * At all other times it can mean a held one.
     */
    private record Windows(@Nullable CitingWindow oldest, List<CitingWindow> nobody) {
        static Windows of(SortedSet<LocalDate> dates, List<Resolution.Candidate> held) {
            int firstHeld =
                    held.stream().mapToInt(Resolution.Candidate::from).min().orElse(Integer.MAX_VALUE);
            boolean noneHeld = held.isEmpty();
            if (dates.isEmpty()) {
                return new Windows(null, until(SeenArchive.NO_DATE, firstHeld, noneHeld));
            }
            int first = SeenArchive.day(dates.first());
            List<CitingWindow> nobody = new ArrayList<>(until(SeenArchive.NO_DATE, Math.min(first, firstHeld), false));
            if (first >= firstHeld) {
                return new Windows(null, nobody);
            }
            Set<LocalDate> later = new HashSet<>(dates);
            later.remove(dates.first());
            int second = later.stream().mapToInt(SeenArchive::day).min().orElse(Integer.MAX_VALUE);
            nobody.addAll(until(second, firstHeld, noneHeld && !later.isEmpty()));
            boolean only = noneHeld && later.isEmpty();
            return new Windows(new CitingWindow(first, Math.min(second, firstHeld), only), nobody);
        }

        private static List<CitingWindow> until(int from, int before, boolean undated) {
            return from < before || undated ? List.of(new CitingWindow(from, before, undated)) : List.of();
        }
    }
}
