package vankien.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number and symbol of a document (<i>số và ký hiệu</i>), read from any of its spellings.
 *
 * @param printedNumber the number with its leading zeros as printed, {@code 02}; digits, rarely followed by a letter
 * @param year the year inside the number of a State document, {@code 2020} in {@code 30/2020/NĐ-CP}, else null
 * @param type the type symbol in its usual case, {@code NQ}, {@code CTr}, {@code QĐ}
 * @param issuer the issuer symbol in its usual case, {@code TW}, {@code ĐUK}, {@code CP}, {@code QH15}; for National
 *     Assembly numbers such as {@code 37/2021/QH15} and old ones such as {@code 22/CP} the type is empty
 * @param form which of the two forms it is written in
 */
public record DocumentCode(String printedNumber, @Nullable Integer year, String type, String issuer, Form form) {

    private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");

    /** How number, type and issuer are joined. */
    public enum Form {
        /** {@code 36-HD/VPTW}: number, hyphen, type, slash, issuer. */
        PARTY,
        /** {@code 30/2020/NĐ-CP}, {@code 553/QĐ-UBND}: number, year, type, hyphen, issuer, with slashes. */
        STATE
    }

    public DocumentCode {
        if (printedNumber.isEmpty()) {
            throw new IllegalArgumentException("a document code needs a number");
        }
    }

    /** The one spelling shown to people: {@code 02-NQ/ĐUK}, {@code 30/2020/NĐ-CP}, {@code 37/2021/QH15}. */
    public String canonical() {
        if (form == Form.PARTY) {
            return printedNumber + "-" + type + "/" + issuer;
        }
        String prefix = year == null ? printedNumber : printedNumber + "/" + year;
        return type.isEmpty() ? prefix + "/" + issuer : prefix + "/" + type + "-" + issuer;
    }

    /**
     * The canonical spelling with the number as offices write it, two digits at least: {@code 02-NQ/ĐUK} for {@code
     * 2-NQ/ĐUK}. For codes that are cited or asked for, where the leading zero is often left out.
     */
    public String conventional() {
        return new DocumentCode(
                        printedNumber.length() == 1 ? "0" + printedNumber : printedNumber, year, type, issuer, form)
                .canonical();
    }

    /**
     * What all spellings of one code share: lower case, no diacritics, no leading zeros, whatever the separators.
     * {@code 02-NQ/ĐUK} and {@code 2-NQ/DUK} give {@code 2-nq/duk}; {@code 553/QĐ-UBND} and {@code 553-QĐ/UBND} give
     * {@code 553-qd/ubnd}; the spellings QĐ, QyĐ, QĐi of a regulation's symbol give {@code qd}.
     */
    public String key() {
        String number = withoutZeros(printedNumber);
        String typeKey = Unaccented.of(type);
        if (typeKey.equals("qyd") || typeKey.equals("qdi")) {
            typeKey = "qd";
        }
        return Unaccented.of(number) + (year == null ? "" : "/" + year) + "-" + typeKey + "/" + Unaccented.of(issuer);
    }

    /** The number without leading zeros; of zeros alone one is left. */
    public static String withoutZeros(String number) {
        return number.startsWith("0") ? ZEROS.matcher(number).replaceFirst("") : number;
    }

    @Override
    public String toString() {
        return canonical();
    }
}
