package vankien.http;

import java.nio.file.Path;

/**
 * The files of a certificate.
 *
 * @param certificate the certificate and those above it, PEM
 * @param key its private key, PEM (PKCS #8), not encrypted
 */
public record TlsFiles(Path certificate, Path key) {

    /**
     * Looks whether they can be used.
     *
     * @throws UnusableException when one cannot be read, or they do not belong together
     */
    public TlsFiles check() throws UnusableException {
        Tls.of(this).close();
        return this;
    }

    /** Files that cannot be used; the message says why and what to do. */
    public static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
