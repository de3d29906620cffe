package vankien.http;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vankien.search.Archive;
import vankien.search.ArchiveState;
import vankien.search.ArchiveUnavailableException;

/** Is the process alive, can it answer searches? */
final class HealthRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);

    private final Archive archive;
    private final Readiness whether;

    HealthRoutes(Archive archive) {
        this.archive = archive;
        whether = new Readiness(archive, System::nanoTime);
    }

    void live(Context ctx) {
        send(ctx, 200, new Health("up", List.of(), null, null));
    }

    void ready(Context ctx) {
        try {
            ArchiveState state = archive.state();
            whether.requireReady();
            send(ctx, 200, new Health("ready", List.of(), state.generation(), state.documents()));
        } catch (ArchiveUnavailableException e) {
            LOG.debug("searches cannot be answered now", e);
            send(
                    ctx,
                    503,
                    new Health("not_ready", List.of("the cluster that holds the words does not answer"), null, null));
        } catch (RuntimeException e) {
            LOG.error("the archive cannot say what it serves", e);
            send(ctx, 503, new Health("not_ready", List.of("the index cannot be read"), null, null));
        }
    }

    private static void send(Context ctx, int status, Health health) {
        ctx.status(status).contentType("application/json").header("Cache-Control", "no-store");
        ctx.result(Json.bytes(health));
    }

    private record Health(
            String status,
            List<String> reasons,
            @Nullable String generation,
            @Nullable Integer documents) {}
}
