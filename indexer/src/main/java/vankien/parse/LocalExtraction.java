package vankien.parse;

import java.io.IOException;
import java.nio.file.Path;
import vankien.parse.ParseResult.Reason;

/** Extracts in this process: for text formats, and for files that are our own. */
final class LocalExtraction implements FileExtraction {
    private final Extractors extractors;

    LocalExtraction(ExtractionSettings settings) {
        this(settings, () -> {});
    }

    /** @param onPicture is told after each page that is a picture: reading those takes long */
    LocalExtraction(ExtractionSettings settings, Runnable onPicture) {
        this.extractors = new Extractors(settings, onPicture);
    }

    @Override
    public Extraction extract(Path file, FileFormat format) throws NotReadableException {
        return extractors.extract(content(file), format);
    }

    /** The characters of a text format. */
    String text(Path file, FileFormat format) throws NotReadableException {
        return extractors.text(content(file), format);
    }

    private static Content content(Path file) throws NotReadableException {
        try {
            return Content.of(file);
        } catch (IOException e) {
            throw new NotReadableException(
                    Reason.UNREADABLE,
                    "the file cannot be opened (" + e.getClass().getSimpleName() + "); check its permissions");
        }
    }
}
