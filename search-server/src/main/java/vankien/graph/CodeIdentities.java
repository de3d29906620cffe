package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentType;
import vankien.index.CodeReach;
import vankien.index.DocumentScope;
import vankien.index.MentionKey;
import vankien.index.StatedRelation;

/**
 * Every document that a code names: the held ones, and those that are only cited, one for each province and date.
 * Mentions without a date join the only dated one of their scope; where there are several they are an identity of their
 * own, because nobody can say which they mean.
 */
final class CodeIdentities {
    private static final Comparator<CodeIdentity> NEWEST_FIRST = Comparator.comparing(
                    CodeIdentity::date, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(identity -> identity.held() == null)
            .thenComparing(CodeIdentity::key);

    private final List<CodeIdentity> all;

    private CodeIdentities(List<CodeIdentity> all) {
        this.all = all;
    }

    /** All identities of a code. */
    static CodeIdentities of(DocumentGraph graph, String codeKey) throws IOException {
        Map<HeldDocument, Set<MentionKey>> held = new LinkedHashMap<>();
        for (HeldDocument bearer : graph.bearing(codeKey)) {
            held.put(bearer, new HashSet<>());
        }
        Map<String, List<MentionKey>> notHeld = new TreeMap<>();
        for (Map.Entry<MentionKey, List<StatedRelation>> stated :
                byMention(graph, codeKey).entrySet()) {
            MentionKey mention = stated.getKey();
            List<HeldDocument> meant = graph.resolve(mention, null);
            meant.forEach(document ->
                    held.computeIfAbsent(document, key -> new HashSet<>()).add(mention));
            if (meant.isEmpty() && graph.occurs(DocumentGraph.stating(stated.getValue()))) {
                notHeld.computeIfAbsent(place(mention), key -> new ArrayList<>())
                        .add(mention);
            }
        }
        List<CodeIdentity> identities = new ArrayList<>();
        held.forEach((document, mentions) -> identities.add(
                new CodeIdentity(codeKey, document, mentions, document.scope(), document.type(), document.date())));
        notHeld.values().forEach(mentions -> identities.addAll(merged(codeKey, mentions)));
        identities.sort(NEWEST_FIRST);
        return new CodeIdentities(List.copyOf(identities));
    }

    /** The identity of a held document. */
    static CodeIdentity of(DocumentGraph graph, String codeKey, HeldDocument document) throws IOException {
        Set<MentionKey> mentions = new HashSet<>();
        for (StatedRelation about : graph.about(codeKey)) {
            if (!mentions.contains(about.object())
                    && graph.resolve(about.object(), null).contains(document)) {
                mentions.add(about.object());
            }
        }
        return new CodeIdentity(codeKey, document, mentions, document.scope(), document.type(), document.date());
    }

    private static Map<MentionKey, List<StatedRelation>> byMention(DocumentGraph graph, String codeKey)
            throws IOException {
        Map<MentionKey, List<StatedRelation>> statements = new LinkedHashMap<>();
        for (StatedRelation about : graph.about(codeKey)) {
            statements.computeIfAbsent(about.object(), key -> new ArrayList<>()).add(about);
        }
        return statements;
    }

    /** Mentions of one place can mean one document: of a lower body too where they share its locality. */
    private static String place(MentionKey mention) {
        String province = mention.scope().province();
        String localities = mention.reach() == CodeReach.BODY
                ? String.join("/", mention.scope().localities())
                : "";
        return province + "|" + localities;
    }

    private static List<CodeIdentity> merged(String codeKey, List<MentionKey> mentions) {
        List<CodeIdentity> identities = new ArrayList<>();
        Set<DocumentType> types = mentions.stream()
                .map(MentionKey::type)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        if (types.size() <= 1) {
            identities.addAll(
                    byDate(codeKey, types.isEmpty() ? null : types.iterator().next(), mentions));
            return identities;
        }
        Map<String, List<MentionKey>> byType = new TreeMap<>();
        for (MentionKey mention : mentions) {
            DocumentType type = mention.type();
            byType.computeIfAbsent(type == null ? "" : type.symbol(), key -> new ArrayList<>())
                    .add(mention);
        }
        byType.values()
                .forEach(same ->
                        identities.addAll(byDate(codeKey, same.getFirst().type(), same)));
        return identities;
    }

    private static List<CodeIdentity> byDate(String codeKey, @Nullable DocumentType type, List<MentionKey> mentions) {
        DocumentScope scope = mentions.getFirst().scope();
        Map<LocalDate, Set<MentionKey>> dated = new TreeMap<>();
        Set<MentionKey> undated = new HashSet<>();
        for (MentionKey mention : mentions) {
            LocalDate date = mention.date();
            (date == null ? undated : dated.computeIfAbsent(date, key -> new HashSet<>())).add(mention);
        }
        if (dated.size() == 1) {
            dated.values().iterator().next().addAll(undated);
            undated.clear();
        }
        List<CodeIdentity> identities = new ArrayList<>();
        dated.forEach((date, same) -> identities.add(new CodeIdentity(codeKey, null, same, scope, type, date)));
        if (!undated.isEmpty()) {
            identities.add(new CodeIdentity(codeKey, null, undated, scope, type, null));
        }
        return identities;
    }

    /** Newest first, undated last. */
    List<CodeIdentity> all() {
        return all;
    }

    /** The document not held that a mention means, or null. */
    @Nullable
    CodeIdentity notHeld(MentionKey mention) {
        return all.stream()
                .filter(identity ->
                        identity.held() == null && identity.mentions().contains(mention))
                .findFirst()
                .orElse(null);
    }
}
