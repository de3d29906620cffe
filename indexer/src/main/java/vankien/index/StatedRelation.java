package vankien.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.document.Metadata;
import vankien.document.PartyDocument;
import vankien.document.Relation;
import vankien.document.RelationType;

/**
 * A relation as the index knows it without reading any stored document: one indexed term, the same in every document
 * that states it, so that one look at the term dictionary gives all that is said of a code.
 *
 * @param object the cited document
 * @param type how the subject stands to it
 * @param subject the other cited document that stands in the relation; null when it is the stating document itself
 */
public record StatedRelation(
        MentionKey object, RelationType type, @Nullable MentionKey subject) {
    private static final int PARTS_OF_KEY = 4;

    /** The term of {@link IndexSchema#CITED}: {@code 5-ct/tw|*||2016-05-15|thuc_hien|1-kl/tw|*||}. */
    public String byObject() {
        return object.text() + "|" + type.symbol() + "|" + (subject == null ? "" : subject.text());
    }

    /** The term of {@link IndexSchema#CITED_RELATES}, which begins with the subject; null without one. */
    @Nullable
    String bySubject() {
        return subject == null ? null : subject.text() + "|" + type.symbol() + "|" + object.text();
    }

    /** Reads a term of {@link IndexSchema#CITED}. */
    public static StatedRelation readByObject(String term) {
        String[] parts = term.split("\\|", -1);
        MentionKey subject = parts.length < 2 * PARTS_OF_KEY + 1 ? null : key(parts, PARTS_OF_KEY + 1);
        return new StatedRelation(key(parts, 0), type(parts[PARTS_OF_KEY]), subject);
    }

    /** The key of the code that a term of any of these fields begins with. */
    public static String codeOf(String term) {
        int end = term.indexOf('|');
        return end < 0 ? term : term.substring(0, end);
    }

    /** Reads a term of {@link IndexSchema#CITED_RELATES}. */
    public static StatedRelation readBySubject(String term) {
        String[] parts = term.split("\\|", -1);
        return new StatedRelation(key(parts, PARTS_OF_KEY + 1), type(parts[PARTS_OF_KEY]), key(parts, 0));
    }

    /**
     * What a document states of one citation.
     *
     * @param relation the relation whose object is that citation
     * @return empty for a document that is cited by name only
     */
    public static Optional<StatedRelation> of(Relation relation, List<Citation> citations, DocumentScope scope) {
        MentionKey object = key(citations.get(relation.object()), scope);
        if (object == null) {
            return Optional.empty();
        }
        Integer index = relation.subject();
        if (index == null) {
            return Optional.of(new StatedRelation(object, relation.type(), null));
        }
        MentionKey subject = key(citations.get(index), scope);
        // What a document does that is cited by name only is said of nothing that can be looked up.
        return Optional.of(
                subject == null || subject.equals(object)
                        ? new StatedRelation(object, RelationType.MENTIONS, null)
                        : new StatedRelation(object, relation.type(), subject));
    }

    /** Everything that a document states, each once. A mention of its own code and date says nothing. */
    static Set<StatedRelation> of(PartyDocument document) {
        Metadata metadata = document.metadata();
        DocumentScope scope = DocumentScope.of(metadata);
        List<Relation> relations = new ArrayList<>(document.relations());
        Set<StatedRelation> stated = new LinkedHashSet<>();
        for (Relation relation : relations) {
            of(relation, document.citations(), scope)
                    .filter(one -> !isOwn(metadata, one.object()))
                    .ifPresent(stated::add);
        }
        return stated;
    }

    static boolean isOwn(Metadata metadata, MentionKey object) {
        DocumentCode own = metadata.number();
        return own != null
                && own.key().equals(object.code())
                && (object.date() == null || object.date().equals(metadata.date()));
    }

    private static @Nullable MentionKey key(Citation citation, DocumentScope scope) {
        DocumentCode code = citation.code();
        return code == null ? null : MentionKey.of(citation, code, scope);
    }

    private static MentionKey key(String[] parts, int from) {
        return MentionKey.read(parts[from], parts[from + 1], parts[from + 2], parts[from + 3]);
    }

    private static RelationType type(String symbol) {
        for (RelationType type : RelationType.values()) {
            if (type.symbol().equals(symbol)) {
                return type;
            }
        }
        throw new IllegalStateException("the index has a relation \"" + symbol + "\" that is none: rebuild it");
    }
}
