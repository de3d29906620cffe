package vankien.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vankien.analysis.vi.VietnameseFolding;
import vankien.index.FilterKey;
import vankien.index.IndexAnalysis;
import vankien.index.IndexSchema;

/** Turns the filters of a request and those written in its query into conditions: OR within a field, AND between. */
public final class FilterQueries {
    private static final Map<FilterField, String> FIELDS = new EnumMap<>(Map.of(
            FilterField.TYPE, IndexSchema.TYPE,
            FilterField.YEAR, IndexSchema.YEAR,
            FilterField.ISSUER, IndexSchema.ISSUER,
            FilterField.LEVEL, IndexSchema.LEVEL,
            FilterField.PLACE, IndexSchema.PLACE,
            FilterField.TERM, IndexSchema.TERM,
            FilterField.SIGNER, IndexSchema.SIGNER,
            FilterField.CITES, IndexSchema.CITES,
            FilterField.FORMAT, IndexSchema.FORMAT));

    private final Map<FilterField, List<FilterValue>> asked = new EnumMap<>(FilterField.class);
    private final StatusFilter statuses;
    private final EarlierNames earlier;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;

    /**
     * The filters of a search.
     *
     * @param statuses finds documents by their status
     * @param earlier what places and bodies were called before
     */
    public FilterQueries(SearchRequest request, ParsedQuery parsed, StatusFilter statuses, EarlierNames earlier) {
        this.statuses = statuses;
        this.earlier = earlier;
        List.of(request.filters(), parsed.filters())
                .forEach(filters -> filters.forEach((field, values) ->
                        asked.computeIfAbsent(field, key -> new ArrayList<>()).addAll(values)));
        from = request.from();
        to = request.to();
    }

    /** The index field of a filter field. */
    public static String indexField(FilterField field) {
        return FIELDS.getOrDefault(field, field.parameter());
    }

    /** The fields that are filtered by a value that documents must have. */
    public Set<FilterField> including() {
        Set<FilterField> including = EnumSet.noneOf(FilterField.class);
        asked.forEach((field, values) -> {
            if (values.stream().anyMatch(value -> !value.excluded())) {
                including.add(field);
            }
        });
        return including;
    }

    /**
     * Adds all conditions to a query.
     *
     * @param but a field to leave out, or null: a facet counts the values that could be chosen instead
     */
    public void addTo(BooleanQuery.Builder query, @Nullable FilterField but) {
        asked.forEach((field, values) -> {
            if (field != but) {
                add(query, field, values);
            }
        });
        if (from != null || to != null) {
            int least = from == null ? Integer.MIN_VALUE : day(from);
            int most = to == null ? Integer.MAX_VALUE : day(to);
            query.add(IntPoint.newRangeQuery(IndexSchema.DATE, least, most), Occur.FILTER);
        }
    }

    private static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private Query match(FilterField field, String value) {
        if (field == FilterField.STATUS) {
            String state = value.strip().toLowerCase(Locale.ROOT);
            // A status is never missing: it is unknown.
            return statuses.in(state.equals(FilterValue.NONE) ? "unknown" : state);
        }
        if (field == FilterField.CITES) {
            return citing(value);
        }
        String index = indexField(field);
        BooleanQuery.Builder either = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(index, FilterKey.of(index, value))), Occur.SHOULD);
        if (field == FilterField.SIGNER) {
            either.add(partOfName(value), Occur.SHOULD);
        }
        List<BytesRef> before = earlier.keys(field, value).stream()
                .map(key -> new BytesRef(key))
                .toList();
        if (!before.isEmpty()) {
            either.add(new TermInSetQuery(index, before), Occur.SHOULD);
        }
        return either.build();
    }

    /** What cites a document, by its code or by its name. */
    private static Query citing(String value) {
        Term as = new Term(IndexSchema.CITES, FilterKey.of(IndexSchema.CITES, value));
        NamedCode named = as.text().equals(IndexSchema.UNKNOWN)
                ? null
                : NamedCode.read(value).orElse(null);
        return switch (named) {
            case null -> new TermQuery(as);
            case NamedCode.Exact exact ->
                new TermQuery(new Term(IndexSchema.CITES, exact.code().key()));
            case NamedCode.Numbered numbered -> CodesOfNumber.citing(numbered.number());
            case NamedCode.Named name ->
                new TermQuery(new Term(IndexSchema.CITES_NAME, FilterKey.of(IndexSchema.CITES_NAME, name.name())));
        };
    }

    /** Of a person people often know a part of the name. */
    private static Query partOfName(String value) {
        List<QueryWord> words = IndexAnalysis.words(value).stream()
                .map(word -> new QueryWord(
                        word, VietnameseFolding.hasMarks(word) ? QueryWord.Spelling.AS_TYPED : QueryWord.Spelling.ANY))
                .toList();
        return new SpelledPhraseQuery(IndexSchema.SIGNER_TEXT, words);
    }

    private void add(BooleanQuery.Builder query, FilterField field, List<FilterValue> values) {
        BooleanQuery.Builder wanted = new BooleanQuery.Builder();
        boolean any = false;
        for (FilterValue value : values) {
            Query match = match(field, value.value());
            if (value.excluded()) {
                query.add(match, Occur.MUST_NOT);
            } else {
                wanted.add(match, Occur.SHOULD);
                any = true;
            }
        }
        query.add(any ? wanted.build() : MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
}
