package vankien.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vankien.document.DocumentCode;

/**
 * Takes {@code field:value} out of a query: filters, and {@code title:} as a part of its own. A colon behind anything
 * else is a sign like any other.
 */
final class FieldScanner {
    private static final String TITLE = "title";

    private FieldScanner() {}

    /** Gives the text without its fields; what was found is added to {@code filters} and {@code conditions}. */
    static String extract(
            String text,
            List<DocumentCode> codes,
            Map<FilterField, List<FilterValue>> filters,
            List<QueryNode> conditions) {
        StringBuilder rest = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int quoted = quotedEnd(text, i);
            if (quoted > 0) {
                // What stands between quotation marks is a phrase, colons and all.
                rest.append(text, i, quoted);
                i = quoted;
                continue;
            }
            int colon = wordStartsAt(text, i) ? fieldEnd(text, i) : -1;
            if (colon < 0) {
                rest.append(text.charAt(i++));
                continue;
            }
            String name =
                    text.substring(text.charAt(i) == '-' ? i + 1 : i, colon).toLowerCase(Locale.ROOT);
            Optional<FilterField> field = FilterField.ofParameter(name);
            if (field.isEmpty() && !name.equals(TITLE)) {
                rest.append(text.charAt(i++));
                continue;
            }
            int end = valueEnd(text, colon + 1);
            String value = QueryReader.withCodes(unquoted(text.substring(colon + 1, end)), codes);
            if (value.isBlank()) {
                rest.append(text.charAt(i++));
                continue;
            }
            FilterValue read = FilterValue.of(value);
            boolean excluded = text.charAt(i) == '-' || read.excluded();
            if (field.isPresent()) {
                filters.computeIfAbsent(field.get(), key -> new ArrayList<>())
                        .add(new FilterValue(read.value(), excluded));
            } else {
                // A title may begin with a dash, a filter's value does not.
                QueryNode title = new QueryNode.Fielded(TITLE, new QueryNode.Phrase(value));
                conditions.add(text.charAt(i) == '-' ? new QueryNode.Not(title) : title);
            }
            rest.append(' ');
            i = end;
        }
        return rest.toString();
    }

    private static boolean wordStartsAt(String text, int i) {
        return i == 0 || Character.isWhitespace(text.charAt(i - 1)) || text.charAt(i - 1) == '(';
    }

    /** The index of the colon of a field name that starts here, or -1. */
    private static int fieldEnd(String text, int start) {
        int i = text.charAt(start) == '-' ? start + 1 : start;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i < text.length() && text.charAt(i) == ':' && i > start ? i : -1;
    }

    /** The index behind the quotation that starts here, or -1. */
    private static int quotedEnd(String text, int start) {
        char closing = start < text.length() ? QuoteMarks.closing(text.charAt(start)) : 0;
        int end = closing == 0 ? -1 : text.indexOf(closing, start + 1);
        return end < 0 ? -1 : end + 1;
    }

    private static int valueEnd(String text, int start) {
        int quoted = quotedEnd(text, start);
        if (quoted > 0) {
            return quoted;
        }
        int i = start;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && text.charAt(i) != ')') {
            i++;
        }
        return i;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && QuoteMarks.closing(value.charAt(0)) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1).strip() : value.strip();
    }
}
