package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many requests a client may send. */
class RateLimitTest {
    private final AtomicLong now = new AtomicLong();

    @Test
    void aQuarterAtOnceAndThenEvenly() {
        RateLimit limit = new RateLimit(60, now::get);
        for (int i = 0; i < 15; i++) {
            assertEquals(0, limit.take("a"));
        }
        assertEquals(1, limit.take("a"));
        assertEquals(0, limit.take("b"), "another client has tokens of its own");
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertEquals(0, limit.take("a"));
        assertEquals(1, limit.take("a"));
        now.addAndGet(TimeUnit.MINUTES.toNanos(10));
        for (int i = 0; i < 15; i++) {
            assertEquals(0, limit.take("a"));
        }
        assertEquals(1, limit.take("a"), "a bucket does not overflow");
    }

    @Test
    void aSlowLimitSaysHowLongToWait() {
        RateLimit limit = new RateLimit(2, now::get);
        assertEquals(0, limit.take("a"));
        assertEquals(30, limit.take("a"));
        now.addAndGet(TimeUnit.SECONDS.toNanos(20));
        assertEquals(10, limit.take("a"));
    }

    @Test
    void noneIsNone() {
        RateLimit limit = new RateLimit(0, now::get);
        for (int i = 0; i < 100_000; i++) {
            assertEquals(0, limit.take("a"));
        }
    }

    @Test
    void manyClientsTakeBoundedRoom() {
        RateLimit limit = new RateLimit(4, now::get);
        assertEquals(0, limit.take("first"));
        assertTrue(limit.take("first") > 0);
        for (int i = 0; i < 20_000; i++) {
            assertEquals(0, limit.take("client " + i));
        }
        assertEquals(0, limit.take("first"), "it was forgotten");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "192.0.2.7, 192.0.2.7, false",
        "::1, 0000000000000000, true",
        "2001:db8:1:2:3:4:5:6, 20010db800010002, false",
        "[2001:db8:1:2:ffff::1], 20010db800010002, false",
        "kho.example, kho.example, false",
    })
    void aClientIsItsAddressOrItsNetwork(String address, String name, boolean local) {
        assertEquals(new Client(name, local), Client.at(address));
    }
}
