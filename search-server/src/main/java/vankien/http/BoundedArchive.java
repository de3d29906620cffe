package vankien.http;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vankien.search.Archive;

/**
 * An archive that answers only so many questions at a time. Others wait for a moment; if there is still no room, or if many
 * wait already, they are refused, so that a server with too much to do says so at once instead of answering everybody late.
 * What a client sends or reads slowly is no question: it takes no place.
 */
final class BoundedArchive implements InvocationHandler {
    private static final long WAIT_MILLIS = 1_000;
    /**
     * How many wait for each place. Two processors answer some 150 searches a second: the last of 64 then waits for half of
     * one.
     */
    private static final int WAITING = 8;
    /** What costs nothing; and exports, which have a bound of their own. */
    private static final Set<String> FREE =
            Set.of("state", "requireReady", "export", "observe", "close", "toString", "hashCode", "equals");

    private final Archive archive;
    private final Semaphore room;
    private final int longest;

    private BoundedArchive(Archive archive, int most) {
        this.archive = archive;
        room = new Semaphore(most, true);
        longest = most * WAITING;
    }

    /** The same archive for at most so many questions at a time. */
    static Archive of(Archive archive, int most) {
        return (Archive) Proxy.newProxyInstance(
                Archive.class.getClassLoader(), new Class<?>[] {Archive.class}, new BoundedArchive(archive, most));
    }

    /** There is no room for another question. */
    static final class FullException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FullException() {
            super("too many questions at a time", null, false, false);
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean bounded = !FREE.contains(method.getName());
        if (bounded && !entered()) {
            throw new FullException();
        }
        try {
            return method.invoke(archive, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        } finally {
            if (bounded) {
                room.release();
            }
        }
    }

    private boolean entered() throws InterruptedException {
        // With a time, even of none, nobody takes a place for which others wait.
        return room.tryAcquire(0, TimeUnit.MILLISECONDS)
                || (room.getQueueLength() < longest && room.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS));
    }
}
