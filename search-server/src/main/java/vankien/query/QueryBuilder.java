package vankien.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import vankien.analysis.vi.VietnameseFolding;
import vankien.document.DocumentCode;
import vankien.index.IndexAnalysis;
import vankien.index.IndexSchema;
import vankien.query.QueryNode.Abbreviated.Expansion;

/**
 * Turns a parsed query into Lucene queries: words and their pairs in body and title, ranked by BM25; codes by their own
 * fields; phrases and exclusions as conditions.
 *
 * <p>What each step gains, nDCG@10 with / without marks ({@code vankien evaluate} repeats the last line, {@code
 * -Dbenchmark=designs} the others):
 *
 * <pre>
 *                                       ALQAC 2025      ViRe            XQuAD-vi
 * words                                 .837 / .784     .805 / .769     .962 / .939
 * and pairs of neighbours               .900 / .898     .864 / .857     .966 / .961
 * and the title, at .3                  .899 / .896     .866 / .859     .967 / .962
 * and the best passage, other forms     .914 / .908     .876 / .873     .966 / .963
 * </pre>
 *
 * <p>Within .003 of it: k1 from .7 to 1.1, b from .6 to .85, exact pairs beside folded ones, a bonus for each word or pair
 * that is there at all (better on ALQAC, worse on the others).
 */
public final class QueryBuilder {
    private static final int SHORT_QUERY = 5;
    /** Little: it is only found at all. */
    private static final float DAMAGED = 0.1f;

    private final Set<QueryWord> words = new LinkedHashSet<>();
    private final Set<BuiltQuery.WordPair> pairs = new LinkedHashSet<>();
    private final Map<String, DocumentCode> codes = new LinkedHashMap<>();
    private final Set<String> prefixes = new LinkedHashSet<>();
    private final Set<BuiltQuery.Alternative> alternatives = new LinkedHashSet<>();
    private final boolean withMarks;
    /** Whether a word that no document holds may be taken for a similar one: not where something is excluded. */
    private final boolean corrects;

    private int parts;

    private QueryBuilder(boolean withMarks, boolean corrects) {
        this.withMarks = withMarks;
        this.corrects = corrects;
    }

    /** Builds the Lucene queries of a parsed query. */
    public static BuiltQuery build(ParsedQuery parsed) {
        QueryBuilder builder = new QueryBuilder(VietnameseFolding.hasMarks(plainText(parsed.root())), true);
        Clauses clauses = builder.clauses(parsed.root());
        List<QueryWord> words = new ArrayList<>(builder.words);
        return new BuiltQuery(
                clauses.scored(),
                clauses.any(),
                clauses.all(),
                clauses.asTyped(),
                builder.parts > 0 && builder.parts <= SHORT_QUERY,
                parsed.root().parts().stream().anyMatch(part -> part instanceof QueryNode.NumberReference),
                words,
                new ArrayList<>(builder.pairs),
                new ArrayList<>(builder.codes.values()),
                new ArrayList<>(builder.prefixes),
                new ArrayList<>(builder.alternatives));
    }

    private Clauses clauses(QueryNode node) {
        return switch (node) {
            case QueryNode.Any any -> group(any);
            case QueryNode.Or or -> or(or);
            case QueryNode.Words text -> words(text.text(), List.of());
            case QueryNode.Abbreviated text -> words(text.text(), text.expansions());
            case QueryNode.Code code -> code(code.code());
            case QueryNode.NumberReference reference ->
                NamedDocuments.bearing(reference.number(), words(reference.text(), List.of()));
            case QueryNode.Lift lift -> Clauses.same(NamedDocuments.lifted(lift.number()));
            case QueryNode.Phrase phrase -> phrase(IndexSchema.BODY, phrase.text());
            case QueryNode.Prefix prefix -> prefix(prefix.text());
            case QueryNode.Fielded fielded -> Clauses.same(fielded(fielded));
            case QueryNode.Not not -> Clauses.same(excluding(not, withMarks));
        };
    }

