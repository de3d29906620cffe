package vankien.parse;

import java.time.Duration;

/**
 * What a process that reads Word, PDF and similar files may use. Immutable.
 *
 * @param fileTimeout the longest time for one file; of a scan, for each page
 * @param megabytes the memory of each process, its heap
 */
public record WorkerLimits(Duration fileTimeout, int megabytes) {
    /** Two minutes a file, 384 MB a process. */
    public static final WorkerLimits DEFAULT = new WorkerLimits(Duration.ofMinutes(2), 384);

    public WorkerLimits {
        if (fileTimeout.isNegative() || fileTimeout.isZero() || megabytes <= 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
