package vankien.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.TypeWords;
import vankien.document.Unaccented;

/**
 * What a file name says of its document, by the customs of offices: {@code ĐU-CV-0423-2026 …}, {@code
 * A32.65-ĐU-BC-0006-2025}, {@code 142-BC-TU tổng kết …}, {@code 30_2020_ND-CP}, {@code KH 45 - …}. Only what stands at its
 * beginning counts: further on a name tells what the document is about.
 *
 * @param name the name without folder and ending
 * @param code number and symbol in full, or null
 * @param number the number alone, without the zeros that names are filled up with, or null
 * @param type the type that symbol or words name, or null; null as well for QĐ and TT, which are two types each
 * @param date a full date that the name states, or null
 */
record FileNameFacts(
        String name,
        @Nullable DocumentCode code,
        @Nullable String number,
        @Nullable DocumentType type,
        @Nullable LocalDate date) {

    static final FileNameFacts NOTHING = new FileNameFacts("", null, null, null, null);

    private static final CodeRecogniser RECOGNISER = new CodeRecogniser();
    private static final int LONGEST = 250;
    private static final Pattern ENDINGS =
            Pattern.compile("(?i)(?:\\.(?:signed|sign|ocr|copy|pdf|docx?|rtf|odt|txt|md|x?html?))+$");
    /** The number of the sending agency in the State's exchange of documents. */
    private static final Pattern AGENCY = Pattern.compile("[A-Z]\\d{2}(?:\\.\\d{1,3}){0,4}-");

    private static final Pattern REGISTER =
            Pattern.compile("(\\p{Lu}[\\p{L}]{1,7})-(\\p{L}{2,4})-(\\d{1,5})-((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern STATE = Pattern.compile(
            "(\\d{1,5})[-.]((?:19|20)\\d{2})[-.](\\p{Lu}[\\p{L}\\d]{1,9}(?:-\\p{L}{2,12})?)(?=$|[ .,()_-])");
    private static final Pattern PARTY =
            Pattern.compile("(\\d{1,5})-(\\p{Lu}\\p{L}{1,3})-(\\p{Lu}\\p{L}{1,9})(?=$|[ .,()_-])");
    private static final Pattern NUMBERED = Pattern.compile("(\\p{L}{2,4})[ -]{1,3}(\\d{1,5})(?=$|[ ._-])");
    private static final Pattern NUMBER = Pattern.compile("(?:số )?(\\d{1,5})(?=$|[ ._-])");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\d.-])(\\d{1,2})[.-](\\d{1,2})[.-]((?:19|20)\\d{2})(?![\\d])");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![\\d.-])((?:19|20)\\d{2})[.-](\\d{2})[.-](\\d{2})(?![\\d])");

    static FileNameFacts of(String path) {
        String file = CleanText.of(path.substring(path.lastIndexOf('/') + 1));
        String name = ENDINGS.matcher(file.substring(0, Math.min(LONGEST, file.length())))
                .replaceFirst("")
                .replace('_', '-');
        Matcher agency = AGENCY.matcher(name);
        String rest = agency.lookingAt() ? name.substring(agency.end()) : name;
        LocalDate date = date(rest);
        Matcher register = REGISTER.matcher(rest);
        if (register.lookingAt()) {
            String number = unfilled(String.valueOf(register.group(3)));
            return of(name, number + "-" + register.group(2) + "/" + register.group(1), number, date);
        }
        TypeWords.Found words = TypeWords.atStartOf(rest);
        if (words != null) {
            rest = rest.substring(words.length()).replaceFirst("^[ -]+", "").replaceFirst("^số ", "");
        }
        Matcher state = STATE.matcher(rest);
        if (state.lookingAt()) {
            String code = state.group(1) + "/" + state.group(2) + "/" + state.group(3);
            return of(name, code, String.valueOf(state.group(1)), date);
        }
        Matcher party = PARTY.matcher(rest);
        if (party.lookingAt()) {
            String number = String.valueOf(party.group(1));
            boolean ofState = String.valueOf(party.group(3)).matches("UBND.*|HĐND.*|HDND.*|CP|TTg|NHNN");
            String code = ofState
                    ? number + "/" + party.group(2) + "-" + party.group(3)
                    : number + "-" + party.group(2) + "/" + party.group(3);
            return of(name, code, number, date);
        }
        Matcher numbered = NUMBERED.matcher(rest);
        if (words == null && numbered.lookingAt()) {
            String symbol = String.valueOf(numbered.group(1));
            DocumentType type = DocumentType.ofSymbol(symbol).orElse(null);
            boolean ambiguous = symbol.equals("QĐ") || symbol.equals("TT");
            if (type != null || ambiguous) {
                return new FileNameFacts(
                        name, null, unfilled(String.valueOf(numbered.group(2))), ambiguous ? null : type, date);
            }
        }
        Matcher number = NUMBER.matcher(rest);
        String alone = words != null && number.lookingAt() ? unfilled(String.valueOf(number.group(1))) : null;
        return new FileNameFacts(name, null, alone, words == null ? null : words.type(), date);
    }

    private static FileNameFacts of(String name, String spelling, String number, @Nullable LocalDate date) {
        Optional<DocumentCode> code = RECOGNISER.parse(spelling);
        String symbol = code.map(DocumentCode::type).orElse("");
        DocumentType type = symbol.equals("QĐ") || symbol.equals("TT")
                ? null
                : DocumentType.ofSymbol(symbol).orElse(null);
        return new FileNameFacts(name, code.orElse(null), code.isEmpty() ? null : number, type, date);
    }

    /** Whether the name can be of a document of this type; a QĐ can be a decision and a regulation. */
    boolean agreesWith(@Nullable DocumentType other) {
        if (other == null || type == other) {
            return true;
        }
        String symbol = code == null ? "" : Unaccented.of(code.type());
        return switch (other) {
            case DECISION, REGULATION -> type == null && (symbol.isEmpty() || symbol.equals("qd"));
            case PARTY_CIRCULAR, STATE_CIRCULAR -> type == null && (symbol.isEmpty() || symbol.equals("tt"));
            default -> type == null && symbol.isEmpty();
        };
    }

    /** {@code 0423} is 423 and {@code 0006} is 06: offices write two digits at least. */
    private static String unfilled(String digits) {
        String number = digits.replaceFirst("^0+(?=.)", "");
        return number.length() == 1 ? "0" + number : number;
    }

    private static @Nullable LocalDate date(String name) {
        Matcher dayFirst = DAY_FIRST.matcher(name);
        if (dayFirst.find()) {
            return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(name);
        return yearFirst.find() ? date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)) : null;
    }

    private static @Nullable LocalDate date(@Nullable String year, @Nullable String month, @Nullable String day) {
        try {
            return LocalDate.of(
                    Integer.parseInt(String.valueOf(year)),
                    Integer.parseInt(String.valueOf(month)),
                    Integer.parseInt(String.valueOf(day)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
