package vankien.query;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.document.NumberOfType;

/** A parsed query: a tree that knows nothing of an index. {@code toString} prints it as an s-expression. */
public sealed interface QueryNode {

    /** Plain text: every word counts, none is required. */
    record Words(String text) implements QueryNode {
        @Override
        public String toString() {
            return "(words " + text + ")";
        }
    }

    /**
     * Plain text of which some words can be written in another way: abbreviated, or in full.
     *
     * @param text all of the text, as typed
     * @param expansions the words with other forms, in reading order, none overlapping
     */
    record Abbreviated(String text, List<Expansion> expansions) implements QueryNode {
        /**
         * Words with their other forms.
         *
         * @param first the index of the first word among the analysed words of the text
         * @param end the index after the last
         * @param typed these words as typed
         * @param others the other forms, each found as a phrase; at least one
         * @param reason why they mean the same
         */
        public record Expansion(int first, int end, String typed, List<String> others, Reason reason) {
            public Expansion {
                others = List.copyOf(others);
            }

            public Expansion(int first, int end, String typed, List<String> others) {
                this(first, end, typed, others, Reason.OTHER_SPELLING);
            }

            @Override
            public String toString() {
                return (reason == Reason.EARLIER_NAME ? "(now " : "(abbreviated ") + typed + " = "
                        + String.join(" | ", others) + ")";
            }
        }

        /** Why words mean the same. */
        public enum Reason {
            /** It is the same name in another spelling, abbreviated or in full. */
            OTHER_SPELLING,
            /** It is what the place or body was called before: related, not the same. */
            EARLIER_NAME
        }

        public Abbreviated {
            expansions = List.copyOf(expansions);
        }

        @Override
        public String toString() {
            return expansions.stream()
                    .map(Expansion::toString)
                    .collect(Collectors.joining(" ", "(words " + text + " ", ")"));
        }
    }

    /** A document code: its own document and those that cite it. */
    record Code(DocumentCode code) implements QueryNode {
        @Override
        public String toString() {
            return "(code " + code.conventional() + ")";
        }
    }

    /**
     * A document named by its code and what follows a code where a document is cited.
     *
     * @param from the first day of the date that stands behind the code, or null
     * @param to the last day: the same where a day is named, later for a month or a year
     * @param rest all that stands behind the code, as typed
     */
    record Citation(
            DocumentCode code,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String rest) implements QueryNode {
        @Override
        public String toString() {
            String date = from == null ? "" : from.equals(to) ? " " + from : " " + from + ".." + to;
            return "(citation " + code.conventional() + date + " (words " + rest.strip() + "))";
        }
    }

    /** A document named by type, number and body, from which its code follows; the words count too. */
    record CodeInWords(DocumentCode code, String text) implements QueryNode {
        @Override
        public String toString() {
            return "(code " + code.conventional() + " (words " + text + "))";
        }
    }

    /** A document named by type and number alone: those that bear it first, then those that match by its words. */
    record NumberReference(NumberOfType number, String text) implements QueryNode {
        @Override
        public String toString() {
            return "(number " + number + ")";
        }
    }

    /** Ranks the documents of that type and number higher among those that the rest finds; finds none itself. */
    record Lift(NumberOfType number) implements QueryNode {
        @Override
        public String toString() {
            return "(lift " + number + ")";
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

    /** A query on one field only: {@code title}. */
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

    /** At least one of these. */
    record Or(List<QueryNode> parts) implements QueryNode {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(QueryNode::toString).collect(Collectors.joining(" ", "(or ", ")"));
        }
    }

    /**
     * Side by side in the query: words, codes and groups count and are not required, phrases and fielded parts are
     * required, a {@link Not} is obeyed.
     */
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
