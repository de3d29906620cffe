package vankien.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.citation.Mention.BareNumber;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;

/** References by type and number: {@code Chỉ thị số 05 của Bộ Chính trị}, {@code NQ số 02}, {@code Nghị định 30/2020}. */
final class NumberCitations {
    private static final int LONGEST = 5;
    private static final int MOST = 8;

    /** Types whose documents are not cited by a bare number. */
    private static final Set<DocumentType> NAMED =
            EnumSet.of(DocumentType.LAW, DocumentType.PLATFORM, DocumentType.CHARTER, DocumentType.INVITATION);

    private final FoldedText text;
    private final List<Mention> codes;
    private final List<Mention> found = new ArrayList<>();

    /** @param codes the printed codes of the text, in reading order */
    NumberCitations(FoldedText text, List<Mention> codes) {
        this.text = text;
        this.codes = codes;
    }

    List<Mention> read() {
        int next = 0;
        int i = 0;
        while (i < text.length()) {
            if (!text.isDigit(i)) {
                i++;
                continue;
            }
            while (next < codes.size() && codes.get(next).end() <= i) {
                next++;
            }
            boolean inCode = next < codes.size() && codes.get(next).start() <= i;
            int end = text.endOfDigits(i, text.length());
            i = inCode ? Math.max(end, codes.get(next).end()) : Math.max(end, read(i, end));
        }
        return shared(found);
    }

    /** {@code Chỉ thị số 10, Quy định số 24 của Ban Thường vụ Tỉnh ủy}: the body behind a list is that of all its numbers. */
    private List<Mention> shared(List<Mention> mentions) {
        for (int i = mentions.size() - 2; i >= 0; i--) {
            Mention mention = mentions.get(i);
            Mention next = mentions.get(i + 1);
            if (mention.body() == null
                    && next.body() != null
                    && Connective.between(text, mention.end(), next.start())) {
                mentions.set(i, mention.of(next.body()));
            }
        }
        return mentions;
    }

    /** A number with its year. */
    private record PrintedNumber(
            int start, int end, String digits, @Nullable Integer year) {}

    /** Reads what begins at the number; gives the offset to go on from. */
    private int read(int start, int digitsEnd) {
        if (digitsEnd - start > LONGEST || start == 0) {
            return digitsEnd;
        }
        AnnouncedType type = AnnouncedType.before(text, start);
        PrintedNumber first =
                type == null || (type.type() != null && NAMED.contains(type.type())) ? null : number(start, digitsEnd);
        if (type == null || first == null) {
            return digitsEnd;
        }
        List<PrintedNumber> numbers = new ArrayList<>(List.of(first));
        for (PrintedNumber more = another(first.end());
                more != null && numbers.size() < MOST;
                more = another(more.end())) {
            numbers.add(more);
        }
        int end = numbers.getLast().end();
        CitedDate date = CitedDate.after(text, end);
        PrintedBody behind = PrintedBody.after(text, date == null ? end : date.end());
        if (date == null && behind != null) {
            date = CitedDate.after(text, Khoa.skip(text, behind.end()));
        }
        PrintedBody body = behind != null ? behind : PrintedBody.before(text, type.start());
        boolean year = first.year() == null && !type.numbered() && isYear(first.digits());
        if (year && body == null) {
            return digitsEnd;
        }
        for (PrintedNumber number : numbers) {
            found.add(mention(type, number, number.equals(numbers.getLast()), date, body, behind));
        }
        return end;
    }

    private Mention mention(
            AnnouncedType type,
            PrintedNumber number,
            boolean last,
            @Nullable CitedDate date,
            @Nullable PrintedBody body,
            @Nullable PrintedBody behind) {
        LocalDate day = date == null ? null : date.date();
        BareNumber bare = new BareNumber(type.symbol(), number.digits(), number.year(), type.numbered());
        DocumentCode code = InferredCode.of(bare, day, body);
        int start = number.start() > type.end() + 8 ? number.start() : type.start();
        int end = number.end();
        if (last && behind != null && code != null) {
            end = behind.end();
        } else if (last && date != null) {
            end = Math.max(end, date.end());
        }
        String name =
                "%s số %s%s".formatted(words(type), number.digits(), number.year() == null ? "" : "/" + number.year());
        Integer khoa = body != null && body.khoa() != null
                ? body.khoa()
                : Khoa.after(text, last && date != null ? date.end() : number.end())
                        .only();
        return new Mention(start, end, code, name, type.type(), bare, day, body, khoa, code != null, false);
    }

    private static String words(AnnouncedType type) {
        DocumentType known = type.type();
        return known == null ? type.symbol() : known.vietnamese();
    }

    /** The number that begins at the offset with its letter and its year, null where it is part of something else. */
    private @Nullable PrintedNumber number(int start, int digitsEnd) {
        int end = digitsEnd;
        if (text.isLetter(end) && text.at(end) <= 'd' && text.isWordEnd(end + 1)) {
            end++;
        }
        String digits = text.text.substring(start, end);
        Integer year = null;
        int slash = text.skipSpaces(end);
        if (text.at(slash) == '/') {
            int yearStart = text.skipSpaces(slash + 1);
            int yearEnd = text.endOfDigits(yearStart, 5);
            if (yearEnd - yearStart != 4) {
                return null;
            }
            year = Integer.valueOf(text.text.substring(yearStart, yearEnd));
            end = yearEnd;
            if (year < 1930 || year > 2099) {
                return null;
            }
        }
        return isFree(end) ? new PrintedNumber(start, end, digits, year) : null;
    }

    /** Whether nothing goes on behind the number: {@code 1.300}, {@code 05-…}, {@code 5%}, {@code 5 năm}. */
    private boolean isFree(int end) {
        char c = text.at(end);
        boolean goesOn = (c == '.' || c == ',' || c == '-' || c == '–') && text.isDigit(end + 1);
        int next = text.skipSpaces(end);
        char separator = text.at(next);
        boolean symbol = separator == '/'
                || ((separator == '-' || separator == '–') && text.isCapital(text.skipSpaces(next + 1)));
        boolean unit = separator == '%' || (text.after(next, "nam") >= 0 && !text.isDigit(text.skipSpaces(next + 3)));
        return text.isWordEnd(end) && !goesOn && !symbol && !unit;
    }

    /** {@code , 06} and {@code và 07} behind a number. */
    private @Nullable PrintedNumber another(int end) {
        int at = text.skipSpaces(end);
        int more = text.at(at) == ',' ? text.skipSpaces(at + 1) : text.skip(at, "va");
        more = more > at ? text.skip(more, "so") : more;
        int digitsEnd = text.endOfDigits(more, LONGEST + 1);
        boolean plain = more > at && digitsEnd > more && digitsEnd - more <= 4;
        return plain ? number(more, digitsEnd) : null;
    }

    private static boolean isYear(String digits) {
        return digits.length() == 4 && digits.compareTo("1930") >= 0 && digits.compareTo("2100") < 0;
    }
}
