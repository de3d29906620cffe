package vankien.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTPS with a certificate from files, as authorities and certbot hand them out. A file that is replaced is taken within a
 * minute; where the new ones do not fit each other the old ones stay.
 */
final class Tls implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN ([A-Z ]*)PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END");
    private static final long LOOK_SECONDS = 30;

    private final TlsFiles files;
    private final SslContextFactory.Server context = new SslContextFactory.Server();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("certificates").factory());
    private String stamp;

    private Tls(TlsFiles files, KeyStore keys, String stamp) {
        this.files = files;
        this.stamp = stamp;
        context.setKeyStore(keys);
        context.setKeyStorePassword("");
    }

    /**
     * Reads the files.
     *
     * @throws TlsFiles.UnusableException when one cannot be read or they do not belong together
     */
    static Tls of(TlsFiles files) throws TlsFiles.UnusableException {
        try {
            return new Tls(files, keys(files), stamp(files));
        } catch (IOException | GeneralSecurityException e) {
            throw new TlsFiles.UnusableException(
                    "cannot use the certificate " + files.certificate() + " with the key " + files.key() + ": "
                            + reason(e)
                            + "; both have to be PEM, the key not encrypted (openssl pkcs8 -topk8 -nocrypt)",
                    e);
        }
    }

    private static String reason(Exception e) {
        return e instanceof IOException ? "cannot read " + e.getMessage() : String.valueOf(e.getMessage());
    }

    /** What a connection speaks; it looks for new files from now on. */
    ConnectionFactory[] protocols(HttpConfiguration http) {
        HttpConfiguration https = new HttpConfiguration(http);
        // Readers on an intranet come by address and by short names as well, which no certificate has.
        https.addCustomizer(new SecureRequestCustomizer(false));
        ScheduledFuture<?> unused =
                looking.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        return new ConnectionFactory[] {
            new SslConnectionFactory(context, HttpVersion.HTTP_1_1.asString()), new HttpConnectionFactory(https)
        };
    }

    /** Takes the files where they have changed. */
    void look() {
        try {
            String now = stamp(files);
            if (!now.equals(stamp)) {
                KeyStore fresh = keys(files);
                context.reload(reloaded -> reloaded.setKeyStore(fresh));
                stamp = now;
                LOG.info("the certificate {} was taken anew", files.certificate());
            }
        } catch (Exception e) {
            LOG.warn("the certificate stays as it was: {}", e.getMessage());
        }
    }

    private static String stamp(TlsFiles files) throws IOException {
        return Files.getLastModifiedTime(files.certificate()) + " " + Files.getLastModifiedTime(files.key());
    }

    private static KeyStore keys(TlsFiles files) throws IOException, GeneralSecurityException {
        Collection<? extends Certificate> chain = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(files.certificate())));
        if (chain.isEmpty()) {
            throw new GeneralSecurityException("the file holds no certificate");
        }
        List<Certificate> certificates = List.copyOf(chain);
        PrivateKey key = key(
                Files.readString(files.key()),
                certificates.getFirst().getPublicKey().getAlgorithm());
        requirePair(key, certificates.getFirst());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("vankien", key, new char[0], certificates.toArray(Certificate[]::new));
        return keys;
    }

    /** A key store takes any key with any certificate; only readers would find out. */
    private static void requirePair(PrivateKey key, Certificate certificate) throws GeneralSecurityException {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        byte[] text = {1, 2, 3};
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(text);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("they do not belong together");
        }
    }

    private static PrivateKey key(String pem, String algorithm) throws GeneralSecurityException {
        Matcher key = KEY.matcher(pem);
        if (!key.find() || !key.group(1).isEmpty()) {
            throw new GeneralSecurityException("the file holds no 'BEGIN PRIVATE KEY'");
        }
        byte[] bytes = Base64.getMimeDecoder().decode(key.group(2).getBytes(StandardCharsets.US_ASCII));
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
