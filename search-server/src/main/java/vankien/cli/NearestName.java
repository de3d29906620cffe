package vankien.cli;

import java.util.Collection;
import java.util.Optional;

/** What was probably meant by a name that is misspelt. */
final class NearestName {
    private NearestName() {}

    /** The nearest of some names; empty where none is near: fewer than a third of the letters may differ. */
    static Optional<String> to(String name, Collection<String> known) {
        String nearest = null;
        int least = Math.max(2, name.length() / 3);
        for (String one : known) {
            int distance = distance(name, one);
            if (distance <= least) {
                least = distance - 1;
                nearest = one;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** How many letters have to be changed, added or taken away (Levenshtein). */
    static int distance(String one, String other) {
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(last[j], row[j - 1]));
            }
            last = row;
        }
        return last[other.length()];
    }
}
