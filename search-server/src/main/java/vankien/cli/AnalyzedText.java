package vankien.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vankien.index.IndexAnalysis;
import vankien.query.QueryReader;

/**
 * A text as the index and the search read it.
 *
 * @param text the text
 * @param fields the tokens that each analysed field makes of it
 * @param query how it reads as a query, as an s-expression
 */
record AnalyzedText(String text, Map<String, List<IndexAnalysis.Token>> fields, String query) {
    static AnalyzedText of(String text) {
        Map<String, List<IndexAnalysis.Token>> fields = new LinkedHashMap<>();
        for (String field : IndexAnalysis.fields()) {
            fields.put(field, IndexAnalysis.tokens(field, text));
        }
        return new AnalyzedText(text, fields, QueryReader.read(text).toString());
    }
}
