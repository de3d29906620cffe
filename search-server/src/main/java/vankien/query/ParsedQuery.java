package vankien.query;

import java.util.List;
import java.util.Map;
import vankien.document.DocumentCode;

/**
 * A query as it was understood, before any index is asked.
 *
 * @param root the tree; an empty {@link QueryNode.Any} when there is nothing to search for
 * @param filters the filters written inside the query
 * @param codes the document codes in it, in reading order, each once
 */
public record ParsedQuery(QueryNode.Any root, Map<FilterField, List<FilterValue>> filters, List<DocumentCode> codes) {

    public ParsedQuery {
        filters = Map.copyOf(filters);
        codes = List.copyOf(codes);
    }

    /** Whether there is anything besides filters. */
    public boolean hasWords() {
        return !root.parts().isEmpty();
    }

    /** The tree and its filters as one s-expression. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(root.toString());
        for (FilterField field : FilterField.values()) {
            for (FilterValue value : filters.getOrDefault(field, List.of())) {
                text.append(" (filter ")
                        .append(field.parameter())
                        .append(' ')
                        .append(value.parameter())
                        .append(')');
            }
        }
        return text.toString();
    }
}
