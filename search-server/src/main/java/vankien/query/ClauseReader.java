package vankien.query;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import vankien.analysis.vi.VietnameseFolding;
import vankien.document.DocumentCode;
import vankien.index.IndexAnalysis;
import vankien.index.IndexSchema;
import vankien.query.QueryNode.Abbreviated.Expansion;

/** Reads the tree of a query as clauses, and remembers what there is to mark. */
final class ClauseReader {
    private final Set<QueryWord> words = new LinkedHashSet<>();
    private final Set<BuiltQuery.WordPair> pairs = new LinkedHashSet<>();
    private final Map<String, DocumentCode> codes = new LinkedHashMap<>();
    private final Set<String> prefixes = new LinkedHashSet<>();
    private final Set<BuiltQuery.Alternative> alternatives = new LinkedHashSet<>();
    private final boolean withMarks;
    /** Whether a word that no document holds may be taken for a similar one: not where something is excluded. */
    private final boolean corrects;

    private int parts;

    ClauseReader(boolean withMarks, boolean corrects) {
        this.withMarks = withMarks;
        this.corrects = corrects;
    }

    /** How many words, codes and prefixes were read. */
    int parts() {
        return parts;
    }

    List<QueryWord> words() {
        return List.copyOf(words);
    }

    List<BuiltQuery.WordPair> pairs() {
        return List.copyOf(pairs);
    }

    List<DocumentCode> codes() {
        return List.copyOf(codes.values());
    }

    List<String> prefixes() {
        return List.copyOf(prefixes);
    }

    List<BuiltQuery.Alternative> alternatives() {
        return List.copyOf(alternatives);
    }

    Clauses read(QueryNode node) {
        return switch (node) {
            case QueryNode.Any any -> group(any);
            case QueryNode.Or or -> or(or);
            case QueryNode.Words text -> words(text.text(), List.of());
            case QueryNode.Abbreviated text -> words(text.text(), text.expansions());
            case QueryNode.Code code -> code(code.code());
            case QueryNode.Citation citation ->
                NamedDocuments.cited(citation, code(citation.code()), words(citation.rest(), List.of()));
            case QueryNode.CodeInWords named -> either(code(named.code()), words(named.text(), List.of()));
            case QueryNode.NumberReference reference ->
                NamedDocuments.bearing(reference.number(), words(reference.text(), List.of()));
            case QueryNode.Lift lift -> Clauses.same(NamedDocuments.lifted(lift.number()));
            case QueryNode.Phrase phrase -> phrase(phrase.text());
            case QueryNode.Prefix prefix -> prefix(prefix.text());
            case QueryNode.Fielded fielded -> Clauses.same(inTitle(fielded.query()));
            case QueryNode.Not not -> Clauses.same(allBut(not));
        };
    }

    private Clauses group(QueryNode.Any group) {
        ClausesBuilder clauses = new ClausesBuilder();
        for (QueryNode part : group.parts()) {
            switch (part) {
                case QueryNode.Not not -> clauses.excluded(excluded(not));
                case QueryNode.Lift lift -> clauses.lift(NamedDocuments.lifted(lift.number()));
                case QueryNode.Phrase phrase -> clauses.required(read(phrase));
                case QueryNode.Fielded fielded -> clauses.required(read(fielded));
                default -> clauses.optional(read(part));
            }
        }
        return clauses.build();
    }

    private Clauses or(QueryNode.Or or) {
        ClausesBuilder clauses = new ClausesBuilder();
        or.parts().forEach(part -> clauses.either(read(part)));
        return clauses.build();
    }

    private static Clauses either(Clauses first, Clauses second) {
        ClausesBuilder clauses = new ClausesBuilder();
        clauses.either(first);
        clauses.either(second);
        return clauses.build();
    }

    /** What is excluded is not marked, not corrected, and no part of the query's length. */
    private Query excluded(QueryNode.Not not) {
        return new ClauseReader(withMarks, false).read(not.query()).any();
    }

    private Query allBut(QueryNode.Not not) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(excluded(not), Occur.MUST_NOT)
                .build();
    }

    private Clauses words(String text, List<Expansion> expansions) {
        List<QueryWord> read = remembered(IndexAnalysis.words(text));
        WordForms forms = new WordForms(read, OtherForm.of(text, expansions), corrects);
        alternatives.addAll(forms.alternatives());
        parts += read.size();
        // Pairs have no marks, so that alone they would find look-alikes: they lift what holds a word.
        BooleanQuery.Builder scored = new BooleanQuery.Builder().add(forms.scored(), Occur.MUST);
        TitleAndPairs.score(read, scored);
        Clauses clauses = new Clauses(scored.build(), forms.any(), forms.all(), forms.asTyped());
        if (!corrects) {
            return clauses;
        }
        DamagedMarks damaged = DamagedMarks.of(read);
        alternatives.addAll(damaged.alternatives());
        return damaged.added(clauses);
    }

    private Clauses code(DocumentCode code) {
        codes.putIfAbsent(code.key(), code);
        parts++;
        return NamedDocuments.withCode(code);
    }

    private Clauses phrase(String text) {
        List<QueryWord> read = remembered(IndexAnalysis.words(text));
        if (read.isEmpty()) {
            return Clauses.same(MatchAllDocsQuery.INSTANCE);
        }
        parts += read.size();
        Query asPrinted = PhraseSpellings.phrase(IndexSchema.BODY, read);
        List<DocumentCode> found = PhrasePart.codes(text);
        if (found.isEmpty()) {
            return Clauses.same(asPrinted);
        }
        found.forEach(code -> codes.putIfAbsent(code.key(), code));
        List<PhrasePart> inParts = PhrasePart.of(text, word -> new QueryWord(word, spelling(word)));
        return Clauses.same(
                new DisjunctionMaxQuery(List.of(asPrinted, new CodedPhraseQuery(IndexSchema.BODY, inParts)), 0));
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

    private Query inTitle(QueryNode query) {
        List<QueryWord> read = remembered(IndexAnalysis.words(PlainText.of(query)));
        return read.isEmpty() ? MatchAllDocsQuery.INSTANCE : PhraseSpellings.phrase(IndexSchema.TITLE, read);
    }

    /** Remembers words and their pairs for marking. */
    private List<QueryWord> remembered(List<String> terms) {
        List<QueryWord> read =
                terms.stream().map(term -> new QueryWord(term, spelling(term))).toList();
        words.addAll(read);
        Map<QueryWord, Integer> places = new LinkedHashMap<>();
        words.forEach(word -> places.put(word, places.size()));
        for (int i = 0; i + 1 < read.size(); i++) {
            pairs.add(new BuiltQuery.WordPair(
                    places.getOrDefault(read.get(i), 0), places.getOrDefault(read.get(i + 1), 0)));
        }
        return read;
    }

    private QueryWord.Spelling spelling(String term) {
        if (VietnameseFolding.hasMarks(term)) {
            return QueryWord.Spelling.AS_TYPED;
        }
        return withMarks ? QueryWord.Spelling.RATHER_AS_TYPED : QueryWord.Spelling.ANY;
    }
}
