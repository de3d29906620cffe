package vankien.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A count belongs to its document, also where others share its slot. */
class CitedByCountsTest {
    private final CitedByCounts counts = new CitedByCounts(4);
    private final AtomicInteger asked = new AtomicInteger();

    private int of(int document, int count) throws Exception {
        return counts.of(document, () -> {
            asked.incrementAndGet();
            return count;
        });
    }

    @Test
    void itIsAskedForOnce() throws Exception {
        assertEquals(0, of(0, 0));
        assertEquals(7, of(5, 7));
        assertEquals(0, of(0, 9), "remembered");
        assertEquals(7, of(5, 9), "remembered");
        assertEquals(2, asked.get());
    }

    @Test
    void whatSharesASlotIsNotTakenForTheOther() throws Exception {
        for (int round = 0; round < 2; round++) {
            for (int document = 0; document < 1_000; document++) {
                assertEquals(document * 3, of(document, document * 3));
            }
        }
        assertEquals(2_000, asked.get(), "each had been forgotten");
    }

    @Test
    void theGreatestNumbersAreNoException() throws Exception {
        assertEquals(Integer.MAX_VALUE - 1, of(Integer.MAX_VALUE, Integer.MAX_VALUE - 1));
        assertEquals(Integer.MAX_VALUE - 1, of(Integer.MAX_VALUE, 0));
    }
}
