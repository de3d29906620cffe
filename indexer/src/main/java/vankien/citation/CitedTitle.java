package vankien.citation;

import java.util.Optional;

/**
 * What a citing text says a cited document is about: {@code Về đẩy mạnh xây dựng, chỉnh đốn Đảng} after {@code Kết luận số
 * 21-KL/TW, ngày 25/10/2021 của Ban Chấp hành Trung ương}, or the title in quotation marks. Rather a shorter title or none
 * than one that runs on into the citing sentence.
 */
public final class CitedTitle {
    /** Between the number and the title stand only date, body and term. */
    private static final int FARTHEST = 160;

    private static final int LONGEST = 300;
    private static final int SHORTEST = 8;
    private static final int LONGEST_BRACKET = 60;
    private static final String QUOTES = "“\"«”»";
    /** What a title cannot end with: the words behind it were cut off. */
    private static final String[] LOOSE_ENDS = {
        "và",
        "của",
        "các",
        "những",
        "theo",
        "về",
        "việc",
        "trong",
        "tại",
        "với",
        "cho",
        "từ",
        "đến",
        "gắn với",
        "cùng với",
        "cũng như",
        "do",
        "thực hiện",
        "triển khai",
        "tiếp tục thực hiện",
        "hướng dẫn thực hiện",
        "tiếp tục",
        "trên"
    };

    private CitedTitle() {}

    /**
     * A title as a citing text gives it.
     *
     * @param words with a capital first letter, from 8 to 300 characters
     * @param quoted whether it stands in quotation marks, so that its end is certain
     */
    public record Found(String words, boolean quoted) {}

    /**
     * The title that stands after a citation.
     *
     * @param text the passage
     * @param end offset after the citation
     * @return the title with its first letter in capitals, from 8 to 300 characters; empty where none stands there or its
     *     end is not certain
     */
    public static Optional<String> after(String text, int end) {
        return read(text, end).map(Found::words);
    }

    /** The same, with whether it is quoted. */
    public static Optional<Found> read(String text, int end) {
        int windowEnd = Math.min(text.length(), end + FARTHEST + LONGEST);
        FoldedText window = new FoldedText(text.substring(end, windowEnd));
        int begin = begin(window);
        if (begin < 0) {
            return Optional.empty();
        }
        int words = afterAbout(window, begin);
        boolean quoted = QUOTES.indexOf(window.printed(words)) >= 0;
        int stop = quoted ? TitleEnd.closingQuote(window, words) : TitleEnd.of(window, window.skip(words, "viec"));
        if (stop < 0 || (stop == window.length() && windowEnd < text.length())) {
            return Optional.empty();
        }
        boolean repeated = quoted && afterAbout(window, words + 1) > words + 1;
        String about = quoted && words > begin && !repeated ? "Về " : "";
        String title = about + window.text.substring(quoted ? words + 1 : begin, stop);
        title = withoutLooseEnd(title);
        boolean likely = title.length() >= SHORTEST && title.length() <= LONGEST && title.indexOf(' ') > 0;
        return likely
                ? Optional.of(new Found(Character.toUpperCase(title.charAt(0)) + title.substring(1), quoted))
                : Optional.empty();
    }

    /** Where {@code về} or the quotation mark stands, behind date, body, term and brackets; -1 where neither does. */
    private static int begin(FoldedText text) {
        int at = text.at(0) == ')' ? 1 : 0;
        while (at < FARTHEST && at < text.length()) {
            at = text.skipSpaces(at);
            if (afterAbout(text, at) > at || QUOTES.indexOf(text.printed(at)) >= 0) {
                return at;
            }
            int next = behindDetail(text, at);
            if (next <= at) {
                return -1;
            }
            at = next;
        }
        return -1;
    }

    /** The offset after a date, a body, a term, a bracket or a comma, or the offset itself. */
    private static int behindDetail(FoldedText text, int at) {
        if (text.at(at) == ',') {
            return at + 1;
        }
        CitedDate date = CitedDate.after(text, at);
        if (date != null) {
            return date.end();
        }
        if (text.at(at) == '(') {
            int close = text.text.indexOf(')', at, Math.min(text.length(), at + LONGEST_BRACKET));
            return close < 0 ? at : close + 1;
        }
        int year = text.skip(at, "nam");
        if (year > at && text.endOfDigits(year, 5) - year == 4) {
            return year + 4;
        }
        int term = Khoa.skip(text, at);
        if (term > at) {
            return term;
        }
        PrintedBody body = PrintedBody.after(text, at);
        if (body != null) {
            return body.end();
        }
        int rules = text.skip(at, "quy dinh");
        return rules > at && afterAbout(text, rules) > rules ? rules : at;
    }

    /** The offset after {@code về}, {@code về việc} or {@code V/v} and the space behind it, or the offset itself. */
    private static int afterAbout(FoldedText text, int at) {
        boolean about = text.after(at, "ve") >= 0 && "ềÈèÊêỀề".indexOf(text.printed(at + 1)) >= 0;
        if (about) {
            int words = text.skipSpaces(at + 2);
            int matter = text.skip(words, "viec");
            return QUOTES.indexOf(text.printed(matter)) >= 0 ? matter : words;
        }
        return text.startsWith(at, "v/v") && text.isWordEnd(at + 3) ? text.skipSpaces(at + 3) : at;
    }

    private static String withoutLooseEnd(String cut) {
        String title = cut.strip();
        boolean loose = true;
        while (loose && !title.isEmpty()) {
            int length = title.length();
            title = withoutBracket(title);
            while (!title.isEmpty() && ",-–/".indexOf(title.charAt(title.length() - 1)) >= 0) {
                title = title.substring(0, title.length() - 1).strip();
            }
            for (String words : LOOSE_ENDS) {
                if (title.endsWith(" " + words)) {
                    title = title.substring(0, title.length() - words.length()).strip();
                }
            }
            loose = title.length() < length;
        }
        return title;
    }

    /** A bracket at the end is a remark of the citing text, also one that was cut. */
    private static String withoutBracket(String title) {
        int open = title.lastIndexOf('(');
        int close = title.indexOf(')', Math.max(0, open));
        boolean atEnd =
                open > 0 && (close < 0 || close == title.length() - 1) && title.length() - open <= LONGEST_BRACKET;
        return atEnd ? title.substring(0, open).strip() : title;
    }
}
