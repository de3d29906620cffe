package vankien.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The style sheet, the icon and the script. Nothing else is loaded by a page, and nothing from another machine.
 *
 * @param style the style sheet of all pages
 * @param icon the icon in the browser's tab
 * @param copy the script of the buttons that copy; no page needs it to be read
 */
public record Assets(Asset style, Asset icon, Asset copy) {

    static Assets load() {
        return new Assets(
                load("vankien", "css", "text/css; charset=utf-8"),
                load("icon", "svg", "image/svg+xml; charset=utf-8"),
                load("copy", "js", "text/javascript; charset=utf-8"));
    }

    /** The asset with this name. */
    public Optional<Asset> named(String name) {
        return Stream.of(style, icon, copy)
                .filter(asset -> asset.name().equals(name))
                .findFirst();
    }

    private static Asset load(String stem, String ending, String contentType) {
        String resource = stem + "." + ending;
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            byte[] bytes = stream.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            String hash = HexFormat.of().formatHex(digest, 0, 6);
            return new Asset(stem + "-" + hash + "." + ending, contentType, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
