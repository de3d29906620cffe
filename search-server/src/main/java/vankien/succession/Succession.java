package vankien.succession;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a place or a body.
 *
 * @param names its name and other spellings of it, at least one
 * @param successor the name after that, or null where it ended
 * @param from the first day of the new name
 * @param source what says so
 */
public record Succession(
        Kind kind, List<String> names, @Nullable String successor, LocalDate from, String source) {
    /** What changed. */
    public enum Kind {
        /** A province or city. */
        PLACE,
        /** A committee, department or ministry, as issuers are named. */
        BODY
    }

    public Succession {
        names = List.copyOf(names);
    }

    String name() {
        return names.getFirst();
    }
}
