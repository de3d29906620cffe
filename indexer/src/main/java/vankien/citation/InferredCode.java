package vankien.citation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.citation.Mention.BareNumber;
import vankien.document.DocumentCode;
import vankien.document.DocumentCode.Form;

/** The code that follows from type, number and body: {@code Chỉ thị số 05 của Bộ Chính trị} is {@code 05-CT/TW}. */
final class InferredCode {
    /** From which year to which a State body numbers a type in one way, with the year in the number or not. */
    private record Numbering(int from, int to, boolean withYear) {}

    private static final Map<String, Numbering> STATE = new HashMap<>();

    static {
        for (String[] row : TableFile.rows("state-numbers.tsv", 5)) {
            int to = row[3].equals("-") ? Integer.MAX_VALUE : Integer.parseInt(row[3]);
            STATE.put(row[0] + " " + row[1], new Numbering(Integer.parseInt(row[2]), to, row[4].equals("year")));
        }
    }

    private InferredCode() {}

    /** The code, or null where more than one could be meant. */
    static @Nullable DocumentCode of(BareNumber bare, @Nullable LocalDate date, @Nullable PrintedBody printed) {
        IssuingBody body = printed == null ? null : printed.body();
        if (body == null || !body.hasSymbol()) {
            return null;
        }
        String type = bare.symbol();
        String digits = bare.digits();
        Integer year = bare.year();
        String number = digits.length() == 1 ? "0" + digits : digits;
        if (!body.state()) {
            return year == null ? new DocumentCode(number, null, type, body.symbol(), Form.PARTY) : null;
        }
        if (body.symbol().equals("QH")) {
            return null;
        }
        if (year != null) {
            return new DocumentCode(number, year, type, body.symbol(), Form.STATE);
        }
        Numbering numbering = STATE.get(body.symbol() + " " + type);
        if (numbering == null || date == null || date.getYear() < numbering.from() || date.getYear() > numbering.to()) {
            return null;
        }
        return new DocumentCode(number, numbering.withYear() ? date.getYear() : null, type, body.symbol(), Form.STATE);
    }
}
