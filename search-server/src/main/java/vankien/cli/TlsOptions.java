package vankien.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vankien.http.TlsFiles;

/** The options of HTTPS. */
final class TlsOptions {
    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            description = "serve HTTPS with this certificate and those above it, PEM; taken anew when it is replaced")
    private @Nullable Path certificate;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            description = "the private key of the certificate, PEM (PKCS #8), not encrypted")
    private @Nullable Path key;

    /** The files, or null for HTTP. */
    @Nullable
    TlsFiles files(CommandSpec spec) {
        if (certificate == null && key == null) {
            return null;
        }
        if (certificate == null || key == null) {
            throw new ParameterException(
                    spec.commandLine(), "--tls-certificate and --tls-key need each other: state both");
        }
        try {
            return new TlsFiles(certificate, key).check();
        } catch (TlsFiles.UnusableException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
