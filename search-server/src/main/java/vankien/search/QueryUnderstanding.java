package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import vankien.abbreviation.AbbreviationExpander;
import vankien.abbreviation.AbbreviationList;
import vankien.query.ParsedQuery;
import vankien.query.QueryNode;
import vankien.query.QueryReader;
import vankien.suggest.LongForms;

/** Reads a query as it is meant in one generation: parsed, with its abbreviations in both forms and names
 * that places and bodies had before. */
final class QueryUnderstanding {
    private QueryUnderstanding() {}

    static ParsedQuery of(String text, AbbreviationList list, Generation generation, Query visible) throws IOException {
        IndexedDefinitions defined = new IndexedDefinitions(generation.definitions(), generation.searcher(), visible);
        ParsedQuery abbreviated = new AbbreviationExpander(list, defined).expand(QueryReader.read(text));
        return generation.expander().expand(abbreviated);
    }

    /** What abbreviations stand for in one generation, as its readers may know. */
    static LongForms longForms(Generation generation, AbbreviationList list) throws IOException {
        IndexedDefinitions defined =
                new IndexedDefinitions(generation.definitions(), generation.searcher(), Visibility.DOCUMENTS);
        return new AbbreviationExpander(list, defined)::inFull;
    }

    /** The other forms in a query, in reading order. */
    static List<UnderstoodQuery.Expansion> expansions(ParsedQuery parsed) {
        List<UnderstoodQuery.Expansion> expansions = new ArrayList<>();
        collect(parsed.root(), expansions);
        return expansions.stream().distinct().toList();
    }

    private static void collect(QueryNode node, List<UnderstoodQuery.Expansion> expansions) {
        switch (node) {
            case QueryNode.Any any -> any.parts().forEach(part -> collect(part, expansions));
            case QueryNode.Or or -> or.parts().forEach(part -> collect(part, expansions));
            case QueryNode.Abbreviated abbreviated ->
                abbreviated
                        .expansions()
                        .forEach(expansion -> expansion
                                .others()
                                .forEach(other ->
                                        expansions.add(new UnderstoodQuery.Expansion(expansion.typed(), other))));
            default -> {}
        }
    }
}