    private Clauses group(QueryNode.Any group) {
        BooleanQuery.Builder scored = new BooleanQuery.Builder();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        BooleanQuery.Builder asTyped = new BooleanQuery.Builder();
        BooleanQuery.Builder lifts = new BooleanQuery.Builder();
        boolean optional = false;
        boolean required = false;
        for (QueryNode part : group.parts()) {
            if (part instanceof QueryNode.Not not) {
                Query excluded =
                        new QueryBuilder(withMarks, false).clauses(not.query()).any();
                List.of(scored, any, all, asTyped).forEach(query -> query.add(excluded, Occur.MUST_NOT));
                continue;
            }
            if (part instanceof QueryNode.Lift lift) {
                lifts.add(NamedDocuments.lifted(lift.number()), Occur.SHOULD);
                continue;
            }
            Clauses clauses = clauses(part);
            boolean condition = part instanceof QueryNode.Phrase || part instanceof QueryNode.Fielded;
            scored.add(clauses.scored(), condition ? Occur.MUST : Occur.SHOULD);
            any.add(clauses.any(), condition ? Occur.MUST : Occur.SHOULD);
            all.add(clauses.all(), Occur.MUST);
            asTyped.add(clauses.asTyped(), Occur.MUST);
            optional |= !condition;
            required |= condition;
        }
        if (optional && !required) {
            scored.setMinimumNumberShouldMatch(1);
            any.setMinimumNumberShouldMatch(1);
        } else if (!optional && !required) {
            List.of(scored, any, all, asTyped).forEach(query -> query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST));
        }
        BooleanQuery lifting = lifts.build();
        Query lifted = lifting.clauses().isEmpty()
                ? scored.build()
                : new BooleanQuery.Builder()
                        .add(scored.build(), Occur.MUST)
                        .add(lifting, Occur.SHOULD)
                        .build();
        return new Clauses(lifted, any.build(), all.build(), asTyped.build());
    }

    private Clauses or(QueryNode.Or or) {
        BooleanQuery.Builder scored = new BooleanQuery.Builder();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        BooleanQuery.Builder asTyped = new BooleanQuery.Builder();
        for (QueryNode part : or.parts()) {
            Clauses clauses = clauses(part);
            scored.add(clauses.scored(), Occur.SHOULD);
            any.add(clauses.any(), Occur.SHOULD);
            all.add(clauses.all(), Occur.SHOULD);
            asTyped.add(clauses.asTyped(), Occur.SHOULD);
        }
        return new Clauses(scored.build(), any.build(), all.build(), asTyped.build());
    }

    private static Query excluding(QueryNode.Not not, boolean withMarks) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(new QueryBuilder(withMarks, false).clauses(not.query()).any(), Occur.MUST_NOT)
                .build();
    }

    private Clauses words(String text, List<Expansion> expansions) {
        List<QueryWord> read = read(IndexAnalysis.words(text));
        WordForms forms = new WordForms(read, OtherForm.of(text, expansions), corrects);
        alternatives.addAll(forms.alternatives());
        parts += read.size();
        // Pairs have no marks, so that alone they would find look-alikes: they lift what holds a word.
        BooleanQuery.Builder scored = new BooleanQuery.Builder().add(forms.scored(), Occur.MUST);
        TitleAndPairs.score(read, scored);
        Clauses clauses = new Clauses(scored.build(), forms.any(), forms.all(), forms.asTyped());
        boolean marked = read.stream().anyMatch(word -> word.spelling() == QueryWord.Spelling.AS_TYPED);
        return marked && corrects && read.size() > 1 && read.size() <= SHORT_QUERY ? orDamaged(read, clauses) : clauses;
    }

    /**
     * Words typed with marks also find text whose marks were lost or damaged ({@code đỡ đầu} finds {@code đỗ đầu} of a
     * scanned page), below what has them as typed: only all of them side by side, since marks alone tell many words apart.
     */
    private Clauses orDamaged(List<QueryWord> read, Clauses clauses) {
        List<QueryWord> damaged = read.stream()
                .map(word -> new QueryWord(VietnameseFolding.fold(word.term()), QueryWord.Spelling.ANY))
                .toList();
        alternatives.add(new BuiltQuery.Alternative(read, damaged, true));
        Query phrase = new ConstantScoreQuery(new SpelledPhraseQuery(IndexSchema.BODY, damaged));
        return new Clauses(
                Clauses.either(clauses.scored(), new BoostQuery(phrase, DAMAGED)),
                Clauses.either(clauses.any(), phrase),
                Clauses.either(clauses.all(), phrase),
                clauses.asTyped());
    }

    private Clauses code(DocumentCode code) {
        codes.putIfAbsent(code.key(), code);
        parts++;
        return NamedDocuments.withCode(code);
    }

    private Clauses phrase(String field, String text) {
        List<QueryWord> read = read(IndexAnalysis.words(text));
        if (read.isEmpty()) {
            return Clauses.same(MatchAllDocsQuery.INSTANCE);
        }
        parts += read.size();
        Query asPrinted = PhraseSpellings.phrase(field, read);
        List<PhrasePart> coded = PhrasePart.of(text, word -> new QueryWord(word, spelling(word)));
        boolean hasCode = false;
        for (PhrasePart part : coded) {
            if (part instanceof PhrasePart.Code code) {
                codes.putIfAbsent(code.code().key(), code.code());
                hasCode = true;
            }
        }
        return Clauses.same(
                hasCode
                        ? new DisjunctionMaxQuery(List.of(asPrinted, new CodedPhraseQuery(field, coded)), 0)
                        : asPrinted);
    }

    private Clauses prefix(String text) {
        List<String> terms = IndexAnalysis.words(text);
        if (terms.isEmpty()) {
            return words(text, List.of());
        }
        parts++;
        prefixes.add(terms.getLast());
        return Clauses.same(new PrefixWordQuery(IndexSchema.BODY, terms.getLast()));
    }

    private Query fielded(QueryNode.Fielded fielded) {
        List<QueryWord> read = read(IndexAnalysis.words(plainText(fielded.query())));
        return read.isEmpty() ? MatchAllDocsQuery.INSTANCE : PhraseSpellings.phrase(IndexSchema.TITLE, read);
    }

    /** Remembers words and their pairs for marking. */
    private List<QueryWord> read(List<String> terms) {
        List<QueryWord> read =
                terms.stream().map(term -> new QueryWord(term, spelling(term))).toList();
        words.addAll(read);
        List<QueryWord> distinct = new ArrayList<>(words);
        for (int i = 0; i + 1 < read.size(); i++) {
            pairs.add(new BuiltQuery.WordPair(distinct.indexOf(read.get(i)), distinct.indexOf(read.get(i + 1))));
        }
        return read;
    }

    private QueryWord.Spelling spelling(String term) {
        if (VietnameseFolding.hasMarks(term)) {
            return QueryWord.Spelling.AS_TYPED;
        }
        return withMarks ? QueryWord.Spelling.RATHER_AS_TYPED : QueryWord.Spelling.ANY;
    }

    private static String plainText(QueryNode node) {
        return switch (node) {
            case QueryNode.Words words -> words.text();
            case QueryNode.Abbreviated words -> words.text();
            case QueryNode.Phrase phrase -> phrase.text();
            case QueryNode.Prefix prefix -> prefix.text();
            case QueryNode.Code code -> "";
            case QueryNode.NumberReference reference -> reference.text();
            case QueryNode.Lift lift -> "";
            case QueryNode.Fielded fielded -> plainText(fielded.query());
            case QueryNode.Not not -> "";
            case QueryNode.Any any -> plainText(any.parts());
            case QueryNode.Or or -> plainText(or.parts());
        };
    }

    private static String plainText(List<QueryNode> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(plainText(part)).append(' '));
        return text.toString();
    }
}
