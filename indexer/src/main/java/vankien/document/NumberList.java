package vankien.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Numbers that share the symbol of the code after them: {@code Quyết định số 1857, 1858-QĐ/TU}. */
final class NumberList {
    private static final int MOST = 8;

    /** The words one of which must stand before the first number, without diacritics. */
    private static final Set<String> ANNOUNCERS = Set.of(
            "so", "quyet", "dinh", "thi", "luan", "cao", "hoach", "trinh", "dan", "van", "che", "bao", "tu", "tri");

    private NumberList() {}

    /** The mentions for the numbers before {@code last}, in reading order; none where they are no list. */
    static List<CodeMention> before(String text, CodeMention last) {
        List<CodeMention> numbers = new ArrayList<>();
        int start = last.start();
        while (numbers.size() < MOST) {
            int end = endBeforeConnective(text, start);
            int first = end;
            while (first > 0 && end - first < 6 && SymbolToken.isDigit(text.charAt(first - 1))) {
                first--;
            }
            if (first == end
                    || (first > 0 && !CodeTail.isSpace(text.charAt(first - 1)) && text.charAt(first - 1) != ',')) {
                break;
            }
            DocumentCode code = last.code();
            numbers.addFirst(new CodeMention(
                    first,
                    end,
                    new DocumentCode(
                            text.substring(first, end), code.year(), code.type(), code.issuer(), code.form())));
            start = first;
        }
        return !numbers.isEmpty() && isAnnounced(text, start) ? numbers : List.of();
    }

    /** The offset before {@code ,} or {@code và} with the spaces around it, or {@code start} where neither stands there. */
    private static int endBeforeConnective(String text, int start) {
        int end = skipSpacesBack(text, start);
        if (end > 0 && (text.charAt(end - 1) == ',' || text.charAt(end - 1) == ';')) {
            return skipSpacesBack(text, end - 1);
        }
        int and = text.startsWith("và", end - 2) ? end - 2 : text.startsWith("va\u0300", end - 3) ? end - 3 : -1;
        if (end < start && and >= 0) {
            int before = skipSpacesBack(text, and);
            return before < and ? before : start;
        }
        return start;
    }

    /** Whether {@code số} or the last word of a type stands before the offset. */
    static boolean isAnnounced(String text, int start) {
        int end = skipSpacesBack(text, start);
        int first = end;
        while (first > 0 && end - first < 8 && SymbolToken.isLetterOrMark(text.charAt(first - 1))) {
            first--;
        }
        return ANNOUNCERS.contains(Unaccented.of(text.substring(first, end)));
    }

    private static int skipSpacesBack(String text, int from) {
        int end = from;
        while (end > 0 && from - end < 3 && CodeTail.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
