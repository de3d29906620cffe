package vankien.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import vankien.analysis.vi.VietnameseFolding;
import vankien.index.IndexSchema;

/**
 * Words typed with marks also find text whose marks a scan damaged ({@code đỡ đầu} finds {@code đỗ đầu}) or that has none
 * at all: only all of them side by side, since marks alone tell many words apart, and never above what has them as typed.
 * Of each syllable the tone or the marks of the letters may differ, not both, and đ stays đ: {@code do đầu năm} is no
 * damaged {@code đỗ đầu}.
 */
final class DamagedMarks {
    private static final int MOST_WORDS = 5;
    /** What damaged words count beside the same words as typed. */
    private static final float DAMAGED = 0.5f;

    private final List<BuiltQuery.Alternative> alternatives;

    private DamagedMarks(List<BuiltQuery.Alternative> alternatives) {
        this.alternatives = alternatives;
    }

    /** The damaged forms of some words: none for a single one, for many, and for words without marks. */
    static DamagedMarks of(List<QueryWord> typed) {
        boolean marked = typed.stream().anyMatch(word -> word.spelling() == QueryWord.Spelling.AS_TYPED);
        if (!marked || typed.size() < 2 || typed.size() > MOST_WORDS) {
            return new DamagedMarks(List.of());
        }
        List<QueryWord> damaged = new ArrayList<>();
        List<QueryWord> without = new ArrayList<>();
        for (QueryWord word : typed) {
            damaged.add(new QueryWord(word.term(), QueryWord.Spelling.DAMAGED));
            without.add(new QueryWord(VietnameseFolding.fold(word.term()), QueryWord.Spelling.AS_TYPED));
        }
        return new DamagedMarks(List.of(
                new BuiltQuery.Alternative(typed, damaged, BuiltQuery.AlternativeKind.DAMAGED),
                new BuiltQuery.Alternative(typed, without, BuiltQuery.AlternativeKind.DAMAGED)));
    }

    List<BuiltQuery.Alternative> alternatives() {
        return alternatives;
    }

    /** The clauses with what the damaged forms find besides. */
    Clauses added(Clauses clauses) {
        if (alternatives.isEmpty()) {
            return clauses;
        }
        List<Query> scored = new ArrayList<>();
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(clauses.any(), Occur.SHOULD);
        for (BuiltQuery.Alternative form : alternatives) {
            scored.add(new BoostQuery(new AlternativeQuery(IndexSchema.BODY, form.typed(), form.words()), DAMAGED));
            any.add(new ConstantScoreQuery(new SpelledPhraseQuery(IndexSchema.BODY, form.words())), Occur.SHOULD);
        }
        // Whatever has the words as typed needs no help, and gets none for look-alikes beside them.
        Query either = new DisjunctionMaxQuery(List.of(clauses.scored(), new DisjunctionMaxQuery(scored, 0)), 0);
        return new Clauses(either, any.build(), clauses.all(), clauses.asTyped());
    }
}
