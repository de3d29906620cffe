package vankien.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vankien.access.BadFileException;
import vankien.access.Gate;
import vankien.access.Gates;

/** The options that say who may read. */
final class AccessOptions {
    @Option(
            names = "--access",
            paramLabel = "MODE",
            description = "who is let in: open (everyone who reaches the address), keys (who has a key of 'vankien key"
                    + " add'), proxy (whom a proxy in front names in a header), basic (who has a password in a file)."
                    + " Has to be stated on any address but that of this machine. What an access.yaml closes is read"
                    + " by its groups only, so by nobody where everyone is let in")
    private @Nullable String mode;

    @Mixin
    private KeyFileOption keys;

    @Option(
            names = "--trusted-proxies",
            paramLabel = "ADDRESSES",
            defaultValue = "127.0.0.1,::1",
            description = "with --access proxy: the addresses of the proxies, numbers with commas, 10.0.0.5 or"
                    + " 10.0.0.0/24; nobody else is answered (default: ${DEFAULT-VALUE})")
    private String trustedProxies;

    @Option(
            names = "--user-header",
            paramLabel = "HEADER",
            defaultValue = "X-Remote-User",
            description = "with --access proxy: the header with the user (default: ${DEFAULT-VALUE})")
    private String userHeader;

    @Option(
            names = "--groups-header",
            paramLabel = "HEADER",
            defaultValue = "X-Remote-Groups",
            description = "with --access proxy: the header with the groups, with commas (default: ${DEFAULT-VALUE})")
    private String groupsHeader;

    @Option(
            names = "--passwords",
            paramLabel = "FILE",
            description = "with --access basic: users and bcrypt hashes, as 'htpasswd -B' writes them; read again when"
                    + " it changes")
    private @Nullable Path passwords;

    @Option(
            names = "--groups",
            paramLabel = "FILE",
            description = "with --access basic: a line 'group: user user' for each group; read again when it changes")
    private @Nullable Path groups;

    @Option(
            names = "--operators",
            paramLabel = "GROUP",
            defaultValue = "vankien-operators",
            description = "with --access proxy or basic: the group that reads everything (default: ${DEFAULT-VALUE})")
    private String operators;

    /** Whether a mode is stated. */
    boolean isStated() {
        return mode != null;
    }

    /** The gate that is stated, open where none is. */
    Gate gate(CommandSpec spec) {
        try {
            return Gates.of(new Gates.Statement(
                    mode == null ? "open" : mode,
                    keys.path(),
                    trustedProxies,
                    userHeader,
                    groupsHeader,
                    passwords,
                    groups,
                    operators));
        } catch (BadFileException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
