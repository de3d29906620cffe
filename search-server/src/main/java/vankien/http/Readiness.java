package vankien.http;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vankien.search.Archive;
import vankien.search.ArchiveUnavailableException;

/** Whether searches can be answered, looked at once a second however many ask: everybody may, also without a key. */
final class Readiness {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Archive archive;
    private final LongSupplier nanos;
    private boolean looked;
    private long last;
    private @Nullable ArchiveUnavailableException obstacle;

    Readiness(Archive archive, LongSupplier nanos) {
        this.archive = archive;
        this.nanos = nanos;
    }

    /** @throws ArchiveUnavailableException when they cannot be answered */
    synchronized void requireReady() {
        if (!looked || nanos.getAsLong() - last > FRESH_NANOS) {
            obstacle = null;
            try {
                archive.requireReady();
            } catch (ArchiveUnavailableException e) {
                obstacle = e;
            }
            looked = true;
            last = nanos.getAsLong();
        }
        if (obstacle != null) {
            throw obstacle;
        }
    }
}
