package vankien.document;

import java.util.Locale;

/**
 * Where a value was read and how sure that is.
 *
 * @param source the part of the file that gave the value
 * @param text the words the value was read from, as printed
 * @param confidence from 0 (a guess, never stored) to 1 (stated by a person)
 */
public record Provenance(Source source, String text, double confidence) {

    /** The places a value can come from. */
    public enum Source {
        HEADING,
        BODY,
        STAMP,
        FILE_NAME,
        SIDECAR,
        INFERRED;

        /** The value of {@code source} in the API. */
        public String symbol() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Provenance {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be in 0..1 but is " + confidence);
        }
    }
}
