package vankien.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vankien.cluster.ClusterAddress;
import vankien.cluster.ClusterClient;
import vankien.cluster.ClusterLogin;

/** How to talk to a cluster. */
final class ClusterOptions {
    @Option(names = "--cluster-user", paramLabel = "NAME", description = "the user of the cluster")
    private @Nullable String user;

    @Option(
            names = "--cluster-password-file",
            paramLabel = "FILE",
            description = "a file with the password of this user in its first line, readable by you only")
    private @Nullable Path passwordFile;

    @Option(
            names = "--cluster-ca",
            paramLabel = "FILE",
            description = "believe the certificates of these authorities, PEM, instead of those that Java believes")
    private @Nullable Path authority;

    /** Whether what is sent there can be read on the way. */
    private static boolean isOpenToAll(URI node) {
        String host = String.valueOf(node.getHost());
        return node.getScheme().equals("http")
                && !host.equals("localhost")
                && !host.startsWith("127.")
                && !host.equals("[::1]");
    }

    /** A client for an address; nothing is sent yet. */
    ClusterClient client(CommandSpec spec, String address) {
        if ((user == null) != (passwordFile == null)) {
            throw new ParameterException(
                    spec.commandLine(), "--cluster-user and --cluster-password-file need each other: state both");
        }
        try {
            ClusterAddress nodes = ClusterAddress.of(address);
            if (user != null && nodes.nodes().stream().anyMatch(ClusterOptions::isOpenToAll)) {
                throw new IllegalArgumentException(
                        "--cluster-user over http would send the password for all to read: write https in " + nodes);
            }
            return new ClusterClient(nodes, ClusterLogin.of(user, passwordFile, authority));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "cannot read the settings of the cluster: " + e.getMessage(), e);
        }
    }
}
