package vankien.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.query.SearchRequest;

/**
 * The latest results of one generation for readers with the same rights: what several ask is searched once. They go with the
 * generation, so that nothing is shown that was taken out of the archive. Thread-safe.
 */
final class KeptResults {
    /** Longer pages are asked for by programs, each once. */
    private static final int MOST_HITS = 20;

    /** The one that was asked for longest ago first. */
    private final Map<Asked, SearchResult> results = new LinkedHashMap<>(16, .75f, true);

    private final int part;

    /** @param part of so many that may be kept, it keeps one: there are more views than generations */
    KeptResults(int part) {
        this.part = part;
    }

    /**
     * What a result depends on beside the generation and the rights.
     *
     * @param day what is in force may change with it
     */
    private record Asked(SearchRequest request, LocalDate day) {}

    /** A search that can be begun. */
    @FunctionalInterface
    interface Search {
        SearchRun begin() throws IOException;
    }

    /**
     * The result that is kept, or else that of the search.
     *
     * @param most how many may be kept for all readers; 0 for none
     */
    SearchResult of(SearchRequest request, LocalDate day, int most, Search search) throws IOException {
        if (most == 0 || request.size() > MOST_HITS) {
            return search.begin().result();
        }
        long asked = System.nanoTime();
        Asked question = new Asked(request, day);
        SearchResult known = known(question);
        if (known != null) {
            return known.took((System.nanoTime() - asked) / 1_000_000);
        }
        SearchResult result = search.begin().result();
        keep(question, result, Math.max(1, most / part));
        return result;
    }

    private synchronized @Nullable SearchResult known(Asked question) {
        return results.get(question);
    }

    private synchronized void keep(Asked question, SearchResult result, int most) {
        results.put(question, result);
        Iterator<Asked> oldest = results.keySet().iterator();
        while (results.size() > most) {
            oldest.next();
            oldest.remove();
        }
    }
}
