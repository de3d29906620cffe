package vankien.benchmark.compare;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Java writes with {@code -Xlog:gc}. */
final class CollectionLog {
    /** {@code [3.2s][info][gc] GC(4) Pause Young (Normal) (G1 Evacuation Pause) 150M->60M(256M) 3.1ms}. */
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(");

    private CollectionLog() {}

    /** The least heap in use behind a collection, in megabytes; -1 without one. */
    static int least(List<String> lines) {
        int least = Integer.MAX_VALUE;
        for (String line : lines) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) {
                least = Math.min(least, Integer.parseInt(collection.group(2)));
            }
        }
        return least == Integer.MAX_VALUE ? -1 : least;
    }
}
