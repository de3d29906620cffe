package vankien.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentType;
import vankien.index.CodeReach;
import vankien.index.MentionKey;

/**
 * The documents that a code names and that are not held: one for each place, type and printed date, and one for each
 * printed khóa of which no date is known.
 *
 * <p>A mention without a date counts for one of them where the day of the citing document leaves no other, for nobody cites
 * what is not written yet; and for the latest one within the term of that one, for the numbers begin again with each term.
 * Those that may mean several are an identity of their own, without a date, and so are those that are older than all that
 * is known.
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
        if (held.isEmpty() || (mention.date() == null && mention.khoa() == null)) {
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
        for (Mention mention : mentions) {
            LocalDate date = mention.key.date();
            if (date != null) {
                dated.computeIfAbsent(date, key -> new HashMap<>()).put(mention.key, List.of(CitingWindow.ALWAYS));
            }
        }
        TreeMap<Integer, Map<MentionKey, List<CitingWindow>>> ofKhoa = new TreeMap<>();
        for (Mention mention : mentions) {
            Integer khoa = mention.key.khoa();
            if (khoa != null) {
                List<LocalDate> inTerm =
                        dated.keySet().stream().filter(mention.key::isInTerm).toList();
                // Of two dates of one term one is a slip, and nobody can say which.
                Map<MentionKey, List<CitingWindow>> meaning = inTerm.size() == 1
                        ? dated.getOrDefault(inTerm.getFirst(), new HashMap<>())
                        : ofKhoa.computeIfAbsent(khoa, key -> new HashMap<>());
                meaning.put(mention.key, List.of(CitingWindow.ALWAYS));
            }
        }
        Map<MentionKey, List<CitingWindow>> undated = new HashMap<>();
        NumberSeries series = NumberSeries.of(codeKey, dated.keySet(), ofKhoa.keySet());
        for (Mention mention : mentions) {
            if (mention.key.firstDay() == null) {
                series.windows(mention.held).forEach((member, windows) -> {
                    Map<MentionKey, List<CitingWindow>> meaning = member.date() != null
                            ? dated.getOrDefault(member.date(), undated)
                            : member.khoa() != null ? ofKhoa.getOrDefault(member.khoa(), undated) : undated;
                    meaning.put(mention.key, windows);
                });
            }
        }
        List<CodeIdentity> identities = new ArrayList<>();
        var scope = mentions.getFirst().key.scope();
        dated.forEach((date, meaning) ->
                identities.add(new CodeIdentity(codeKey, List.of(), meaning, scope, type, date, null)));
        ofKhoa.forEach((khoa, meaning) ->
                identities.add(new CodeIdentity(codeKey, List.of(), meaning, scope, type, null, khoa)));
        if (!undated.isEmpty()) {
            identities.add(new CodeIdentity(codeKey, List.of(), undated, scope, type, null, null));
        }
        return identities;
    }
}
