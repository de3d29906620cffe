package vankien.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.query.SearchRequest;

/**
 * The latest results of one generation, for all of its readers: what was asked lately with the same rights is not searched again.
 * They go with the generation, so that nothing is shown that was taken out of the archive. Thread-safe.
 */
final class KeptResults {
    /** Longer pages are asked for by programs, each once, and take up much memory. */
    private static final int MOST_HITS = 20;

    private static final int MOST_PASSAGES = 3;
    /** Each hit has a link with the query in it. */
    private static final int MOST_TEXT = 200;

    /** The one that was asked for longest ago first. */
    private final SequencedMap<Asked, SearchResult> results = new LinkedHashMap<>(16, .75f, true);

    /**
     * What a result depends on beside the generation.
     *
     * @param rules every rule of the index that lets the reader read
     * @param day what is in force may change with it
     */
    record Asked(Set<String> rules, LocalDate day, SearchRequest request) {}

    /** A search that can be done. */
    @FunctionalInterface
    interface Search {
        SearchResult result() throws IOException;
    }

    /** Whether the results of a request are small enough, and asked for by more than a part of one page. */
    static boolean areKept(SearchRequest request) {
        boolean counts = request.size() == 1 && request.passages() == 0;
        return !counts
                && request.size() <= MOST_HITS
                && request.passages() <= MOST_PASSAGES
                && request.text().length() <= MOST_TEXT;
    }

    /**
     * The result that is kept, or else that of the search.
     *
     * @param most how many may be kept
     * @param observer learns of a result that was kept
     */
    SearchResult of(Asked asked, int most, SearchStage.Observer observer, Search search) throws IOException {
        long began = System.nanoTime();
        SearchResult known = known(asked);
        if (known != null) {
            observer.kept();
            return known.took((System.nanoTime() - began) / 1_000_000);
        }
        SearchResult result = search.result();
        // What is known of a code may be long.
        if (result.codes().isEmpty()) {
            keep(asked, result, most);
        }
        return result;
    }

    private synchronized @Nullable SearchResult known(Asked asked) {
        return results.get(asked);
    }

    private synchronized void keep(Asked asked, SearchResult result, int most) {
        results.put(asked, result);
        while (results.size() > most) {
            results.pollFirstEntry();
        }
    }
}
