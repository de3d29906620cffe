package vankien.access;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes gates from what an operator states. */
public final class Gates {
    /** The modes, as {@code --access} takes them. */
    public static final String MODES = "open, keys, proxy, basic";

    private Gates() {}

    /**
     * What an operator states.
     *
     * @param mode one of {@value #MODES}
     * @param keys the file of keys
     * @param trustedProxies addresses with commas
     * @param userHeader the header with the user
     * @param groupsHeader the header with the groups
     * @param passwords the file of users and bcrypt hashes, or null
     * @param groups the file of groups, or null
     * @param operators the group that reads everything
     */
    public record Statement(
            String mode,
            Path keys,
            String trustedProxies,
            String userHeader,
            String groupsHeader,
            @Nullable Path passwords,
            @Nullable Path groups,
            String operators) {}

    /**
     * The gate.
     *
     * @throws BadFileException when the mode is none, or one of its files cannot be read
     */
    public static Gate of(Statement stated) throws BadFileException {
        Gate gate = switch (stated.mode()) {
            case "open" -> Gate.OPEN;
            case "keys" -> {
                if (!Files.exists(stated.keys())) {
                    throw new BadFileException("there is no file of keys " + stated.keys()
                            + ": make a key with 'vankien key add --group GROUP', or name the file with --keys");
                }
                yield new KeyGate(stated.keys());
            }
            case "proxy" ->
                new ProxyGate(
                        AddressRange.list(stated.trustedProxies()),
                        stated.userHeader(),
                        stated.groupsHeader(),
                        stated.operators());
            case "basic" -> {
                Path passwords = stated.passwords();
                if (passwords == null) {
                    throw new BadFileException(
                            "--access basic needs --passwords FILE: write it with 'htpasswd -B -c FILE USER'");
                }
                yield new BasicGate(passwords, stated.groups(), stated.operators());
            }
            default -> throw new BadFileException("--access '" + stated.mode() + "' is not known: it can be " + MODES);
        };
        String trouble = gate.trouble();
        if (!trouble.isEmpty()) {
            throw new BadFileException(trouble);
        }
        return gate;
    }
}
