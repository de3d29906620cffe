package vankien.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A congress: {@code Đại hội XIII}, {@code Đại hội đại biểu Đảng bộ tỉnh lần thứ XI, nhiệm kỳ 2020 - 2025}.
 *
 * @param numbers none where only the term is said
 * @param term {@code 2020-2025}, or null
 * @param host whose congress it is, {@code Đảng bộ tỉnh}; empty for the Party's
 * @param isKhoa whether only {@code khóa} and a number follow, which may be any committee's
 * @param end offset after all of it
 */
record Congress(List<Ordinal> numbers, @Nullable String term, String host, boolean isKhoa, int end) {
    private static final int MOST_WORDS = 16;
    private static final int MOST = 8;
    private static final int LONGEST_WORD = 10;

    /** The congress that begins at the offset, or null where it has neither number nor term. */
    static @Nullable Congress at(FoldedText text, int offset) {
        int at = text.skip(offset, "dai hoi");
        if (at == offset) {
            return null;
        }
        int hostEnd = CongressHost.end(text, at, MOST_WORDS);
        int number = text.at(hostEnd) == ',' ? hostEnd + 1 : hostEnd;
        number = text.skipSpaces(number);
        List<Ordinal> numbers = numbers(text, number);
        int end = numbers.isEmpty() ? hostEnd : numbers.getLast().end();
        String host = CongressHost.of(text, at, hostEnd);
        if (host != null && host.isEmpty() && !numbers.isEmpty()) {
            int behind = text.skip(text.skipSpaces(end), "cua");
            int behindEnd = CongressHost.end(text, behind, MOST_WORDS);
            if (CongressHost.isForeign(text, behind)) {
                return null;
            }
            if (CongressHost.isCommittee(text, behind)) {
                host = CongressHost.of(text, behind, behindEnd);
                end = behindEnd;
            } else if (behind > text.skipSpaces(end) && text.after(behind, "dang") >= 0) {
                end = behind + "dang".length();
            }
        }
        Term term = Term.after(text, end);
        if (host == null || (numbers.isEmpty() && (term == null || host.isEmpty()))) {
            return null;
        }
        boolean khoa = host.isEmpty() && text.after(number, "khoa") >= 0;
        return new Congress(numbers, term == null ? null : term.years(), host, khoa, term == null ? end : term.end());
    }

    /** {@code 2020-2025} and the offset after it. */
    private record Term(String years, int end) {
        static @Nullable Term after(FoldedText text, int offset) {
            int at = text.skipSpaces(offset);
            at = text.at(at) == ',' || text.at(at) == '(' ? text.skipSpaces(at + 1) : at;
            int from = text.skip(at, "nhiem ky", "nhiem ki");
            int fromEnd = text.endOfDigits(from, 5);
            int hyphen = text.skipSpaces(fromEnd);
            int to = text.skipSpaces(hyphen + 1);
            int toEnd = text.endOfDigits(to, 5);
            boolean parted = text.at(hyphen) == '-' || text.at(hyphen) == '–';
            if (from == at || fromEnd - from != 4 || !parted || toEnd - to != 4) {
                return null;
            }
            String years = text.text.substring(from, fromEnd) + "-" + text.text.substring(to, toEnd);
            return new Term(years, toEnd);
        }
    }

    private static List<Ordinal> numbers(FoldedText text, int offset) {
        List<Ordinal> numbers = new ArrayList<>();
        int at = offset;
        while (numbers.size() < MOST) {
            int number = text.skip(at, "lan thu", "lan", "khoa");
            boolean announced = number > at;
            Ordinal next = announced ? Ordinal.at(text, number) : isRoman(text, at) ? Ordinal.inDigits(text, at) : null;
            if (next == null) {
                break;
            }
            numbers.add(next);
            int end = text.skipSpaces(next.end());
            at = text.at(end) == ',' ? text.skipSpaces(end + 1) : text.skip(end, "va");
            if (at == end) {
                break;
            }
        }
        return numbers;
    }

    private static boolean isRoman(FoldedText text, int at) {
        return text.isCapital(at)
                && "IVXL".indexOf(text.printed(at)) >= 0
                && text.endOfLetters(at, LONGEST_WORD) - at < LONGEST_WORD;
    }

    /** Where a number or the term of a congress begins, with or without a comma before it. */
    static boolean isNumberAt(FoldedText text, int offset) {
        return text.after(offset, "lan thu") >= 0
                || text.after(offset, "lan") >= 0
                || text.after(offset, "khoa") >= 0
                || text.after(offset, "nhiem ky") >= 0
                || text.after(offset, "nhiem ki") >= 0
                || (isRoman(text, offset) && Ordinal.inDigits(text, offset) != null);
    }
}
