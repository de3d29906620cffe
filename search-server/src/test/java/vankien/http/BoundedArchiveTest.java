package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import vankien.search.Access;
import vankien.search.Archive;

/** An archive with one place, and eight that wait for it. */
class BoundedArchiveTest {
    private static final int WAITING = 8;
    private static final int ATTEMPTS = 10;
    private static final String ID = "so-cu-2019";

    /** Where others are refused only when they have waited as well, those before them are refused first. */
    @Test
    void whoComesWhenManyWaitIsRefusedBeforeThem() throws InterruptedException {
        boolean shown = false;
        for (int i = 0; i < ATTEMPTS && !shown; i++) {
            shown = isRefusedBeforeThoseThatWait();
        }
        assertTrue(shown, "refused only after those who came before");
    }

    private static boolean isRefusedBeforeThoseThatWait() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Archive one = BoundedArchive.of(answeringAfter(end), 1);
        List<Thread> asking = new ArrayList<>();
        try {
            asking.add(asking(one, Thread.State.WAITING));
            for (int i = 0; i < WAITING; i++) {
                asking.add(asking(one, Thread.State.TIMED_WAITING));
            }
            assertThrows(BoundedArchive.FullException.class, () -> one.movedTo(ID, Access.OPEN));
            return asking.stream().allMatch(Thread::isAlive);
        } finally {
            end.countDown();
            for (Thread thread : asking) {
                thread.join();
            }
            assertEquals(Optional.of(ID), one.movedTo(ID, Access.OPEN), "there is room again");
        }
    }

    /** Begins to ask and returns when it waits, or is refused already. */
    private static Thread asking(Archive archive, Thread.State until) throws InterruptedException {
        Thread thread = Thread.ofPlatform().unstarted(() -> {
            try {
                archive.movedTo(ID, Access.OPEN);
            } catch (BoundedArchive.FullException e) {
                // It has waited for its second.
            }
        });
        thread.start();
        while (thread.getState() != until && thread.isAlive()) {
            Thread.sleep(1);
        }
        return thread;
    }

    private static Archive answeringAfter(CountDownLatch end) {
        return (Archive) Proxy.newProxyInstance(
                Archive.class.getClassLoader(), new Class<?>[] {Archive.class}, (proxy, method, arguments) -> {
                    end.await();
                    return Optional.of(ID);
                });
    }
}
