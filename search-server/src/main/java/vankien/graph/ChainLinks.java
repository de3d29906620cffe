package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.document.RelationType;
import vankien.index.IndexSchema;
import vankien.index.MentionKey;
import vankien.index.StatedRelation;

/** The links that lead from one document of a chain to the next. */
final class ChainLinks {
    /** How many citing texts are read for what they say of a document that is not held. */
    static final int MOST_CITING = 5;

    private final DocumentGraph graph;
    private final Set<RelationType> kinds;
    private final Map<Integer, StatedText> texts = new HashMap<>();
    private final Map<String, CodeIdentities> identities = new HashMap<>();

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

    StatedText text(int document) throws IOException {
        StatedText known = texts.get(document);
        if (known == null) {
            known = graph.text(document);
            texts.put(document, known);
        }
        return known;
    }

    /** The documents that bear a code; of one in two files the first. */
    List<CodeIdentity> identities(String codeKey) throws IOException {
        List<CodeIdentity> distinct = new ArrayList<>();
        for (CodeIdentity identity : known(codeKey).all()) {
            boolean again = distinct.stream().anyMatch(other -> isSame(identity, other));
            if (!again) {
                distinct.add(identity);
            }
        }
        return distinct;
    }

    private static boolean isSame(CodeIdentity one, CodeIdentity other) {
        HeldDocument held = one.held();
        HeldDocument otherHeld = other.held();
        return held != null
                && otherHeld != null
                && held.isSameAs(otherHeld)
                && held.scope().equals(otherHeld.scope());
    }

    private CodeIdentities known(String codeKey) throws IOException {
        CodeIdentities known = identities.get(codeKey);
        if (known == null) {
            known = CodeIdentities.of(graph, codeKey);
            identities.put(codeKey, known);
        }
        return known;
    }

    /** What a document carries out, guides …: in its own words, and in those of third documents. */
    List<Link> out(CodeIdentity document, int wanted) throws IOException {
        List<Link> links = new ArrayList<>();
        HeldDocument held = document.held();
        if (held != null) {
            links.addAll(own(document, held, kinds));
        }
        for (StatedRelation statement : graph.ofSubject(document.codeKey())) {
            MentionKey subject = statement.subject();
            if (links.size() < wanted
                    && subject != null
                    && kinds.contains(statement.type())
                    && document.mentions().contains(subject)) {
                links.addAll(third(statement, document, statement.object(), true));
            }
        }
        return sorted(links);
    }

    /** What carries a document out, guides it …. */
    List<Link> in(CodeIdentity document, int wanted) throws IOException {
        List<Link> links = new ArrayList<>();
        Optional<Query> citing =
                graph.citing(document, statement -> statement.subject() == null && kinds.contains(statement.type()));
        if (citing.isPresent()) {
            for (int number : graph.newest(citing.get(), wanted)) {
                HeldDocument stating = graph.at(number);
                CodeIdentity from = held(stating, text(number).card().metadata().number());
                links.addAll(own(from, stating, kinds).stream()
                        .filter(link -> link.to().key().equals(document.key()))
                        .toList());
            }
        }
        for (StatedRelation statement : graph.about(document.codeKey())) {
            MentionKey subject = statement.subject();
            if (links.size() < wanted
                    && subject != null
                    && kinds.contains(statement.type())
                    && document.mentions().contains(statement.object())) {
                links.addAll(third(statement, document, subject, false));
            }
        }
        return sorted(links);
    }

    /** All that a document itself says of others, mere mentions left out. */
    List<Link> between(CodeIdentity document) throws IOException {
        HeldDocument held = document.held();
        return held == null
                ? List.of()
                : own(document, held, Set.of(RelationType.values())).stream()
                        .filter(link -> link.relation() != RelationType.MENTIONS)
                        .toList();
    }

    private List<Link> own(CodeIdentity from, HeldDocument held, Set<RelationType> wanted) throws IOException {
        List<Link> links = new ArrayList<>();
        StatedText text = text(held.document());
        for (StatedText.Statement statement : text.statements()) {
            StatedRelation relation = statement.relation();
            if (relation.subject() == null && wanted.contains(relation.type())) {
                for (CodeIdentity to : meant(relation.object(), held.date())) {
                    links.add(link(from, to, statement, text, held, isCertain(relation.object(), held.date())));
                }
            }
        }
        return links;
    }

    private List<Link> third(StatedRelation statement, CodeIdentity document, MentionKey other, boolean out)
            throws IOException {
        List<Link> links = new ArrayList<>();
        Query stating = new TermQuery(new Term(IndexSchema.CITED, statement.byObject()));
        for (int number : graph.newest(stating, 1)) {
            HeldDocument third = graph.at(number);
            StatedText text = text(number);
            StatedText.Statement said = text.first(statement).orElse(null);
            if (said == null) {
                continue;
            }
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
        return !graph.isAmbiguous(mention, citing);
    }

    /** The documents that a mention can mean: the held ones, else the one that is known by citations. */
    private List<CodeIdentity> meant(MentionKey mention, @Nullable LocalDate citing) throws IOException {
        List<CodeIdentity> meant = new ArrayList<>();
        List<HeldDocument> candidates = graph.resolve(mention, citing);
        for (CodeIdentity identity : identities(mention.code())) {
            HeldDocument held = identity.held();
            if (held != null && candidates.contains(held)) {
                meant.add(identity);
            }
        }
        CodeIdentity notHeld = candidates.isEmpty() ? known(mention.code()).notHeld(mention) : null;
        if (notHeld != null) {
            meant.add(notHeld);
        }
        return meant;
    }

    private CodeIdentity held(HeldDocument document, @Nullable DocumentCode number) throws IOException {
        return CodeIdentities.of(graph, number == null ? "" : number.key(), document);
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
