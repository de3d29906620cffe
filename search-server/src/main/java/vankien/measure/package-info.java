/**
 * What the server measures of itself: requests by route and status, the stages of searches, the index, the heap; in the text
 * format of Prometheus.
 *
 * <p>One input and its output: a request for {@code /api/v1/search} that took 12 ms adds 1 to {@code
 * vankien_request_seconds_count{route="/api/v1/search",status="200"}} and .012 to its {@code _sum}.
 */
@NullMarked
package vankien.measure;

import org.jspecify.annotations.NullMarked;
