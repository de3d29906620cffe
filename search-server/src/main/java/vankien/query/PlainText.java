package vankien.query;

import java.util.List;

/** What was typed in a part of a query, without its syntax; codes and exclusions have no text. */
final class PlainText {
    private PlainText() {}

    static String of(QueryNode node) {
        return switch (node) {
            case QueryNode.Words words -> words.text();
            case QueryNode.Abbreviated words -> words.text();
            case QueryNode.Phrase phrase -> phrase.text();
            case QueryNode.Prefix prefix -> prefix.text();
            case QueryNode.Citation citation -> citation.rest();
            case QueryNode.CodeInWords named -> named.text();
            case QueryNode.NumberReference reference -> reference.text();
            case QueryNode.Fielded fielded -> of(fielded.query());
            case QueryNode.Any any -> of(any.parts());
            case QueryNode.Or or -> of(or.parts());
            case QueryNode.Code code -> "";
            case QueryNode.Lift lift -> "";
            case QueryNode.Not not -> "";
        };
    }

    private static String of(List<QueryNode> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(of(part)).append(' '));
        return text.toString();
    }
}
