package vankien.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.draft.Draft;
import vankien.index.MentionKey;

/**
 * One thing that a draft asks for: a document that it cites, however often, or words that it wants looked for.
 *
 * @param mention what a code means in the draft; null for a citation by name and for words
 * @param cited the citations of that document; empty for words
 * @param plain the entries that ask for the same words, or null
 */
record AskedInDraft(
        @Nullable MentionKey mention,
        List<Draft.Cited> cited,
        @Nullable List<Draft.Plain> plain) {

    private Draft.Place first() {
        return plain != null ? plain.getFirst().place() : cited.getFirst().place();
    }

    /** Each different citation and query once, in the order of the text. */
    static List<AskedInDraft> of(Draft draft) {
        Map<Object, AskedInDraft> asked = new LinkedHashMap<>();
        Map<MentionKey, Set<LocalDate>> dates = new HashMap<>();
        for (Draft.Cited cited : draft.citations()) {
            DocumentCode code = cited.citation().code();
            if (code != null && cited.citation().date() != null) {
                MentionKey mention = MentionKey.of(cited.citation(), code, draft.scope());
                dates.computeIfAbsent(mention.dated(null), key -> new TreeSet<>())
                        .add(cited.citation().date());
            }
        }
        for (Draft.Cited cited : draft.citations()) {
            DocumentCode code = cited.citation().code();
            MentionKey mention = code == null ? null : MentionKey.of(cited.citation(), code, draft.scope());
            if (mention != null && mention.date() == null) {
                Set<LocalDate> printed = dates.getOrDefault(mention, Set.of());
                // Without a date it means the one that the same text prints with its date.
                mention = printed.size() == 1 ? mention.dated(printed.iterator().next()) : mention;
            }
            Object key = mention == null ? "name:" + cited.citation().name() : mention;
            asked.computeIfAbsent(key, any -> new AskedInDraft(mentionOf(any), new ArrayList<>(), null))
                    .cited()
                    .add(cited);
        }
        for (Draft.Plain plain : draft.plain()) {
            AskedInDraft same = asked.computeIfAbsent(
                    "query:" + plain.text().strip(), any -> new AskedInDraft(null, List.of(), new ArrayList<>()));
            Objects.requireNonNull(same.plain()).add(plain);
        }
        List<AskedInDraft> inOrder = new ArrayList<>(asked.values());
        inOrder.sort(Comparator.comparingInt((AskedInDraft one) -> one.first().entry())
                .thenComparingInt(one -> one.first().start()));
        return inOrder;
    }

    private static @Nullable MentionKey mentionOf(Object key) {
        return key instanceof MentionKey mention ? mention : null;
    }
}
