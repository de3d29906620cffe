package vankien.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;

/** The keys of a sidecar: the names of the document's fields in the API, each with what it takes. */
enum StatedField {
    NUMBER,
    TYPE,
    SYMBOL,
    TITLE,
    ISSUER,
    LEVEL,
    PLACE,
    DATE,
    TERM,
    SIGNER,
    AUTHORITY,
    POSITION,
    RECIPIENTS,
    MARKS;

    private static final CodeRecogniser RECOGNISER = new CodeRecogniser();
    private static final Pattern TERM_YEARS = Pattern.compile("(\\d{4})\\s?[-–]\\s?(\\d{4})");
    private static final List<String> URGENCIES = List.of("KHẨN", "THƯỢNG KHẨN", "HỎA TỐC");
    private static final int LONGEST = 2_000;
    private static final int MOST_RECIPIENTS = 200;
    private static final int SHOWN = 60;

    /** A value that its key does not take; the message names the key, quotes the value and says what is allowed. */
    static final class BadValueException extends Exception {
        private static final long serialVersionUID = 1L;

        BadValueException(String key, @Nullable Object value, String allowed) {
            super(key + " is \"" + shown(String.valueOf(value)) + "\": " + allowed);
        }
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable StatedField named(String key) {
        for (StatedField field : values()) {
            if (field.key().equals(key)) {
                return field;
            }
        }
        return null;
    }

    static String names() {
        return Arrays.stream(values()).map(StatedField::key).collect(Collectors.joining(", "));
    }

    static String shown(String value) {
        String line = CleanText.of(value);
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    /** Puts the checked value of this key into {@code values}; null where the document is said to have none. */
    void read(@Nullable Object stated, Map<String, @Nullable Object> values) throws BadValueException {
        if (this == MARKS) {
            marks(stated, values);
        } else if (this == RECIPIENTS) {
            values.put(key(), recipients(stated));
        } else {
            String text = text(key(), stated);
            values.put(key(), text == null ? null : value(text));
        }
    }

    private Object value(String text) throws BadValueException {
        return switch (this) {
            case NUMBER ->
                RECOGNISER
                        .parse(text)
                        .orElseThrow(() -> new BadValueException(
                                key(), text, "write number and symbol as printed, 02-NQ/ĐUK or 30/2020/NĐ-CP"));
            case TYPE -> type(text);
            case LEVEL -> level(text);
            case DATE -> date(text);
            case TERM -> term(text);
            default -> text;
        };
    }

    private static DocumentType type(String text) throws BadValueException {
        for (DocumentType type : DocumentType.values()) {
            if (type.symbol().equals(text) || type.vietnamese().equalsIgnoreCase(text)) {
                return type;
            }
        }
        String allowed =
                Arrays.stream(DocumentType.values()).map(DocumentType::symbol).collect(Collectors.joining(", "));
        throw new BadValueException("type", text, "use the symbol or the name of a type: " + allowed);
    }

    private static IssuerLevel level(String text) throws BadValueException {
        for (IssuerLevel level : IssuerLevel.values()) {
            if (level.symbol().equals(text) || level.vietnamese().equalsIgnoreCase(text)) {
                return level;
            }
        }
        String allowed =
                Arrays.stream(IssuerLevel.values()).map(IssuerLevel::symbol).collect(Collectors.joining(", "));
        throw new BadValueException("level", text, "use one of " + allowed);
    }

    private static LocalDate date(String text) throws BadValueException {
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadValueException("date", text, "write an existing day as YYYY-MM-DD, 2019-12-19");
        }
        if (IssueDates.possible(date) == null) {
            throw new BadValueException("date", text, "no document was issued then, write " + IssueDates.allowed());
        }
        return date;
    }

    private static String term(String text) throws BadValueException {
        Matcher years = TERM_YEARS.matcher(text);
        if (!years.matches()) {
            throw new BadValueException("term", text, "write two years, 2020-2025");
        }
        String from = String.valueOf(years.group(1));
        String to = String.valueOf(years.group(2));
        if (from.compareTo(to) >= 0) {
            throw new BadValueException("term", text, "the second year must be after the first, 2020-2025");
        }
        return from + "-" + to;
    }

    private static @Nullable String text(String key, @Nullable Object stated) throws BadValueException {
        if (stated == null) {
            return null;
        }
        if (!(stated instanceof String written)) {
            throw new BadValueException(key, stated, "write one line of text");
        }
        String text = CleanText.of(written);
        if (text.length() > LONGEST) {
            throw new BadValueException(key, text, "at most " + LONGEST + " characters");
        }
        // YAML writes nothing, null or ~ for a value that is not there.
        return text.isEmpty() || text.equals("null") || text.equals("~") ? null : text;
    }

    private static List<String> recipients(@Nullable Object stated) throws BadValueException {
        List<?> entries = stated instanceof List<?> list ? list : stated == null ? List.of() : List.of(stated);
        List<String> recipients = new ArrayList<>();
        for (Object entry : entries) {
            String recipient = text("recipients", entry);
            if (recipient != null) {
                recipients.add(recipient);
            }
        }
        if (recipients.size() > MOST_RECIPIENTS) {
            throw new BadValueException("recipients", recipients.size() + " entries", "at most " + MOST_RECIPIENTS);
        }
        return List.copyOf(recipients);
    }

    private static void marks(@Nullable Object stated, Map<String, @Nullable Object> values) throws BadValueException {
        if (!(stated instanceof Map<?, ?> marks)) {
            throw new BadValueException("marks", stated, "write secrecy, urgency and draft below it, indented");
        }
        for (Map.Entry<?, ?> mark : marks.entrySet()) {
            String name = String.valueOf(mark.getKey());
            String key = "marks." + name;
            String text = text(key, mark.getValue());
            switch (name) {
                case "secrecy" -> values.put(name, SecrecyMark.stated(text));
                case "urgency" -> values.put(name, text == null ? null : urgency(text));
                case "draft" -> values.put(name, text != null && draft(text));
                default -> throw new BadValueException(key, text, "under marks stand secrecy, urgency and draft");
            }
        }
    }

    private static String urgency(String text) throws BadValueException {
        String mark = text.toUpperCase(Locale.ROOT);
        if (!URGENCIES.contains(mark)) {
            throw new BadValueException("marks.urgency", text, "use one of " + String.join(", ", URGENCIES));
        }
        return mark;
    }

    private static boolean draft(String text) throws BadValueException {
        if (!text.equals("true") && !text.equals("false")) {
            throw new BadValueException("marks.draft", text, "write true or false");
        }
        return text.equals("true");
    }
}
