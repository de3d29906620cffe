package vankien.succession;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vankien.index.IndexUnusableException;

/** Reads the lines of a list of successions. */
final class SuccessionLine {
    private static final String FORM = "write kind, name, successor, first day and source with tabs between them";

    private SuccessionLine() {}

    /**
     * Reads every line but remarks and empty ones.
     *
     * @throws IndexUnusableException when a line is wrong; the message names file, line and value
     */
    static List<Succession> read(String text, String file) {
        List<Succession> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = Normalizer.normalize(raw.replace("\uFEFF", ""), Normalizer.Form.NFC)
                    .strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                String place = file + ", line " + number + ": ";
                Succession succession = of(line, place);
                if (!seen.add(line)) {
                    throw refused(place, "'" + succession.name() + "' stands there twice: delete one of them");
                }
                read.add(succession);
            }
        }
        return read;
    }

    private static Succession of(String line, String place) {
        String[] values = line.split("\t", -1);
        if (values.length != 5) {
            throw refused(place, "'" + line + "' has " + values.length + " values, not 5: " + FORM);
        }
        Succession.Kind kind = switch (values[0].strip()) {
            case "place" -> Succession.Kind.PLACE;
            case "body" -> Succession.Kind.BODY;
            default -> throw refused(place, "'" + values[0] + "' is no kind: it can be place or body");
        };
        List<String> names = new ArrayList<>();
        for (String name : values[1].split("\\|", -1)) {
            if (Names.key(name).isEmpty()) {
                throw refused(
                        place, "a name is missing in '" + values[1] + "': write one, and | between two spellings");
            }
            names.add(name.strip());
        }
        String successor = values[2].strip();
        if (successor.isEmpty() || names.contains(successor)) {
            throw refused(
                    place,
                    "'" + successor + "' cannot follow '" + values[1] + "': write the new name, or - where it ended");
        }
        return new Succession(
                kind, names, successor.equals("-") ? null : successor, date(values[3], place), values[4].strip());
    }

    private static LocalDate date(String value, String place) {
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            throw new IndexUnusableException(place + "'" + value + "' is no day: write it as 2025-07-01", e);
        }
    }

    private static IndexUnusableException refused(String place, String message) {
        return new IndexUnusableException(place + message);
    }
}
