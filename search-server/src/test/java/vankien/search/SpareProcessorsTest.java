package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Parts that are done by whoever comes first. */
class SpareProcessorsTest {
    private static final long MUCH = 1_000_000;
    private static final int PARTS = 4;
    private static final int CLIENTS = 50;

    @Test
    void eachPartIsDoneOnceAndInItsPlace() throws Exception {
        AtomicInteger done = new AtomicInteger();
        List<Future<List<Integer>>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                answers.add(clients.submit(() -> SpareProcessors.each(counting(done), MUCH)));
            }
        }
        for (Future<List<Integer>> answer : answers) {
            assertEquals(List.of(0, 1, 2, 3), answer.get());
        }
        assertEquals(CLIENTS * PARTS, done.get());
    }

    private static List<Callable<Integer>> counting(AtomicInteger done) {
        return IntStream.range(0, PARTS)
                .<Callable<Integer>>mapToObj(part -> () -> {
                    done.incrementAndGet();
                    return part;
                })
                .toList();
    }

    /** What it reads may be closed as soon as the failure is told: here the second part is the last to end. */
    @Test
    void aFailureIsToldWhenNoPartGoesOn() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        CountDownLatch taken = new CountDownLatch(1);
        List<Callable<Integer>> parts = new ArrayList<>();
        parts.add(() -> {
            // Where no processor is to spare nobody takes the second part.
            assertTrue(taken.await(5, TimeUnit.SECONDS) || SpareProcessors.parts(MUCH) == 1);
            throw new TooExpensiveException();
        });
        for (int i = 1; i < PARTS; i++) {
            int sleep = i == 1 ? 200 : 0;
            parts.add(() -> {
                begun.incrementAndGet();
                taken.countDown();
                Thread.sleep(sleep);
                return ended.incrementAndGet();
            });
        }
        assertThrows(TooExpensiveException.class, () -> SpareProcessors.each(parts, MUCH));
        assertEquals(begun.get(), ended.get());
        assertThrows(
                IOException.class,
                () -> SpareProcessors.each(
                        List.of(() -> {
                            throw new IOException("gone");
                        }),
                        1));
    }

    @Test
    void anInterruptIsKept() throws IOException {
        Thread.currentThread().interrupt();
        assertEquals(List.of(0, 1, 2, 3), SpareProcessors.each(counting(new AtomicInteger()), MUCH));
        assertTrue(Thread.interrupted());
        assertFalse(Thread.interrupted());
    }

    @Test
    void littleIsDoneInOnePart() {
        assertEquals(1, SpareProcessors.parts(100));
    }
}
