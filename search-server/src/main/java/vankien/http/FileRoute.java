package vankien.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.OriginalFile;

/** The original file of a document, as it lies in its folder. */
final class FileRoute {
    private final Archive archive;

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

    private static void send(Context ctx, OriginalFile file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file.location(), BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new ProblemException(ProblemKind.FILE_GONE, file.name());
        }
        String version = attributes.size() + " " + attributes.lastModifiedTime().toMillis();
        if (EntityTag.answered(ctx, EntityTag.of(version, ctx))) {
            return;
        }
        FileType type = FileType.of(file.format());
        ctx.contentType(type.contentType());
        ctx.header("Content-Security-Policy", type.policy());
        ctx.header("Content-Disposition", ContentDisposition.of(type.inline(), file.name()));
        // Javalin streams it and closes it, whatever happens.
        InputStream bytes = Files.newInputStream(file.location());
        ctx.result(bytes);
    }
}
