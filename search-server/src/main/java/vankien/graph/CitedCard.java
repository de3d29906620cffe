package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vankien.citation.CitedTitle;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.Metadata;
import vankien.index.MentionKey;

/**
 * What citing texts say of a document that is not held, merged from the newest of them: what most of them say wins.
 *
 * @param code its code in the usual spelling
 * @param type its type as the words say, or null
 * @param title what it is about, or null
 * @param issuer the body, or null
 * @param place its province, or null for a document of the centre or where it is unknown
 * @param date its date, or null
 * @param citedBy how many documents cite it
 */
public record CitedCard(
        String code,
        @Nullable DocumentType type,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String place,
        @Nullable LocalDate date,
        int citedBy) {

    /** Merges what the newest citing documents say, at most so many. */
    static CitedCard of(DocumentGraph graph, CodeIdentity identity, int most) throws IOException {
        Map<String, Integer> codes = new TreeMap<>();
        Map<String, Integer> titles = new TreeMap<>();
        Map<String, Integer> issuers = new TreeMap<>();
        Map<String, Integer> places = new TreeMap<>();
        Map<DocumentType, Integer> types = new TreeMap<>();
        Optional<Query> citing = graph.citing(identity, statement -> true);
        int citedBy = citing.isEmpty() ? 0 : graph.count(citing.get());
        if (citing.isPresent()) {
            for (int document : graph.newest(citing.get(), most)) {
                StatedText text = graph.text(document);
                HeldDocument from = graph.at(document);
                for (Citation citation : text.citations()) {
                    DocumentCode code = citation.code();
                    if (code == null
                            || !code.key().equals(identity.codeKey())
                            || !identity.mentions().contains(MentionKey.of(citation, code, from.scope()))) {
                        continue;
                    }
                    count(codes, code.conventional());
                    count(issuers, citation.issuer());
                    count(types, citation.type());
                    count(
                            titles,
                            CitedTitle.after(text.around(citation), citation.end())
                                    .orElse(null));
                    count(places, place(text.card().metadata(), from, identity));
                }
            }
        }
        return new CitedCard(
                most(codes).orElse(identity.codeKey()),
                most(types).orElse(identity.type()),
                most(titles).orElse(null),
                most(issuers).orElse(null),
                most(places).orElse(null),
                identity.date(),
                citedBy);
    }

    private static @Nullable String place(Metadata citing, HeldDocument from, CodeIdentity identity) {
        String province = identity.scope().province();
        return province != null && province.equals(from.scope().province()) ? citing.place() : null;
    }

    private static <T> void count(Map<T, Integer> counts, @Nullable T value) {
        if (value != null) {
            counts.merge(value, 1, Integer::sum);
        }
    }

    /** The most frequent; of equally frequent ones the longer, which says more. */
    private static <T> Optional<T> most(Map<T, Integer> counts) {
        return counts.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<T, Integer> entry) -> entry.getValue())
                        .thenComparing(entry -> entry.getKey().toString().length())
                        .thenComparing(entry -> entry.getKey().toString(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }
}
