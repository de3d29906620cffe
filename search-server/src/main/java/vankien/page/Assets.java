package vankien.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The style sheet, the icon and the script. Nothing else is loaded by a page, and nothing from another machine.
 *
 * @param style the style sheet of all pages
 * @param icon the icon in the browser's tab
 * @param script what makes pages easier to use; none needs it to be read
 * @param searchBox the script of the search box for pages of other servers; has an address of its own
 */
public record Assets(Asset style, Asset icon, Asset script, Asset searchBox) {
    private static final String SCRIPT_TYPE = "text/javascript; charset=utf-8";
    /** In this order: copying and what is kept in the browser are used by the others. */
    private static final List<String> SCRIPTS = List.of(
            "script/copy.js", "script/searches.js", "script/suggestions.js", "script/keys.js", "script/reading.js");

    static Assets load() {
        return new Assets(
                asset("vankien", "css", "text/css; charset=utf-8", read("vankien.css")),
                asset("icon", "svg", "image/svg+xml; charset=utf-8", read("icon.svg")),
                asset("vankien", "js", SCRIPT_TYPE, scripts()),
                asset("search-box", "js", SCRIPT_TYPE, read("embed/search-box.js")));
    }

    /** The asset with this name. */
    public Optional<Asset> named(String name) {
        return Stream.of(style, icon, script)
                .filter(asset -> asset.name().equals(name))
                .findFirst();
    }

    private static byte[] scripts() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String script : SCRIPTS) {
            all.writeBytes(read(script));
        }
        return all.toByteArray();
    }

    private static Asset asset(String stem, String ending, String contentType, byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            String hash = HexFormat.of().formatHex(digest, 0, 6);
            return new Asset(stem + "-" + hash + "." + ending, contentType, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    /** A file beside this class. */
    static byte[] read(String resource) {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
