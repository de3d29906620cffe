package vankien.search;

import vankien.document.DocumentCode;

/**
 * Which chain is asked for.
 *
 * @param code the code in its middle
 * @param depth the most steps up and down, 1 to {@value #MAX_DEPTH}
 * @param nodes the most documents, 1 to {@value #MAX_NODES}
 */
public record ChainRequest(DocumentCode code, int depth, int nodes) {
    /** The most steps in each direction. */
    public static final int MAX_DEPTH = 6;
    /** Steps in each direction where nothing else is asked for: centre, province, committee, base, report. */
    public static final int DEFAULT_DEPTH = 4;
    /** The most documents. */
    public static final int MAX_NODES = 200;
    /** The most documents where nothing else is asked for. */
    public static final int DEFAULT_NODES = 60;

    public ChainRequest {
        requireRange("depth", depth, MAX_DEPTH);
        requireRange("nodes", nodes, MAX_NODES);
    }

    private static void requireRange(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be from 1 to " + most + " but is " + value);
        }
    }
}
