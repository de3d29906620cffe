package vankien.access;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Checks passwords against bcrypt hashes. That takes a tenth of a second of a core each time, on purpose: what was right
 * once is remembered by a quick hash with a salt of this process, and no more than a few are checked at a time, so that
 * guessing does not take the machine from those who search. Thread-safe.
 */
final class PasswordCheck {
    private static final int MOST_KNOWN = 1_000;
    private static final long PATIENCE_MILLIS = 2_000;
    private static final BCrypt.Verifyer BCRYPT =
            BCrypt.verifyer(BCrypt.Version.VERSION_2Y, LongPasswordStrategies.truncate(BCrypt.Version.VERSION_2Y));

    private final Semaphore slots =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private final byte[] salt = new byte[32];
    /** By user, hash and password together: a password that was changed is known no more. */
    private final Set<String> known = Collections.newSetFromMap(new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    PasswordCheck() {
        new SecureRandom().nextBytes(salt);
    }

    /** The result of a check. */
    enum Result {
        RIGHT,
        WRONG,
        BUSY
    }

    /** Whether a password is the one of a hash. */
    Result check(String user, String password, String hash) {
        String key = quick(user + "\0" + hash + "\0" + password);
        synchronized (known) {
            if (known.contains(key)) {
                return Result.RIGHT;
            }
        }
        try {
            if (!slots.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return Result.BUSY;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Result.BUSY;
        }
        try {
            if (!BCRYPT.verify(password.toCharArray(), hash.toCharArray()).verified) {
                return Result.WRONG;
            }
        } finally {
            slots.release();
        }
        synchronized (known) {
            known.add(key);
        }
        return Result.RIGHT;
    }

    private String quick(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
