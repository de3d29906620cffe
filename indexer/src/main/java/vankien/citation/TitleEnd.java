package vankien.citation;

import java.util.Locale;

/**
 * Where the title of a cited document ends in running text: at a mark, at the next citation, where a main clause goes on. The
 * words that go on with the sentence are the table {@code title-ends.tsv}.
 */
final class TitleEnd {
    private static final int LONGEST_BRACKET = 120;
    private static final int LONGEST_QUOTATION = 160;
    private static final String OPENING = "“\"«";
    private static final String CLOSING = "”\"»";

    /**
     * Words of the citing sentence.
     *
     * @param words with their diacritics, for {@code đã} is not {@code da}
     * @param behindComma whether they end a title behind a comma only
     */
    private record Ending(String words, boolean behindComma) {}

    private static final PhraseTable<Ending> ENDINGS = new PhraseTable<>();

    static {
        for (String[] row : TableFile.rows("title-ends.tsv", 2)) {
            ENDINGS.add(row[0], new Ending(row[0], row[1].equals("phay")));
        }
    }

    private TitleEnd() {}

    /** The offset at which the title that begins at {@code from} ends, the text's length where nothing ends it. */
    static int of(FoldedText text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.printed(at);
            if (c == '(' || OPENING.indexOf(c) >= 0) {
                int close = c == '(' ? closingBracket(text, at) : closingQuote(text, at);
                if (close < 0) {
                    return at;
                }
                at = close + 1;
            } else if (isMark(text, at)) {
                return at;
            } else if (text.isWordStart(at) && text.isLetter(at)) {
                int citation = endAtCitation(text, from, at);
                if (citation >= 0) {
                    return citation;
                }
                if (at > from && goesOn(text, at)) {
                    return at;
                }
                at = text.endOfLetters(at, text.length());
            } else {
                at++;
            }
        }
        return text.length();
    }

    private static boolean isMark(FoldedText text, int at) {
        char c = text.printed(at);
        return switch (c) {
            case ';', ':', ')', '”', '»', '…', '¹', '²', '³', '[' -> true;
            case '.', '!', '?', '\n' -> SentenceEnd.isAt(text.text, at);
            default -> false;
        };
    }

    /** The offset of the mark that closes the quotation that begins at the offset, or -1. */
    static int closingQuote(FoldedText text, int open) {
        int end = Math.min(text.length(), open + 2 * LONGEST_QUOTATION);
        int nested = 0;
        for (int i = open + 1; i < end; i++) {
            char c = text.printed(i);
            if (c == '“' || c == '«') {
                nested++;
            } else if (CLOSING.indexOf(c) >= 0 && nested-- == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int closingBracket(FoldedText text, int open) {
        int end = Math.min(text.length(), open + LONGEST_BRACKET);
        for (int i = open + 1; i < end && text.at(i) != '('; i++) {
            if (text.at(i) == ')') {
                return i;
            }
        }
        return -1;
    }

    /**
     * Where the title ends because of a citation that begins here: before it where it goes on with a list, behind its number
     * where the title is about it; -1 where none begins here.
     */
    private static int endAtCitation(FoldedText text, int from, int at) {
        int type = AnnouncedType.endOfName(text, at);
        if (type < 0) {
            return -1;
        }
        int number = text.skip(text.skipSpaces(type), "so");
        if (!text.isDigit(number)) {
            return -1;
        }
        int before = text.skipSpacesBack(at);
        int list = beforeConnective(text, before);
        if (list < before) {
            return list;
        }
        // … về tiếp tục thực hiện Chỉ thị số 05-CT/TW
        int end = number;
        while (end < text.length() && (text.isLetter(end) || text.isDigit(end) || isOfCode(text.at(end)))) {
            end++;
        }
        return end > from ? end : -1;
    }

    private static boolean isOfCode(char c) {
        return c == '-' || c == '/' || c == '–' || c == '~';
    }

    private static int beforeConnective(FoldedText text, int end) {
        int start = end;
        int each = text.before(start, "cac");
        start = each < 0 ? start : text.skipSpacesBack(each);
        if (text.at(start - 1) == ',') {
            return start - 1;
        }
        for (String and : new String[] {"va", "cung", "cung voi", "hoac"}) {
            int begin = text.before(start, and);
            if (begin >= 0) {
                return begin;
            }
        }
        return end;
    }

    /** Whether the citing sentence goes on with the word at the offset. */
    private static boolean goesOn(FoldedText text, int at) {
        int before = text.skipSpacesBack(at);
        boolean comma = text.at(before - 1) == ',';
        PhraseTable.Found<Ending> found = ENDINGS.at(text, at);
        if (found != null && (comma || !found.value().behindComma())) {
            String printed = text.text.substring(at, found.end()).toLowerCase(Locale.ROOT);
            if (printed.equals(found.value().words())) {
                return true;
            }
        }
        return comma && text.isCapital(at) && beginsBody(text, at, before - 1);
    }

    /** {@code , Ban Thường vụ đã …}: a body behind a comma is whom the sentence speaks of, but not in a list of names. */
    private static boolean beginsBody(FoldedText text, int at, int comma) {
        if (IssuingBody.at(text, at) != null) {
            return true;
        }
        int word = text.startOfLetters(comma, 10);
        return !text.isCapital(word);
    }
}
