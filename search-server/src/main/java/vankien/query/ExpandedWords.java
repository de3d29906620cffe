package vankien.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import vankien.index.IndexAnalysis;
import vankien.index.IndexSchema;
import vankien.query.QueryBuilder.Clauses;
import vankien.query.QueryNode.Abbreviated.Expansion;

/** Words of which some have another form: those between count as ever, and of two forms the better one counts. */
final class ExpandedWords {
    /** What the form that was not typed counts beside the typed one; found by measurement on the judged sets. */
    private static final float OTHER_FORM = 0.8f;
    /** What the lesser of two forms adds where a document has both. */
    private static final float BOTH_FORMS = 0.1f;

    private final List<QueryWord> read;
    private final List<Expansion> expansions;
    private final Set<BuiltQuery.Alternative> alternatives = new LinkedHashSet<>();
    private final BooleanQuery.Builder scored = new BooleanQuery.Builder();
    private final BooleanQuery.Builder any = new BooleanQuery.Builder();
    private final BooleanQuery.Builder all = new BooleanQuery.Builder();

    ExpandedWords(List<QueryWord> read, List<Expansion> expansions) {
        this.read = read;
        this.expansions = expansions;
        int next = 0;
        for (Expansion expansion : expansions) {
            addPlain(next, expansion.first());
            addEither(read.subList(expansion.first(), expansion.end()), expansion.others());
            next = expansion.end();
        }
        addPlain(next, read.size());
    }

    Set<BuiltQuery.Alternative> alternatives() {
        return alternatives;
    }

    Clauses clauses() {
        BooleanQuery.Builder lifted = new BooleanQuery.Builder().add(scored.build(), Occur.MUST);
        // Pairs across the border of a form; those inside a run of words are counted there.
        Set<Integer> borders = new LinkedHashSet<>();
        for (Expansion expansion : expansions) {
            borders.add(expansion.first());
            borders.add(expansion.end());
        }
        for (int border : borders) {
            if (border > 0 && border < read.size()) {
                QueryBuilder.scorePairs(read.subList(border - 1, border + 1), lifted);
            }
        }
        Query asTyped = QueryBuilder.words(read).all();
        return new Clauses(lifted.build(), any.build(), all.build(), asTyped);
    }

    private void addPlain(int first, int end) {
        if (first < end) {
            Clauses plain = QueryBuilder.words(read.subList(first, end));
            scored.add(plain.scored(), Occur.SHOULD);
            any.add(plain.any(), Occur.SHOULD);
            all.add(plain.all(), Occur.MUST);
        }
    }

    private void addEither(List<QueryWord> typed, List<String> others) {
        Clauses plain = QueryBuilder.words(typed);
        List<Query> forms = new ArrayList<>(List.of(plain.scored()));
        BooleanQuery.Builder allOfOne = new BooleanQuery.Builder().add(plain.all(), Occur.SHOULD);
        any.add(plain.any(), Occur.SHOULD);
        for (String other : others) {
            List<QueryWord> form = IndexAnalysis.words(other).stream()
                    .map(term -> new QueryWord(term, QueryWord.Spelling.AS_TYPED))
                    .toList();
            alternatives.add(new BuiltQuery.Alternative(typed, form));
            Query body = new AlternativeQuery(IndexSchema.BODY, typed, form);
            Query title = new AlternativeQuery(IndexSchema.TITLE, typed, form);
            Query both = new BooleanQuery.Builder()
                    .add(body, Occur.MUST)
                    .add(QueryBuilder.boosted(title, QueryBuilder.TITLE_WEIGHT), Occur.SHOULD)
                    .build();
            forms.add(QueryBuilder.boosted(both, OTHER_FORM));
            any.add(body, Occur.SHOULD);
            allOfOne.add(body, Occur.SHOULD);
        }
        scored.add(new DisjunctionMaxQuery(forms, BOTH_FORMS), Occur.SHOULD);
        all.add(allOfOne.build(), Occur.MUST);
    }
}
