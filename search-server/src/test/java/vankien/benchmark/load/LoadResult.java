package vankien.benchmark.load;

import java.io.IOException;
import org.HdrHistogram.Histogram;

/**
 * What a load was answered with.
 *
 * @param requests how many were answered
 * @param failed how many of them with another status than 200
 * @param refused how many of these because the server has too much to do, and says when to come again
 * @param bytes the bytes of all bodies
 * @param seconds from the first request to the last answer
 * @param median half of all answers came within so many milliseconds
 * @param p99 99 of 100 did
 * @param most the longest time in milliseconds
 * @param refusalP99 99 of 100 refusals came within so many milliseconds; 0 without any
 * @param answerP99 99 of 100 of all others did; 0 without any
 */
public record LoadResult(
        long requests,
        long failed,
        long refused,
        long bytes,
        double seconds,
        double median,
        double p99,
        double most,
        double refusalP99,
        double answerP99) {

    static LoadResult of(Histogram nanos, Histogram refusals, long failed, long bytes, double seconds) {
        Histogram answers = nanos.copy();
        answers.subtract(refusals);
        return new LoadResult(
                nanos.getTotalCount(),
                failed,
                refusals.getTotalCount(),
                bytes,
                seconds,
                nanos.getValueAtPercentile(50) / 1e6,
                nanos.getValueAtPercentile(99) / 1e6,
                nanos.getMaxValue() / 1e6,
                refusals.getValueAtPercentile(99) / 1e6,
                answers.getValueAtPercentile(99) / 1e6);
    }

    /**
     * The same where every request was answered well.
     *
     * @param server who was asked, for the message
     * @throws IOException where one was not
     */
    public LoadResult requireAnswered(String server) throws IOException {
        if (failed > 0) {
            throw new IOException(server + " failed " + failed + " of " + requests + " requests");
        }
        return this;
    }

    /** Answers a second. */
    public double throughput() {
        return requests / seconds;
    }
}
