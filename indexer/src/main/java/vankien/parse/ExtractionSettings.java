package vankien.parse;

import java.util.List;

/**
 * What an extraction depends on besides the file. It reaches a worker process as its arguments, and kept extractions state
 * it: those of other settings are not used.
 *
 * @param limits how much is read of one file
 */
record ExtractionSettings(ReadLimits limits) {
    /** To be raised when the same bytes give another extraction than before. */
    private static final int VERSION = 1;

    /** As arguments of a process, {@code [67108864, 268435456, 64000000]}. */
    List<String> arguments() {
        return List.of(
                Long.toString(limits.textBytes()),
                Long.toString(limits.binaryBytes()),
                Integer.toString(limits.characters()));
    }

    static ExtractionSettings of(List<String> arguments) {
        return new ExtractionSettings(new ReadLimits(
                Long.parseLong(arguments.get(0)),
                Long.parseLong(arguments.get(1)),
                Integer.parseInt(arguments.get(2))));
    }

    /** What kept extractions must agree in, {@code 1}: the limits only decide whether there is one. */
    String key() {
        return Integer.toString(VERSION);
    }
}
