package vankien.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * How this program shows who it is, and how the cluster does.
 *
 * @param authorization the value of the header, null where none is sent
 * @param trusted whose certificates are believed; null for those that Java believes
 */
public record ClusterLogin(
        @Nullable String authorization, @Nullable SSLContext trusted) {
    /** Nothing is sent, and Java's own certificates count. */
    public static final ClusterLogin NONE = new ClusterLogin(null, null);

    /**
     * Reads settings.
     *
     * @param user the name, or null
     * @param passwordFile a file with the password in its first line; needed with a name
     * @param authority a file with the certificates of authorities to be believed, PEM; or null
     * @throws IOException when a file cannot be read or holds something else
     */
    public static ClusterLogin of(@Nullable String user, @Nullable Path passwordFile, @Nullable Path authority)
            throws IOException {
        String authorization = null;
        if (user != null && passwordFile != null) {
            String password = Files.readString(passwordFile, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            authorization = "Basic "
                    + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        }
        return new ClusterLogin(authorization, authority == null ? null : trusting(authority));
    }

    /** Without the header, from which anybody could read the password. */
    @Override
    public String toString() {
        return "ClusterLogin[authorization=" + (authorization == null ? "none" : "…") + ", trusted="
                + (trusted == null ? "Java's" : "own") + "]";
    }

    private static SSLContext trusting(Path authority) throws IOException {
        try (InputStream in = Files.newInputStream(authority)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new IOException(authority + " holds no certificate: it has to be PEM");
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate : certificates) {
                store.setCertificateEntry("authority" + number++, certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(authority + " holds no certificates that can be read (" + e.getMessage() + ")", e);
        }
    }
}
