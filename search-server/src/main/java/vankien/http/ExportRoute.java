package vankien.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vankien.export.HitWriter;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.Hit;
import vankien.search.HitSink;

/** All results of a search as a file, written while they are read. */
final class ExportRoute {
    private static final Logger LOG = LoggerFactory.getLogger(ExportRoute.class);
    private static final String FILE_NAME = "Kết quả tìm kiếm.";
    private static final int BUFFER = 16 * 1024;
    /** Who reads more slowly, after some time to begin, gives its place to others: the slowest telephone line does more. */
    private static final long LEAST_BYTES_A_SECOND = 500;

    private static final long SECONDS_TO_BEGIN = 60;

    private final Archive archive;
    private final BaseAddress base;
    private final Semaphore free;

    /** @param most how many exports may run at a time */
    ExportRoute(Archive archive, BaseAddress base, int most) {
        this.archive = archive;
        this.base = base;
        free = new Semaphore(most);
    }

    void handle(Context ctx) {
        ExportParameters asked = ExportParameters.read(QueryParameters.parse(ctx.queryString()));
        if (EntityTag.answered(ctx, EntityTag.of(archive.state().generation(), ctx))) {
            return;
        }
        if (ctx.method().equals(HandlerType.HEAD)) {
            head(ctx, asked);
            return;
        }
        if (!free.tryAcquire()) {
            throw Busy.exports(ctx);
        }
        try {
            write(ctx, asked);
        } finally {
            free.release();
        }
    }

    private static void head(Context ctx, ExportParameters asked) {
        ctx.contentType(asked.format().contentType());
        ctx.header(
                "Content-Disposition",
                ContentDisposition.of(false, FILE_NAME + asked.format().symbol()));
    }

    private void write(Context ctx, ExportParameters asked) {
        Sending sending = new Sending(ctx, asked);
        try {
            int hits = archive.export(asked.search(), Access.OPEN, sending);
            sending.end(hits);
        } catch (IOException | RuntimeException e) {
            if (sending.out == null) {
                throw e instanceof RuntimeException fault ? fault : new UncheckedIOException((IOException) e);
            }
            // Too late for a problem: the client learns by the missing end that it has not got everything.
            LOG.info("an export was cut off: {}", e.toString());
            BrokenConnection.end(ctx);
        }
    }

    private final class Sending implements HitSink {
        private final Context ctx;
        private final ExportParameters asked;
        private OutputStream out;
        private HitWriter writer;
        private final long began = System.nanoTime();
        private long sent;

        private final class Counted extends FilterOutputStream {
            Counted(OutputStream to) {
                super(to);
            }

            @Override
            public void write(byte[] bytes, int start, int length) throws IOException {
                out.write(bytes, start, length);
                sent += length;
            }
        }

        @SuppressWarnings("NullAway.Init") // by begins(), which comes first
        Sending(Context ctx, ExportParameters asked) {
            this.ctx = ctx;
            this.asked = asked;
        }

        @Override
        public void begins(String generation, int total) throws IOException {
            ctx.header("ETag", EntityTag.of(generation, ctx));
            head(ctx, asked);
            if (!asked.format().isText()) {
                ctx.disableCompression();
            }
            out = new BufferedOutputStream(new Counted(ctx.outputStream()), BUFFER);
            writer = asked.format().to(out, base.of(ctx), Json::bytes);
            writer.begin();
        }

        @Override
        public void hit(Hit hit) throws IOException {
            writer.hit(hit);
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
            if (seconds > SECONDS_TO_BEGIN && sent < seconds * LEAST_BYTES_A_SECOND) {
                throw new IOException("the client takes less than " + LEAST_BYTES_A_SECOND + " bytes a second");
            }
        }

        void end(int hits) throws IOException {
            writer.end(hits);
            out.flush();
        }
    }
}
