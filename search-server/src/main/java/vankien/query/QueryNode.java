package vankien.query;

import java.util.List;
import java.util.stream.Collectors;

/** A parsed query: a tree that knows nothing of an index. {@code toString} prints it as an s-expression. */
public sealed interface QueryNode {

    /** Plain text: every word counts, none is required. Codes in it are found by their own layer as well. */
    record Words(String text) implements QueryNode {
        @Override
        public String toString() {
            return "(words " + text + ")";
        }
    }

    /** Words that stand side by side, in this order. */
    record Phrase(String text) implements QueryNode {
        @Override
        public String toString() {
            return "(phrase " + text + ")";
        }
    }

    /** Words that begin so. */
    record Prefix(String text) implements QueryNode {
        @Override
        public String toString() {
            return "(prefix " + text + ")";
        }
    }

    /** A query on one field only: {@code title} or {@code signer}. */
    record Fielded(String field, QueryNode query) implements QueryNode {
        @Override
        public String toString() {
            return "(" + field + " " + query + ")";
        }
    }

    /** None of the documents that match this. */
    record Not(QueryNode query) implements QueryNode {
        @Override
        public String toString() {
            return "(not " + query + ")";
        }
    }

    /** Side by side in the text: each counts, none is required, but a {@link Not} is obeyed. */
    record Any(List<QueryNode> parts) implements QueryNode {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(QueryNode::toString).collect(Collectors.joining(" ", "(any ", ")"));
        }
    }
}
