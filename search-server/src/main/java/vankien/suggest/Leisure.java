package vankien.suggest;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Work in the background that is in no hurry: while somebody waits for an answer it rests twice as long as it worked, so that
 * it takes a third of one processor at most.
 */
public final class Leisure {
    /** Work that is never interrupted. */
    public static final Leisure NONE = new Leisure(() -> false);

    private static final long LEAST_WORK = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(2);
    private static final int REST = 2;

    private final BooleanSupplier busy;
    private long rested = System.nanoTime();

    /** @param busy whether somebody waits for an answer */
    public Leisure(BooleanSupplier busy) {
        this.busy = busy;
    }

    /** Between two steps of the work; rests where it is time to. */
    void step() {
        long worked = System.nanoTime() - rested;
        if (worked < LEAST_WORK) {
            return;
        }
        if (busy.getAsBoolean()) {
            try {
                TimeUnit.NANOSECONDS.sleep(Math.min(REST * worked, LONGEST_REST));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        rested = System.nanoTime();
    }
}
