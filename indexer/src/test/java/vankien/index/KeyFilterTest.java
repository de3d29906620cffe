package vankien.index;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** No key that was added is ever missed; of those that were not, few pass. */
class KeyFilterTest {
    private static final long SEED = 20261122;
    private static final int KEYS = 50_000;

    private static BytesRef key(Random random) {
        byte[] key = new byte[6];
        random.nextBytes(key);
        return new BytesRef(key);
    }

    private static int passing(KeyFilter filter) {
        Random random = new Random(SEED);
        for (int i = 0; i < KEYS; i++) {
            filter.add(key(random));
        }
        random.setSeed(SEED);
        for (int i = 0; i < KEYS; i++) {
            assertTrue(filter.mayHold(key(random)), "seed " + SEED + ", key " + i);
        }
        int passing = 0;
        for (int i = 0; i < KEYS; i++) {
            passing += filter.mayHold(key(random)) ? 1 : 0;
        }
        return passing;
    }

    @Test
    void keepsNearlyAllStrangersOut() {
        int passing = passing(new KeyFilter(KEYS, 1 << 20));
        assertTrue(passing < KEYS / 100, passing + " of " + KEYS);
    }

    @Test
    void isMadeAnewWhenItIsFullAndMayGrow() {
        KeyFilter small = new KeyFilter(10, 1 << 20);
        assertFalse(small.isFull());
        passing(small);
        assertTrue(small.isFull());
        // It has all the room that there is: it would be no better.
        KeyFilter largest = new KeyFilter(10_000_000, 1 << 14);
        passing(largest);
        assertFalse(largest.isFull());
    }

    @Test
    void knowsNothingWhereNothingWasAdded() {
        KeyFilter empty = new KeyFilter(0, 0);
        assertFalse(empty.mayHold(new BytesRef("01-ct/tu")));
        int passing = passing(new KeyFilter(KEYS, 0));
        assertTrue(passing > KEYS / 2, "it has no room for as many keys, and " + passing + " pass");
    }
}
