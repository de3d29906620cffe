package vankien.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import vankien.page.Pages;

/**
 * The version of an answer. Weak, because the time a search took and the compression may differ between two answers that
 * mean the same.
 */
final class EntityTag {
    /** A newer program may answer otherwise over the same index. */
    private static final String PROGRAM =
            String.valueOf(EntityTag.class.getPackage().getImplementationVersion());

    private static final String REVALIDATE = "public, no-cache";

    private EntityTag() {}

    /**
     * The tag of the answer to a request on a version of what is served. A new day is a new version: what comes into force
     * or expires on a day changes with it, without a new generation.
     */
    static String of(String version, Context ctx) {
        return ofContent(version + "\n" + Pages.today(), ctx);
    }

    /** The tag of what no day changes: a file, a script. */
    static String ofContent(String version, Context ctx) {
        String request = ctx.path() + "?" + ctx.queryString();
        String rights = AccessControl.rights(ctx);
        String reader = rights == null ? "" : "\n" + rights;
        return "W/\"" + hash(PROGRAM + "\n" + version + "\n" + request + reader) + "\"";
    }

    /** Whether the client already has this version; if so, the answer is 304 and complete. */
    static boolean answered(Context ctx, String tag) {
        String cache = AccessControl.rights(ctx) == null ? REVALIDATE : "private, no-cache";
        ctx.header("ETag", tag).header("Cache-Control", cache).header("Vary", "Accept-Encoding");
        String known = ctx.header("If-None-Match");
        if (known == null || !matches(known, tag)) {
            return false;
        }
        ctx.status(304);
        return true;
    }

    /** Nobody keeps this answer: the next one to the same question may say more. */
    static void none(Context ctx) {
        ctx.res().setHeader("ETag", null);
        ctx.header("Cache-Control", "no-store");
    }

    private static boolean matches(String known, String tag) {
        return known.strip().equals("*")
                || Arrays.stream(known.split(",", -1))
                        .map(String::strip)
                        .anyMatch(one -> weak(one).equals(tag));
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag : "W/" + tag;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
