package vankien.page;

import org.jspecify.annotations.Nullable;
import vankien.search.Status;

/** A document's status in words, or nothing: silence is not "còn hiệu lực". */
final class StatusWords {
    private StatusWords() {}

    static @Nullable String known(Messages t, Status status) {
        String key = "status." + status.state();
        return status.state().equals("unknown") || !t.has(key) ? null : t.of(key);
    }
}
