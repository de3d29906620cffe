package vankien.query;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vankien.document.DocumentCode;

/**
 * A query as it was understood, before any index is asked.
 *
 * @param text what is searched for, as typed: without filters
 * @param root the tree; an empty {@link QueryNode.Any} when there is nothing to search for
 * @param filters the filters written inside the query
 * @param codes the document codes in it, in reading order, each once
 */
public record ParsedQuery(
        String text, QueryNode.Any root, Map<FilterField, List<FilterValue>> filters, List<DocumentCode> codes) {

    public ParsedQuery {
        filters = Map.copyOf(filters);
        codes = List.copyOf(codes);
    }

    /** Whether there is anything besides filters. */
    public boolean hasWords() {
        return !root.parts().isEmpty();
    }

    /** Whether there are phrases in quotation marks. */
    public boolean hasPhrases() {
        return hasPhrases(root);
    }

    private static boolean hasPhrases(QueryNode node) {
        return switch (node) {
            case QueryNode.Phrase phrase -> true;
            case QueryNode.Any any -> any.parts().stream().anyMatch(ParsedQuery::hasPhrases);
            case QueryNode.Or or -> or.parts().stream().anyMatch(ParsedQuery::hasPhrases);
            default -> false;
        };
    }

    /** The same query with its phrases as plain words, none required. */
    public ParsedQuery withoutPhrases() {
        return with(part -> part instanceof QueryNode.Phrase phrase ? new QueryNode.Words(phrase.text()) : part);
    }

    /** The same query with another part in the place of each that is no group; what is excluded or fielded is one part. */
    public ParsedQuery with(UnaryOperator<QueryNode> other) {
        return new ParsedQuery(text, new QueryNode.Any(with(root.parts(), other)), filters, codes);
    }

    private static List<QueryNode> with(List<QueryNode> parts, UnaryOperator<QueryNode> other) {
        return parts.stream()
                .map(part -> switch (part) {
                    case QueryNode.Any any -> new QueryNode.Any(with(any.parts(), other));
                    case QueryNode.Or or -> new QueryNode.Or(with(or.parts(), other));
                    default -> other.apply(part);
                })
                .toList();
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
