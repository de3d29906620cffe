package vankien.parse;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import vankien.parse.ParseResult.Reason;

/**
 * The file beside a file in which a person states what the document is: {@code nq.txt.meta.yaml} beside {@code nq.txt}.
 */
public final class Sidecar {
    /** What its name has behind the whole name of the file it belongs to. */
    public static final String ENDING = ".meta.yaml";

    private static final int LONGEST_NAME = 255;

    private Sidecar() {}

    /** Where the sidecar of a file would be. */
    public static Path of(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    /** Whether a file is a sidecar by its name, in any case. */
    public static boolean isSidecar(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /**
     * What the sidecar of a file states; nothing where there is none, and nothing but a secrecy mark where something in it
     * is wrong: then the file is taken as it is read, and the reading says what is to be mended.
     *
     * @throws NotReadableException when it cannot be opened or is a link: it may state a secrecy mark
     */
    static StatedReading beside(Path file) throws NotReadableException {
        return read(of(file));
    }

    /** Whether a sidecar states a secrecy mark, or may do so because it cannot be read. */
    public static boolean mayStateMark(Path sidecar) {
        try {
            return read(sidecar).stated().secrecy() != null;
        } catch (NotReadableException e) {
            return true;
        }
    }

    private static StatedReading read(Path sidecar) throws NotReadableException {
        String name = String.valueOf(sidecar.getFileName());
        byte[] bytes;
        if (Files.exists(sidecar, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(sidecar, LinkOption.NOFOLLOW_LINKS)) {
            // What a link leads to may change unseen, and a pipe is never read to its end.
            throw new NotReadableException(
                    Reason.UNREADABLE,
                    name + " is a link or no file at all: put the file itself beside the document, or take it away");
        }
        try (InputStream stream = Files.newInputStream(sidecar)) {
            bytes = stream.readNBytes(4 * YamlMapping.MOST_CHARACTERS + 1);
        } catch (NoSuchFileException e) {
            return StatedReading.NOTHING;
        } catch (IOException e) {
            if (cannotExist(name)) {
                return StatedReading.NOTHING;
            }
            throw new NotReadableException(
                    Reason.UNREADABLE,
                    name + " cannot be opened (" + e.getClass().getSimpleName() + "); check its permissions");
        }
        String yaml = new String(bytes, StandardCharsets.UTF_8);
        if (yaml.indexOf('\uFFFD') >= 0) {
            return StatedReading.wrong(yaml, YamlMapping.invalid(name, "is not UTF-8: save it again in that encoding"));
        }
        return StatedReading.of(yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml, name, true);
    }

    /** Names have at most 255 bytes, on Windows as many characters: a file with a long one can have nothing beside it. */
    private static boolean cannotExist(String name) {
        int length = File.separatorChar == '\\' ? name.length() : name.getBytes(StandardCharsets.UTF_8).length;
        return length > LONGEST_NAME;
    }
}
