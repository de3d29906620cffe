package vankien.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.parse.FileFormat;
import vankien.query.FilterField;
import vankien.query.FilterValue;
import vankien.query.NamedCode;

/** Which values a filter takes. Values of a closed list are accepted in any case. */
final class FilterRules {
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern TERM = Pattern.compile("([0-9]{4})\\s*[-–]\\s*([0-9]{4})");
    private static final List<String> STATES =
            List.of("in_force", "amended", "superseded", "repealed", "expired", "unknown");

    private FilterRules() {}

    /** The value in its canonical spelling, or empty when the field does not take it. */
    static Optional<String> canonical(FilterField field, String value) {
        String trimmed = value.strip();
        if (trimmed.isEmpty()) {
            return Optional.empty();
        }
        if (trimmed.toLowerCase(Locale.ROOT).equals(FilterValue.NONE)) {
            return Optional.of(FilterValue.NONE);
        }
        return switch (field) {
            case YEAR -> Optional.of(trimmed).filter(YEAR.asMatchPredicate());
            case TERM -> {
                var term = TERM.matcher(trimmed);
                yield term.matches() ? Optional.of(term.group(1) + "-" + term.group(2)) : Optional.empty();
            }
            case TYPE ->
                inClosedList(field, trimmed)
                        .or(() -> DocumentType.named(trimmed).map(DocumentType::symbol));
            case LEVEL, STATUS, FORMAT -> inClosedList(field, trimmed);
            case CITES -> NamedCode.read(trimmed).map(named -> written(named, trimmed));
            case ISSUER, PLACE, SIGNER -> Optional.of(trimmed);
        };
    }

    private static String written(NamedCode named, String sent) {
        return switch (named) {
            case NamedCode.Exact exact -> exact.code().conventional();
            case NamedCode.Numbered numbered -> sent;
            case NamedCode.Named name -> name.name();
        };
    }

    private static Optional<String> inClosedList(FilterField field, String value) {
        return closedList(field).stream()
                .filter(allowed -> allowed.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** What to name when a value is refused; empty where any text is allowed. */
    static String allowed(FilterField field) {
        return switch (field) {
            case YEAR -> "2021";
            case TERM -> "2020-2025";
            case TYPE, LEVEL, STATUS, FORMAT -> String.join(", ", closedList(field));
            case CITES -> "21-KL/TW";
            case ISSUER, PLACE, SIGNER -> "";
        };
    }

    private static List<String> closedList(FilterField field) {
        Stream<String> values = switch (field) {
            case TYPE -> Arrays.stream(DocumentType.values()).map(DocumentType::symbol);
            case LEVEL -> Arrays.stream(IssuerLevel.values()).map(IssuerLevel::symbol);
            case FORMAT -> Arrays.stream(FileFormat.values()).map(FileFormat::symbol);
            case STATUS -> STATES.stream();
            default -> Stream.of();
        };
        return values.toList();
    }
}
