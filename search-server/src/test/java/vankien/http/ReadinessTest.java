package vankien.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vankien.search.Archive;
import vankien.search.ArchiveUnavailableException;

/** Whether a server is ready may be asked by everybody, and does not become work for the cluster. */
class ReadinessTest {
    @Test
    void itIsLookedAtOnceASecond() {
        AtomicLong now = new AtomicLong();
        AtomicBoolean away = new AtomicBoolean(true);
        AtomicInteger looks = new AtomicInteger();
        Archive archive = (Archive) Proxy.newProxyInstance(
                ReadinessTest.class.getClassLoader(), new Class<?>[] {Archive.class}, (proxy, method, arguments) -> {
                    looks.incrementAndGet();
                    if (away.get()) {
                        throw new ArchiveUnavailableException("away", new IOException("away"));
                    }
                    return null;
                });
        Readiness readiness = new Readiness(archive, now::get);
        assertThrows(ArchiveUnavailableException.class, readiness::requireReady);
        away.set(false);
        for (int i = 0; i < 10; i++) {
            assertThrows(ArchiveUnavailableException.class, readiness::requireReady);
        }
        assertEquals(1, looks.get());
        now.addAndGet(1_000_000_001);
        assertDoesNotThrow(readiness::requireReady);
        assertEquals(2, looks.get());
    }
}
