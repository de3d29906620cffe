package vankien.spelling;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** In how many documents two words of one query stand side by side. Of one query {@value #MOST_PAIRS} pairs are looked at. */
final class Neighbours {
    private static final int MOST_PAIRS = 200;

    private final Lexicon lexicon;
    private final Map<String, Integer> known = new HashMap<>();

    Neighbours(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The number of documents with {@code first} right before {@code second}, 0 when the limit of pairs is reached. */
    int documents(String first, String second) throws IOException {
        String pair = first + " " + second;
        Integer before = known.get(pair);
        if (before != null) {
            return before;
        }
        int documents = known.size() >= MOST_PAIRS ? 0 : lexicon.together(first, second);
        known.put(pair, documents);
        return documents;
    }
}
