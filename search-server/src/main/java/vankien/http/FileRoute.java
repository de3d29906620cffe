package vankien.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.OriginalFile;

/** The original file of a document, as it was indexed. */
final class FileRoute {
    private final Archive archive;
    private final Originals originals = new Originals();

    FileRoute(Archive archive) {
        this.archive = archive;
    }

    void handle(Context ctx) {
        String id = DocumentAddress.id(ctx);
        OriginalFile file = archive.file(id, Access.OPEN).orElse(null);
        if (file == null) {
            DocumentAddress.redirect(ctx, archive, id);
            return;
        }
        try {
            send(ctx, file);
        } catch (IOException e) {
            throw new ProblemException(ProblemKind.FILE_GONE, file.name());
        }
    }

    private void send(Context ctx, OriginalFile file) throws IOException {
        InputStream bytes = originals.open(file);
        if (EntityTag.answered(ctx, EntityTag.ofContent(file.sha256(), ctx))) {
            bytes.close();
            return;
        }
        FileType type = FileType.of(file.format());
        ctx.contentType(type.contentType());
        ctx.header("Content-Security-Policy", type.policy());
        ctx.header("Content-Disposition", ContentDisposition.of(type.inline(), file.name()));
        // Javalin streams it and closes it, whatever happens.
        ctx.result(bytes);
    }
}
