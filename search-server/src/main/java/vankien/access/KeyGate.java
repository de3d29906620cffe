package vankien.access;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who has a key: {@code Authorization: Bearer vk_…} or {@code X-API-Key: vk_…}; in a browser the key is the
 * password, with any user.
 */
final class KeyGate implements Gate {
    private static final String CHALLENGE = "Bearer realm=\"Vankien\", Basic realm=\"Vankien\", charset=\"UTF-8\"";

    private final FollowedFile<Map<String, AccessKey>> keys;

    KeyGate(Path file) {
        keys = new FollowedFile<>(file, KeyFile::read, Map.of());
    }

    @Override
    public Decision decide(Request request) {
        String sent = sent(request);
        AccessKey key = sent == null ? null : keys.get().get(KeyFile.hash(sent));
        if (key == null) {
            return new Decision.Unknown(CHALLENGE);
        }
        String origin = request.header("Origin");
        if (!key.origins().isEmpty() && (origin == null || !key.origins().contains(origin))) {
            return new Decision.Forbidden();
        }
        return new Decision.Admitted(new Identity("key " + key.id(), Set.copyOf(key.groups()), key.everything()));
    }

    private static @Nullable String sent(Request request) {
        String bearer = Authorization.bearer(request);
        if (bearer != null) {
            return bearer;
        }
        Authorization.Password asked = Authorization.basic(request);
        return asked != null ? asked.password() : request.header("X-API-Key");
    }

    @Override
    public boolean isRestricted() {
        return true;
    }

    @Override
    public List<String> identifying() {
        return List.of("Authorization", "X-API-Key", "Origin");
    }

    @Override
    public String trouble() {
        return keys.trouble();
    }
}
