package vankien.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Fields, and how a query asks them.
 *
 * @param fields all that its index holds
 * @param asking adds the clauses of a query
 */
record IndexDesign(String name, Set<DesignField> fields, UnaryOperator<DesignedQuery> asking) {
    /** What was considered, ours first. */
    static final List<IndexDesign> ALL = List.of(
            of(
                    "words + folded pairs (ours)",
                    EnumSet.of(DesignField.WORDS, DesignField.FOLDED_PAIRS),
                    query -> query.spelledWords().foldedPairs(1)),
            of(
                    "words + exact pairs, expanded",
                    EnumSet.of(DesignField.WORDS, DesignField.PAIRS),
                    query -> query.spelledWords().spelledPairs()),
            of(
                    "words + both kinds of pairs",
                    EnumSet.of(DesignField.WORDS, DesignField.PAIRS, DesignField.FOLDED_PAIRS),
                    query -> query.withMarks()
                            ? query.spelledWords().exactPairs(0.5f).foldedPairs(0.5f)
                            : query.spelledWords().foldedPairs(1)),
            of(
                    "words, folded words + pairs",
                    EnumSet.of(DesignField.WORDS, DesignField.FOLDED_WORDS, DesignField.FOLDED_PAIRS),
                    query -> (query.withMarks() ? query.exactWords() : query.foldedWords()).foldedPairs(1)),
            of(
                    "folded words + folded pairs",
                    EnumSet.of(DesignField.FOLDED_WORDS, DesignField.FOLDED_PAIRS),
                    query -> query.foldedWords().foldedPairs(1)),
            of(
                    "words + phrase queries",
                    EnumSet.of(DesignField.WORDS),
                    query -> query.spelledWords().phrases()),
            of("words only", EnumSet.of(DesignField.WORDS), DesignedQuery::spelledWords));

    private static IndexDesign of(String name, Set<DesignField> fields, UnaryOperator<DesignedQuery> asking) {
        return new IndexDesign(name, fields, asking);
    }
}
