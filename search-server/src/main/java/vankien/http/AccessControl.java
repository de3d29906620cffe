package vankien.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vankien.access.Decision;
import vankien.access.Gate;
import vankien.access.Identity;
import vankien.access.Request;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.searchlog.SearchLog;

/**
 * Asks who sends a request, before any route sees it, and lets the routes see the archive as that reader may.
 *
 * <p>It stands around all routes, those that do not exist too: a route that is added later is answered by its rules
 * without knowing of them.
 */
final class AccessControl {
    /** Is the server alive, and what its pages are made of: nothing of it comes from the archive. */
    private static final Set<String> FREE = Set.of("/health/live", "/health/ready", "/opensearch.xml");

    private static final List<String> FREE_FOLDERS = List.of("/assets/", "/embed/");
    /** Counts of everything, whoever may read it. */
    private static final Set<String> OPERATORS = Set.of("/metrics");

    private static final String RIGHTS = "vankien.rights";

    private final Gate gate;
    private final ThreadLocal<Access> reader = ThreadLocal.withInitial(() -> Access.EVERYBODY);

    AccessControl(Gate gate) {
        this.gate = gate;
    }

    /**
     * The archive as the reader of the request sees it that this thread answers; as everybody does for no request.
     *
     * @param log where searches are logged, or null
     */
    Archive guarded(Archive archive, @Nullable SearchLog log) {
        return new GuardedArchive(archive, reader::get, log);
    }

    /** Before every route. */
    void before(Context ctx) {
        reader.remove();
        if (!gate.isRestricted() || isFree(ctx.path()) || HandlerType.OPTIONS.equals(ctx.method())) {
            return;
        }
        ctx.attribute(RIGHTS, "");
        protect(ctx);
        switch (gate.decide(new Sent(ctx))) {
            case Decision.Admitted admitted -> admit(ctx, admitted.identity());
            case Decision.Unknown unknown -> {
                ctx.header("WWW-Authenticate", unknown.challenge());
                throw new ProblemException(ProblemKind.ACCESS_REQUIRED, "");
            }
            case Decision.Forbidden forbidden -> throw new ProblemException(ProblemKind.ACCESS_DENIED, "");
            case Decision.TooMany tooMany -> {
                ctx.header("Retry-After", "1");
                throw new ProblemException(ProblemKind.TOO_MANY, "");
            }
        }
    }

    private void admit(Context ctx, Identity identity) {
        if (OPERATORS.contains(ctx.path()) && !identity.everything()) {
            throw new ProblemException(ProblemKind.ACCESS_DENIED, "");
        }
        ctx.attribute(RIGHTS, identity.everything() ? "*" : String.join("|", new TreeSet<>(identity.groups())));
        reader.set(identity.everything() ? Access.OPEN : new Access.Restricted(identity.groups()));
    }

    /** After every route, also where it failed: whatever it said of caches, answers that differ by reader are private. */
    void after(Context ctx) {
        reader.remove();
        if (rights(ctx) != null) {
            protect(ctx);
        }
    }

    private void protect(Context ctx) {
        String cache = ctx.res().getHeader("Cache-Control");
        if (cache == null || !cache.contains("no-store")) {
            ctx.header("Cache-Control", "private, no-cache");
        }
        String vary = ctx.res().getHeader("Vary");
        List<String> names = new ArrayList<>(vary == null ? List.of() : List.of(vary.split(" *, *", -1)));
        gate.identifying().stream().filter(name -> !names.contains(name)).forEach(names::add);
        ctx.header("Vary", String.join(", ", names));
    }

    private static boolean isFree(String path) {
        return FREE.contains(path) || FREE_FOLDERS.stream().anyMatch(path::startsWith);
    }

    /** What the answer depends on besides the address; null where it is the same for everyone. */
    static @Nullable String rights(Context ctx) {
        return ctx.attribute(RIGHTS);
    }

    /** The request as the gate sees it. */
    private record Sent(Context ctx) implements Request {
        @Override
        public InetAddress address() {
            try {
                // Numbers, as the connection has them: nothing is looked up.
                return InetAddress.getByName(ctx.req().getRemoteAddr().toLowerCase(Locale.ROOT));
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public List<String> headers(String name) {
            return Collections.list(ctx.req().getHeaders(name));
        }
    }
}
