/**
 * Load on an HTTP server, and what it costs: own clients that keep their connections, a fixed number of them that ask again
 * at once (what the server can do) or requests at a fixed rate (what a reader waits for).
 *
 * <p>At a fixed rate the time of a request counts from the moment at which it was due, also where all clients were still
 * waiting for slow answers: else the slow ones would keep the others out of the statistics (coordinated omission).
 *
 * <p>One input and its output: {@code new LoadGenerator(server, requests, 4).atRate(50, Duration.ofSeconds(10))} gives the
 * median, the 99th percentile and the failures of 500 requests.
 */
@NullMarked
package vankien.benchmark.load;

import org.jspecify.annotations.NullMarked;
