package vankien.search;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The views of one generation that are kept, by the rules that let their readers read. Thread-safe. */
final class Views {
    /** So many are kept; the one that was asked for longest ago goes first. */
    private static final int MOST = 32;

    private final Map<Set<String>, Generation> kept = new LinkedHashMap<>(MOST, .75f, true);

    /** Makes a view that is not kept. */
    @FunctionalInterface
    interface Making {
        Generation make() throws IOException;
    }

    /** The view for readers whom these rules let read, made where it is not kept; the caller releases it. */
    Generation acquire(Set<String> admitting, Making making) throws IOException {
        Generation evicted = null;
        Generation view;
        synchronized (kept) {
            view = kept.get(admitting);
            if (view == null) {
                view = making.make();
                kept.put(admitting, view);
            }
            if (!view.acquire()) {
                throw new IllegalStateException("a view that is kept is in use");
            }
            if (kept.size() > MOST) {
                evicted = oldest();
            }
        }
        if (evicted != null) {
            evicted.closeWhenUnused();
        }
        return view;
    }

    private @Nullable Generation oldest() {
        Iterator<Generation> oldest = kept.values().iterator();
        Generation evicted = oldest.next();
        oldest.remove();
        return evicted;
    }

    /** One reader of some of them, the one that was asked for longest ago first. */
    List<Access> readers(Predicate<Generation> which) {
        synchronized (kept) {
            return kept.values().stream().filter(which).map(Generation::reader).toList();
        }
    }

    int size() {
        synchronized (kept) {
            return kept.size();
        }
    }

    /** Keeps none any more. */
    void close() throws IOException {
        List<Generation> taken;
        synchronized (kept) {
            taken = List.copyOf(kept.values());
            kept.clear();
        }
        for (Generation view : taken) {
            view.closeWhenUnused();
        }
    }
}
