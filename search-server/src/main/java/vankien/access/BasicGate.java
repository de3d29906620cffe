package vankien.access;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.index.AccessRule;

/** Lets in who has a user and a password in a file of bcrypt hashes. */
final class BasicGate implements Gate {
    private static final String CHALLENGE = "Basic realm=\"Vankien\", charset=\"UTF-8\"";
    /** Of no password: who is unknown waits as long as who is known. */
    private static final String NOBODYS = "$2y$10$abcdefghijklmnopqrstuuabcdefghijklmnopqrstuvwxyzabcde";

    private final FollowedFile<Map<String, String>> passwords;
    private final @Nullable FollowedFile<Map<String, Set<String>>> groups;
    private final String operators;
    private final PasswordCheck check = new PasswordCheck();

    BasicGate(Path passwordFile, @Nullable Path groupFile, String operators) {
        passwords = new FollowedFile<>(passwordFile, PasswordFile::passwords, Map.of());
        groups = groupFile == null ? null : new FollowedFile<>(groupFile, PasswordFile::groups, Map.of());
        this.operators = AccessRule.group(operators);
    }

    @Override
    public Decision decide(Request request) {
        Authorization.Password sent = Authorization.basic(request);
        if (sent == null) {
            return new Decision.Unknown(CHALLENGE);
        }
        String hash = passwords.get().get(sent.user());
        PasswordCheck.Result result = check.check(sent.user(), sent.password(), hash == null ? NOBODYS : hash);
        if (result == PasswordCheck.Result.BUSY) {
            return new Decision.TooMany();
        }
        if (hash == null || result == PasswordCheck.Result.WRONG) {
            return new Decision.Unknown(CHALLENGE);
        }
        Set<String> in = groups == null ? Set.of() : groups.get().getOrDefault(sent.user(), Set.of());
        return new Decision.Admitted(new Identity(sent.user(), in, in.contains(operators)));
    }

    @Override
    public boolean isRestricted() {
        return true;
    }

    @Override
    public List<String> identifying() {
        return List.of("Authorization");
    }

    @Override
    public String trouble() {
        String trouble = passwords.trouble();
        return trouble.isEmpty() && groups != null ? groups.trouble() : trouble;
    }
}
