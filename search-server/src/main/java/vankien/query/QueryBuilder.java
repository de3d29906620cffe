package vankien.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vankien.analysis.vi.VietnameseFolding;
import vankien.document.DocumentCode;
import vankien.document.NumberOfType;
import vankien.index.IndexAnalysis;
import vankien.index.IndexSchema;
import vankien.query.QueryNode.Abbreviated.Expansion;

/**
 * Turns a parsed query into Lucene queries: words and their pairs in body and title, ranked by BM25; codes by their own
 * fields; phrases and exclusions as conditions.
 *
 * <p>The weights were found by measurement on judged sets; {@code vankien evaluate} repeats it.
 */
public final class QueryBuilder {
    private static final int SHORT_QUERY = 5;
    private static final float PAIR_WEIGHT = 1.0f;
    private static final float TITLE_WEIGHT = 0.3f;
    private static final float OWN_CODE = 200f;
    private static final float CITED_CODE = 3f;
    /** Above any score that the few words of a reference can give, so that all who bear the number are equal. */
    private static final float OWN_NUMBER = 900f;
    /** Little: it is only found at all. */
    private static final float DAMAGED = 0.1f;
    /** About what one word more gives. */
    private static final float LIFTED_NUMBER = 4f;

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
                clauses.scored,
                clauses.any,
                clauses.all,
                clauses.asTyped,
                builder.parts > 0 && builder.parts <= SHORT_QUERY,
                parsed.root().parts().stream().anyMatch(part -> part instanceof QueryNode.NumberReference),
                words,
                new ArrayList<>(builder.pairs),
                new ArrayList<>(builder.codes.values()),
                new ArrayList<>(builder.prefixes),
                new ArrayList<>(builder.alternatives));
    }

    /** The readings of one node: ranked, any word, all words in some form, all words as typed. */
    private record Clauses(Query scored, Query any, Query all, Query asTyped) {
        static Clauses same(Query query) {
            return new Clauses(query, query, query, query);
        }
    }

    private Clauses clauses(QueryNode node) {
        return switch (node) {
            case QueryNode.Any any -> group(any);
            case QueryNode.Or or -> or(or);
            case QueryNode.Words text -> words(text.text(), List.of());
            case QueryNode.Abbreviated text -> words(text.text(), text.expansions());
            case QueryNode.Code code -> code(code.code());
            case QueryNode.NumberReference reference -> numberReference(reference);
            case QueryNode.Lift lift -> Clauses.same(bearing(lift.number(), LIFTED_NUMBER));
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
                Query excluded = new QueryBuilder(withMarks, false).clauses(not.query()).any;
                List.of(scored, any, all, asTyped).forEach(query -> query.add(excluded, Occur.MUST_NOT));
                continue;
            }
            if (part instanceof QueryNode.Lift lift) {
                lifts.add(bearing(lift.number(), LIFTED_NUMBER), Occur.SHOULD);
                continue;
            }
            Clauses clauses = clauses(part);
            boolean condition = part instanceof QueryNode.Phrase || part instanceof QueryNode.Fielded;
            scored.add(clauses.scored, condition ? Occur.MUST : Occur.SHOULD);
            any.add(clauses.any, condition ? Occur.MUST : Occur.SHOULD);
            all.add(clauses.all, Occur.MUST);
            asTyped.add(clauses.asTyped, Occur.MUST);
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
            scored.add(clauses.scored, Occur.SHOULD);
            any.add(clauses.any, Occur.SHOULD);
            all.add(clauses.all, Occur.SHOULD);
            asTyped.add(clauses.asTyped, Occur.SHOULD);
        }
        return new Clauses(scored.build(), any.build(), all.build(), asTyped.build());
    }

    private static Query excluding(QueryNode.Not not, boolean withMarks) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(new QueryBuilder(withMarks, false).clauses(not.query()).any, Occur.MUST_NOT)
                .build();
    }

    private Clauses words(String text, List<Expansion> expansions) {
        List<QueryWord> read = read(text);
        WordForms forms = new WordForms(read, OtherForm.of(text, expansions), corrects);
        alternatives.addAll(forms.alternatives());
        parts += read.size();
        // Pairs have no marks, so that alone they would find look-alikes: they lift what holds a word.
        BooleanQuery.Builder scored = new BooleanQuery.Builder().add(forms.scored(), Occur.MUST);
        scoreTitle(read, scored);
        scorePairs(read, scored);
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
                either(clauses.scored, boosted(phrase, DAMAGED)),
                either(clauses.any, phrase),
                either(clauses.all, phrase),
                clauses.asTyped);
    }

    private static void scoreTitle(List<QueryWord> read, BooleanQuery.Builder scored) {
        for (QueryWord word : new LinkedHashSet<>(read)) {
            scored.add(boosted(new SpelledWordQuery(IndexSchema.TITLE, word), TITLE_WEIGHT), Occur.SHOULD);
        }
    }

    private static void scorePairs(List<QueryWord> read, BooleanQuery.Builder scored) {
        Map<String, Integer> folded = new LinkedHashMap<>();
        for (int i = 0; i + 1 < read.size(); i++) {
            String pair = VietnameseFolding.fold(read.get(i).term()) + " "
                    + VietnameseFolding.fold(read.get(i + 1).term());
            folded.merge(pair, 1, Integer::sum);
        }
        folded.forEach((pair, times) -> {
            scored.add(boosted(new TermQuery(new Term(IndexSchema.PAIRS, pair)), PAIR_WEIGHT * times), Occur.SHOULD);
            scored.add(boosted(new TermQuery(new Term(IndexSchema.TITLE_PAIRS, pair)), TITLE_WEIGHT), Occur.SHOULD);
        });
    }

    private Clauses code(DocumentCode code) {
        codes.putIfAbsent(code.key(), code);
        parts++;
        Query own = new TermQuery(new Term(IndexSchema.CODE, code.key()));
        Query cited = new TermQuery(new Term(IndexSchema.CITES, code.key()));
        Query either = either(own, cited);
        Query scored = new BooleanQuery.Builder()
                .add(boosted(new ConstantScoreQuery(own), OWN_CODE), Occur.SHOULD)
                .add(boosted(cited, CITED_CODE), Occur.SHOULD)
                .build();
        return new Clauses(scored, either, either, either);
    }

    private Clauses numberReference(QueryNode.NumberReference reference) {
        Clauses words = words(reference.text(), List.of());
        Query own = bearing(reference.number(), OWN_NUMBER);
        return new Clauses(
                new DisjunctionMaxQuery(List.of(own, words.scored), 0),
                either(own, words.any),
                either(own, words.all),
                either(own, words.asTyped));
    }

    private static Query bearing(NumberOfType number, float score) {
        Query own = new TermQuery(new Term(IndexSchema.NUMBER_OF_TYPE, number.key()));
        return boosted(new ConstantScoreQuery(own), score);
    }

    private static Query either(Query first, Query second) {
        return new BooleanQuery.Builder()
                .add(first, Occur.SHOULD)
                .add(second, Occur.SHOULD)
                .build();
    }

    private Clauses phrase(String field, String text) {
        List<QueryWord> read = read(text);
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
        List<QueryWord> read = read(plainText(fielded.query()));
        return read.isEmpty() ? MatchAllDocsQuery.INSTANCE : PhraseSpellings.phrase(IndexSchema.TITLE, read);
    }

    /** Analyses text and remembers its words and pairs for marking. */
    private List<QueryWord> read(String text) {
        List<QueryWord> read = new ArrayList<>();
        for (String term : IndexAnalysis.words(text)) {
            read.add(new QueryWord(term, spelling(term)));
        }
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

    private static Query boosted(Query query, float boost) {
        return boost == 1f ? query : new BoostQuery(query, boost);
    }
}
