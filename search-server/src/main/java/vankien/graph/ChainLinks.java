package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.document.RelationType;
import vankien.index.MentionKey;
import vankien.index.StatedRelation;

/** The links that lead from one document of a chain to the next. */
final class ChainLinks {
    /** How many citing texts are read for what they say of a document that is not held. */
    static final int MOST_CITING = 5;

    private final DocumentGraph graph;
    private final Set<RelationType> kinds;

    ChainLinks(DocumentGraph graph, Set<RelationType> kinds) {
        this.graph = graph;
        this.kinds = kinds;
    }

    /** A relation of a document to another, with its proof. */
    record Link(
            CodeIdentity from,
            CodeIdentity to,
            RelationType relation,
            boolean certain,
            String sentence,
            String source,
            String anchor) {}

    /** What a document carries out, guides …: in its own words, and in those of third documents. */
    List<Link> out(CodeIdentity document, int wanted) throws IOException {
        List<Link> links = new ArrayList<>();
        HeldDocument held = document.held();
        if (held != null) {
            links.addAll(own(document, held, kinds, object -> true));
        }
        for (Said said : graph.statements().ofSubject(document.codeKey())) {
            StatedRelation statement = said.statement();
            MentionKey subject = statement.subject();
            if (links.size() < wanted
                    && subject != null
                    && kinds.contains(statement.type())
                    && document.mentions().contains(subject)) {
                links.addAll(third(said, document, statement.object(), true));
            }
        }
        return sorted(links);
    }

    /** What carries a document out, guides it …. */
    List<Link> in(CodeIdentity document, int wanted) throws IOException {
        List<Link> links = new ArrayList<>();
        DocumentSet citing =
                graph.citing(document, statement -> statement.subject() == null && kinds.contains(statement.type()));
        for (int number : graph.newest(citing, wanted)) {
            HeldDocument stating = graph.at(number);
            DocumentCode own = graph.text(number).card().metadata().number();
            CodeIdentity from = graph.identity(own == null ? "" : own.key(), stating);
            links.addAll(own(from, stating, kinds, document.mentions()::contains).stream()
                    .filter(link -> link.to().key().equals(document.key()))
                    .toList());
        }
        for (Said said : graph.statements().about(document)) {
            StatedRelation statement = said.statement();
            MentionKey subject = statement.subject();
            if (links.size() < wanted && subject != null && kinds.contains(statement.type())) {
                links.addAll(third(said, document, subject, false));
            }
        }
        return sorted(links);
    }

    /**
     * All that a document itself says of documents with one of these numbers, mere mentions left out.
     *
     * @param codeKeys the keys of the numbers
     */
    List<Link> between(CodeIdentity document, Set<String> codeKeys) throws IOException {
        HeldDocument held = document.held();
        return held == null
                ? List.of()
                : own(
                        document,
                        held,
                        EnumSet.complementOf(EnumSet.of(RelationType.MENTIONS)),
                        object -> codeKeys.contains(object.code()));
    }

    /** @param objects which of the cited documents are looked up: that is dear, and a text cites many */
    private List<Link> own(
            CodeIdentity from, HeldDocument held, Set<RelationType> wanted, Predicate<MentionKey> objects)
            throws IOException {
        List<Link> links = new ArrayList<>();
        StatedText text = graph.text(held.document());
        for (StatedText.Statement statement : text.statements()) {
            StatedRelation relation = statement.relation();
            if (relation.subject() == null && wanted.contains(relation.type()) && objects.test(relation.object())) {
                for (CodeIdentity to : meant(relation.object(), held.date())) {
                    links.add(link(from, to, statement, text, held, isCertain(relation.object(), held.date())));
                }
            }
        }
        return links;
    }

    private List<Link> third(Said stated, CodeIdentity document, MentionKey other, boolean out) throws IOException {
        List<Link> links = new ArrayList<>();
        StatedRelation statement = stated.statement();
        HeldDocument third = graph.at(graph.newest(stated));
        StatedText text = graph.text(third.document());
        StatedText.Statement said = text.first(statement).orElse(null);
        if (said != null) {
            boolean certain = isCertain(statement.object(), third.date()) && isCertain(other, third.date());
            for (CodeIdentity identity : meant(other, third.date())) {
                links.add(
                        out
                                ? link(document, identity, said, text, third, certain)
                                : link(identity, document, said, text, third, certain));
            }
        }
        return links;
    }

    private static Link link(
            CodeIdentity from,
            CodeIdentity to,
            StatedText.Statement statement,
            StatedText text,
            HeldDocument source,
            boolean certain) {
        return new Link(
                from,
                to,
                statement.relation().type(),
                certain,
                text.sentence(statement.source()),
                source.id(),
                text.object(statement.source()).anchor());
    }

    private boolean isCertain(MentionKey mention, @Nullable LocalDate citing) throws IOException {
        if (graph.isAmbiguous(mention, citing)) {
            return false;
        }
        // Without a date and a khóa it can be any of those that are known of its place.
        return mention.firstDay() != null
                || !graph.files(mention, citing).isEmpty()
                || graph.known(mention.code()).notHeldLike(mention, citing) <= 1;
    }

    /** The documents that a mention can mean: the held ones, else the one that is known by citations. */
    private List<CodeIdentity> meant(MentionKey mention, @Nullable LocalDate citing) throws IOException {
        Map<String, CodeIdentity> meant = new LinkedHashMap<>();
        List<HeldDocument> candidates = graph.files(mention, citing);
        for (HeldDocument candidate : candidates) {
            CodeIdentity identity = graph.identity(mention.code(), candidate);
            meant.putIfAbsent(identity.key(), identity);
        }
        CodeIdentity notHeld =
                candidates.isEmpty() ? graph.known(mention.code()).notHeld(mention, citing) : null;
        if (notHeld != null) {
            meant.put(notHeld.key(), notHeld);
        }
        return List.copyOf(meant.values());
    }

    private static List<Link> sorted(List<Link> links) {
        return links.stream()
                .sorted(Comparator.comparing((Link link) -> link.to().key())
                        .thenComparing(link -> link.from().key())
                        .thenComparing(Link::relation)
                        .thenComparing(Link::source))
                .toList();
    }
}
