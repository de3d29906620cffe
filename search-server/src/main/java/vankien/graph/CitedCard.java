package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vankien.citation.CitedTitle;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.Metadata;
import vankien.index.DocumentScope;
import vankien.index.MentionKey;

/**
 * What citing texts say of a document that is not held, merged from the newest of them: what most of them say wins.
 *
 * @param code its code in the usual spelling
 * @param type its type as the words say, or null
 * @param title what it is about, or null; null too where nobody can say which of several documents is meant
 * @param issuer the body, or null
 * @param place its province, or null for a document of the centre or where it is unknown
 * @param term its term, {@code 2021-2026}, or null
 * @param date its date, or null
 * @param citedBy how many documents cite it
 */
public record CitedCard(
        String code,
        @Nullable DocumentType type,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String place,
        @Nullable String term,
        @Nullable LocalDate date,
        int citedBy) {

    /** What one mention says. */
    private record Evidence(
            int document,
            String code,
            @Nullable DocumentType type,
            CitedTitle.@Nullable Found title,
            @Nullable String issuer,
            @Nullable String place) {}

    /** Merges what the newest citing documents say, at most so many. */
    static CitedCard of(DocumentGraph graph, CodeIdentity identity, int most) throws IOException {
        List<CitedCard> cards = all(graph, identity, most);
        if (cards.size() == 1) {
            return cards.getFirst();
        }
        int citedBy = graph.citedBy(identity);
        CitedCard first = cards.getFirst();
        return new CitedCard(first.code, identity.type(), null, null, null, identity.term(), identity.date(), citedBy);
    }

    /**
     * The same, apart where citing texts without a date give titles that have nothing in common: those are several documents
     * of one number, whenever they were written. What names no title then is on a card of its own.
     */
    static List<CitedCard> all(DocumentGraph graph, CodeIdentity identity, int most) throws IOException {
        DocumentSet citing = graph.citing(identity, statement -> true);
        List<Evidence> evidence = evidence(graph, identity, graph.newest(citing, most));
        List<Evidence> titled =
                evidence.stream().filter(one -> one.title != null).toList();
        List<List<Integer>> apart = identity.date() == null && identity.khoa() == null
                ? AgreedTitle.ofOneDocument(titled.stream()
                        .map(one -> Objects.requireNonNull(one.title).words())
                        .toList())
                : List.of();
        if (apart.size() <= 1) {
            return List.of(merged(identity, evidence, citing.size()));
        }
        List<CitedCard> cards = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        for (List<Integer> places : apart) {
            List<Evidence> same = places.stream().map(titled::get).toList();
            Set<Integer> documents = new HashSet<>();
            same.forEach(one -> documents.add(one.document));
            named.addAll(documents);
            cards.add(merged(identity, same, documents.size()));
        }
        if (citing.size() > named.size()) {
            List<Evidence> rest = evidence.stream()
                    .filter(one -> !named.contains(one.document))
                    .toList();
            cards.add(merged(identity, rest, citing.size() - named.size()));
        }
        return cards;
    }

    private static List<Evidence> evidence(DocumentGraph graph, CodeIdentity identity, List<Integer> documents)
            throws IOException {
        List<Evidence> evidence = new ArrayList<>();
        for (int document : documents) {
            StatedText text = graph.text(document);
            HeldDocument from = graph.at(document);
            int day = SeenArchive.day(from.date());
            for (int i = 0; i < text.citations().size(); i++) {
                Citation citation = text.citations().get(i);
                DocumentCode code = citation.code();
                if (code != null
                        && code.key().equals(identity.codeKey())
                        && identity.isMeantBy(MentionKey.of(citation, code, from.scope()), day)) {
                    evidence.add(new Evidence(
                            document,
                            code.conventional(),
                            citation.type(),
                            text.wording().title(i).orElse(null),
                            citation.issuer(),
                            place(citation.issuer(), text.card().metadata(), from, identity)));
                }
            }
        }
        return evidence;
    }

    private static CitedCard merged(CodeIdentity identity, List<Evidence> evidence, int citedBy) {
        return new CitedCard(
                most(evidence, Evidence::code).orElse(identity.codeKey()),
                most(evidence, Evidence::type).orElse(identity.type()),
                title(evidence).orElse(null),
                most(evidence, Evidence::issuer).orElse(null),
                most(evidence, Evidence::place).orElse(null),
                identity.term(),
                identity.date(),
                citedBy);
    }

    /** Where some put the title in quotation marks, its end is certain: the others may cut it or run on. */
    private static Optional<String> title(List<Evidence> evidence) {
        List<CitedTitle.Found> titles = new ArrayList<>();
        evidence.forEach(one -> Optional.ofNullable(one.title).ifPresent(titles::add));
        List<String> quoted = titles.stream()
                .filter(CitedTitle.Found::quoted)
                .map(CitedTitle.Found::words)
                .toList();
        return AgreedTitle.of(
                quoted.isEmpty() ? titles.stream().map(CitedTitle.Found::words).toList() : quoted);
    }

    /** The province that is printed with the issuer, else that of the citing document where it means its own. */
    private static @Nullable String place(
            @Nullable String issuer, Metadata citing, HeldDocument from, CodeIdentity identity) {
        String printed = issuer == null ? null : DocumentScope.printedProvinceIn(issuer);
        if (printed != null && !identity.isNational()) {
            return printed;
        }
        String province = identity.scope().province();
        return province != null && province.equals(from.scope().province()) ? citing.place() : null;
    }

    /** The most frequent; of equally frequent ones the shorter, to which nothing was added. */
    private static <T> Optional<T> most(List<Evidence> evidence, Function<Evidence, @Nullable T> value) {
        Map<String, T> values = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (Evidence one : evidence) {
            T said = value.apply(one);
            if (said != null) {
                values.put(said.toString(), said);
                counts.merge(said.toString(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> entry.getValue())
                        .thenComparing(entry -> -entry.getKey().length())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(entry -> Objects.requireNonNull(values.get(entry.getKey())));
    }
}
