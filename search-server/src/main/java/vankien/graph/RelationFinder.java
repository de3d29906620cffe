package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.Metadata;
import vankien.document.RelationType;
import vankien.index.MentionKey;
import vankien.index.StatedRelation;

/** How a document stands to others and others to it: what it says, what they say, and what third documents say of both. */
public final class RelationFinder {
    /** Statements of third documents that are shown, those that most documents make. */
    private static final int MOST_OF_THIRD = 30;

    private final DocumentGraph graph;
    private final int most;
    private final Map<String, Metadata> metadata = new HashMap<>();

    /**
     * Finds relations.
     *
     * @param most the most documents to read for each direction
     */
    public RelationFinder(DocumentGraph graph, int most) {
        this.graph = graph;
        this.most = most;
    }

    /** What a held document says of others, in reading order, then what third documents say that it does. */
    public List<RelatedDocument> out(HeldDocument document) throws IOException {
        StatedText text = graph.text(document.document());
        DocumentCode number = text.card().metadata().number();
        List<RelatedDocument> found = new ArrayList<>(ownOut(document, text));
        if (number != null) {
            found.addAll(saidOfSubject(graph.identity(number.key(), document)));
        }
        return distinct(found);
    }

    /** What others do to a document: those that say more than that they mention it first, each the newest first. */
    public List<RelatedDocument> in(CodeIdentity document) throws IOException {
        List<RelatedDocument> found = new ArrayList<>(ownIn(document, DocumentGraph::isOwn, most));
        found.addAll(saidOfObject(document));
        int left = most - found.size();
        found.addAll(ownIn(
                document, statement -> statement.subject() == null && statement.type() == RelationType.MENTIONS, left));
        return distinct(found);
    }

    /** What third documents say that a cited document does to others. */
    public List<RelatedDocument> saidOfSubject(CodeIdentity document) throws IOException {
        Map<String, OfThird> third = new LinkedHashMap<>();
        for (Said said : graph.statements().ofSubject(document.codeKey())) {
            MentionKey subject = said.statement().subject();
            if (subject != null && document.mentions().contains(subject)) {
                merge(third, said, said.statement().object());
            }
        }
        return read(third.values(), false);
    }

    private List<RelatedDocument> saidOfObject(CodeIdentity document) throws IOException {
        Map<String, OfThird> third = new LinkedHashMap<>();
        for (Said said : graph.statements().about(document)) {
            MentionKey subject = said.statement().subject();
            if (subject != null) {
                merge(third, said, subject);
            }
        }
        return read(third.values(), true);
    }

    /** One relation to another document, as several documents state it. */
    private record OfThird(Said said, MentionKey other) {}

    /** The same relation with and without a date is shown once: as most documents state it. */
    private static void merge(Map<String, OfThird> third, Said said, MentionKey other) {
        third.merge(
                said.statement().type() + other.code() + other.scope().province(),
                new OfThird(said, other),
                (known, next) -> next.said().count() > known.said().count() ? next : known);
    }

    private List<RelatedDocument> read(Collection<OfThird> third, boolean subject) throws IOException {
        List<RelatedDocument> found = new ArrayList<>();
        List<OfThird> shown = third.stream()
                .sorted(Comparator.comparingInt((OfThird one) -> -one.said().count())
                        .thenComparing(one -> one.said().statement().byObject()))
                .limit(MOST_OF_THIRD)
                .toList();
        for (OfThird one : shown) {
            int stating = graph.newest(one.said());
            StatedText text = graph.text(stating);
            Optional<StatedText.Statement> statement = text.first(one.said().statement());
            if (statement.isPresent()) {
                Integer index = statement.get().source().subject();
                Citation other = subject && index != null
                        ? text.citations().get(index)
                        : text.object(statement.get().source());
                found.add(cited(graph.at(stating), text, statement.get(), one.other(), other));
            }
        }
        return found;
    }

    private List<RelatedDocument> ownOut(HeldDocument document, StatedText text) throws IOException {
        List<RelatedDocument> found = new ArrayList<>();
        for (StatedText.Statement statement : text.statements()) {
            if (statement.relation().subject() == null) {
                found.add(cited(
                        document, text, statement, statement.relation().object(), text.object(statement.source())));
            }
        }
        return found;
    }

    private List<RelatedDocument> ownIn(CodeIdentity document, Predicate<StatedRelation> which, int limit)
            throws IOException {
        List<RelatedDocument> found = new ArrayList<>();
        for (int number : graph.newest(graph.citing(document, which), limit)) {
            HeldDocument other = graph.at(number);
            int day = SeenArchive.day(other.date());
            StatedText text = graph.text(number);
            Metadata of = text.card().metadata();
            for (StatedText.Statement statement : text.statements()) {
                if (which.test(statement.relation())
                        && document.isMeantBy(statement.relation().object(), day)) {
                    found.add(new RelatedDocument(
                            statement.relation().type(),
                            of.number() == null ? null : of.number().canonical(),
                            other.id(),
                            of.type(),
                            of.title(),
                            of.date(),
                            text.sentence(statement.source()),
                            other.id(),
                            text.object(statement.source()).anchor()));
                }
            }
        }
        return found;
    }

    /** A document as it is cited, held or not. */
    private RelatedDocument cited(
            HeldDocument stating, StatedText text, StatedText.Statement statement, MentionKey key, Citation citation)
            throws IOException {
        List<HeldDocument> meant = graph.resolve(key, stating.date());
        boolean certain = Resolution.isOne(meant) && !graph.isAmbiguous(key, stating.date());
        HeldDocument held = certain ? meant.getFirst() : null;
        Metadata of = held == null ? null : metadata(held);
        DocumentCode code = citation.code();
        DocumentType type = of != null && of.type() != null ? of.type() : citation.type();
        LocalDate date = held == null ? key.date() : held.date();
        return new RelatedDocument(
                statement.relation().type(),
                code == null ? null : code.conventional(),
                held == null ? null : held.id(),
                type,
                of == null ? null : of.title(),
                date,
                text.sentence(statement.source()),
                stating.id(),
                text.object(statement.source()).anchor());
    }

    private @Nullable Metadata metadata(HeldDocument document) throws IOException {
        Metadata known = metadata.get(document.id());
        if (known == null) {
            known = graph.card(document.document()).metadata();
            metadata.put(document.id(), known);
        }
        return known;
    }

    /** Each relation to the same document once; a mere mention only where nothing more is said. */
    private static List<RelatedDocument> distinct(List<RelatedDocument> found) {
        Map<String, Set<LocalDate>> dates = new HashMap<>();
        found.forEach(related -> {
            if (related.date() != null) {
                dates.computeIfAbsent(String.valueOf(related.code()), key -> new HashSet<>())
                        .add(related.date());
            }
        });
        Set<String> telling = new HashSet<>();
        found.stream()
                .filter(related -> related.type() != RelationType.MENTIONS)
                .forEach(related -> telling.add(other(related, dates)));
        Set<String> seen = new HashSet<>();
        return found.stream()
                .filter(related -> related.type() != RelationType.MENTIONS || !telling.contains(other(related, dates)))
                .filter(related -> seen.add(related.type() + other(related, dates)))
                .toList();
    }

    /** A document without an id by code and date; without a date it is the only dated one of that code. */
    private static String other(RelatedDocument related, Map<String, Set<LocalDate>> dates) {
        if (related.id() != null) {
            return related.id();
        }
        LocalDate date = related.date();
        Set<LocalDate> known = dates.getOrDefault(String.valueOf(related.code()), Set.of());
        return related.code() + " "
                + (date == null && known.size() == 1 ? known.iterator().next() : date);
    }
}
