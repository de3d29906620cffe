package vankien.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plenum of the Central Committee, in words or short: {@code Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII},
 * {@code Trung ương 4 (khóa XII)}, {@code TW8}; also several of them, {@code Trung ương 4, 5, 6 khóa XII}.
 *
 * @param numbers of the plenums, at least one
 * @param khoa of the committees, none where it is not said
 * @param bodyStart offset of the committee
 * @param bodyEnd offset after it
 * @param end offset after all of it
 */
record Plenum(List<Ordinal> numbers, List<Ordinal> khoa, int bodyStart, int bodyEnd, int end) {
    private static final int MOST = 12;
    private static final String[] CENTRES = {
        "ban chap hanh trung uong", "bch trung uong", "bch tw", "bchtw", "trung uong", "tw"
    };
    private static final String[] OF_THE_PARTY = {"dang cong san viet nam", "dang"};

    /** The plenum that begins at the offset, or null. */
    static @Nullable Plenum at(FoldedText text, int offset) {
        int at = text.skip(offset, "cua");
        int meeting = text.skip(at, "hoi nghi");
        Ordinal number = meeting > at ? announced(text, meeting) : null;
        int body = text.skip(number == null ? meeting : text.skipSpaces(number.end()), "cua");
        int bodyEnd = endOfCentre(text, body);
        if (bodyEnd < 0 && number != null) {
            body = text.skip(text.skipSpaces(Khoa.skip(text, number.end())), "cua");
            bodyEnd = endOfCentre(text, body);
            Khoa khoa = Khoa.after(text, number.end());
            return bodyEnd < 0 ? null : new Plenum(List.of(number), khoa.numbers(), body, bodyEnd, bodyEnd);
        }
        if (bodyEnd < 0) {
            return null;
        }
        List<Ordinal> numbers = number == null ? numbers(text, bodyEnd) : List.of(number);
        if (numbers.isEmpty()) {
            return null;
        }
        Khoa khoa = Khoa.after(text, number == null ? numbers.getLast().end() : bodyEnd);
        if (khoa.numbers().isEmpty()) {
            // Without a khóa the further numbers may count anything.
            numbers = List.of(numbers.getFirst());
            int end = number == null ? number(numbers).end() : bodyEnd;
            return new Plenum(numbers, List.of(), body, bodyEnd, end);
        }
        return new Plenum(numbers, khoa.numbers(), body, bodyEnd, khoa.end());
    }

    private static Ordinal number(List<Ordinal> numbers) {
        return numbers.getFirst();
    }

    private static @Nullable Ordinal announced(FoldedText text, int offset) {
        int at = text.skip(offset, "lan thu", "lan");
        return at > offset ? Ordinal.at(text, at) : null;
    }

    private static int endOfCentre(FoldedText text, int offset) {
        for (String centre : CENTRES) {
            int end = offset + centre.length();
            // A space may be lost before the number: TW8.
            if (text.startsWith(offset, centre) && !text.isLetter(end)) {
                int next = text.skipSpaces(end);
                for (String party : OF_THE_PARTY) {
                    int after = text.after(next, party);
                    if (after >= 0) {
                        return after;
                    }
                }
                return end;
            }
        }
        return -1;
    }

    private static List<Ordinal> numbers(FoldedText text, int offset) {
        List<Ordinal> numbers = new ArrayList<>();
        int at = text.skipSpaces(offset);
        Ordinal first = announced(text, at);
        Ordinal next = first != null ? first : Ordinal.inDigits(text, at);
        while (next != null && numbers.size() < MOST) {
            numbers.add(next);
            int end = text.skipSpaces(next.end());
            int more = text.at(end) == ',' || text.at(end) == ';' ? text.skipSpaces(end + 1) : text.skip(end, "va");
            next = more > end ? Ordinal.inDigits(text, more) : null;
        }
        return numbers;
    }
}
