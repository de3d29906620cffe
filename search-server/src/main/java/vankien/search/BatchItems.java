package vankien.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.OfficialCitation;
import vankien.document.OfficialName;
import vankien.draft.Draft;
import vankien.search.BatchResult.Item;

/** Puts what was found for a citation beside what the draft prints. */
final class BatchItems {
    private static final int MOST_PLACES = 100;

    private final BatchDocuments documents;

    BatchItems(BatchDocuments documents) {
        this.documents = documents;
    }

    /**
     * A citation with what was found for it.
     *
     * @param mentions its mentions, at least one
     * @param document the held document that is meant, or null
     * @param citedAs what citing texts say of a document that is not held, or null
     * @param candidates what else can be meant
     */
    Item item(
            List<Draft.Cited> mentions,
            BatchResult.State state,
            BatchResult.@Nullable Document document,
            BatchResult.@Nullable Document citedAs,
            List<BatchResult.Document> candidates,
            List<String> notes)
            throws IOException {
        Citation first = mentions.getFirst().citation();
        DocumentCode code = first.code();
        DocumentType type = first(mentions, cited -> cited.citation().type());
        LocalDate date = first(mentions, cited -> cited.citation().date());
        String issuer = first(mentions, cited -> cited.citation().issuer());
        String title = first(mentions, Draft.Cited::title);
        Set<BatchResult.Difference> differences = new LinkedHashSet<>();
        BatchResult.Document known = document != null ? document : citedAs;
        for (Draft.Cited mention : mentions) {
            differences.addAll(
                    known != null
                            ? PrintedDifferences.of(mention.citation(), mention.title(), known)
                            : PrintedDifferences.ofSymbol(mention.citation()));
        }
        OfficialName named = code == null ? OfficialName.of(String.valueOf(first.name()), title) : OfficialName.NONE;
        String official = document != null
                ? document.official()
                : state == BatchResult.State.AMBIGUOUS
                        ? null
                        : code == null ? named.words() : official(type, code, date, issuer, title, citedAs);
        return new Item(
                "citation",
                mentions.getFirst().place().raw(),
                code == null ? null : code.conventional(),
                first.name(),
                new BatchResult.Printed(BatchDocuments.symbol(type), BatchDocuments.name(type), date, issuer, title),
                mentions.stream().allMatch(mention -> mention.citation().inferred()),
                mentions.stream().anyMatch(mention -> mention.citation().repaired()),
                state,
                document,
                citedAs,
                candidates,
                List.copyOf(differences),
                document == null ? null : documents.successor(document.status()),
                official,
                official == null && named.missing() != null ? with(notes, named.missing()) : notes,
                places(mentions.stream().map(Draft.Cited::place).toList()),
                mentions.size(),
                code == null ? null : Links.ofCode(code.conventional()));
    }

    /** What citing texts say goes before what the draft says; what neither says is left out. */
    private static @Nullable String official(
            @Nullable DocumentType type,
            DocumentCode code,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable String title,
            BatchResult.@Nullable Document known) {
        DocumentType said = PrintedDifferences.isOfSymbol(type, code) ? type : PrintedDifferences.typeOf(code);
        DocumentType is = known == null || known.type() == null
                ? said
                : DocumentType.ofSymbol(known.type()).orElse(said);
        return OfficialCitation.of(
                        is,
                        code,
                        known == null || known.date() == null ? date : known.date(),
                        known == null || known.issuer() == null ? issuer : known.issuer(),
                        known == null || known.title() == null ? title : known.title())
                .orElse(null);
    }

    private static List<String> with(List<String> notes, String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return all;
    }

    private static <T> @Nullable T first(List<Draft.Cited> mentions, Function<Draft.Cited, @Nullable T> value) {
        for (Draft.Cited mention : mentions) {
            T found = value.apply(mention);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Where it stands in the draft; of very many the first. */
    static List<BatchResult.Place> places(List<Draft.Place> all) {
        return all.stream()
                .limit(MOST_PLACES)
                .map(place ->
                        new BatchResult.Place(place.entry(), place.line(), place.start(), place.end(), place.raw()))
                .toList();
    }
}
