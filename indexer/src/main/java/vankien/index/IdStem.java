package vankien.index;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.analysis.vi.VietnameseFolding;
import vankien.document.Metadata;
import vankien.parse.ParsedDocument;

/**
 * What an id says of its document: {@code 02-nq-duk-tra-vinh-2019-12-19}; of one without a number its type, issuer,
 * place, date and title.
 *
 * @param text {@code [a-z0-9-]*}, empty where nothing is known
 * @param complete whether that is enough to name one document; else the beginning of a content hash stands behind it
 * @param hash gives the content hash, hexadecimal: few need it, and it takes a look at the whole content
 */
record IdStem(String text, boolean complete, Supplier<String> hash) {
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern VALID = Pattern.compile("[a-z0-9-]{1,120}");
    private static final Pattern SUFFIX = Pattern.compile("[0-9a-f]{6,}(-[0-9]+)?");
    private static final int LONGEST_TITLE = 48;
    private static final int LONGEST_ISSUER = 40;

    /** @param content gives the hash of the content it was read from, hexadecimal */
    static IdStem of(ParsedDocument parsed, Supplier<String> content) {
        String sourceId = parsed.sourceId();
        if (sourceId != null) {
            Supplier<String> hash = ContentHash.onceOf(() -> sourceId);
            return VALID.matcher(sourceId).matches()
                    ? new IdStem(sourceId, true, hash)
                    : new IdStem(
                            joined(
                                    shortened(sourceId, LONGEST_TITLE),
                                    hash.get().substring(0, 6)),
                            true,
                            hash);
        }
        Metadata metadata = parsed.document().metadata();
        String date = metadata.date() == null ? null : metadata.date().toString();
        if (metadata.number() != null) {
            String when = date == null ? metadata.term() : date;
            return new IdStem(joined(metadata.number().conventional(), metadata.place(), when), true, content);
        }
        String text = joined(
                metadata.type() == null ? null : metadata.type().symbol(),
                shortened(metadata.issuer(), LONGEST_ISSUER),
                metadata.place(),
                date,
                shortened(metadata.title(), LONGEST_TITLE));
        return new IdStem(text, metadata.title() != null && date != null, content);
    }

    /** The id of a document that shares it with none. */
    String id() {
        if (complete) {
            return text;
        }
        String content = hash.get();
        return joined(text, content.substring(0, Math.min(8, content.length())));
    }

    /** Whether an id that a document of the same file had is one that this document may keep. */
    boolean fits(String id) {
        if (complete && id.equals(text)) {
            return true;
        }
        String start = text.isEmpty() ? "" : text + "-";
        return id.startsWith(start)
                && SUFFIX.matcher(id.substring(start.length())).matches();
    }

    private static @Nullable String shortened(@Nullable String words, int longest) {
        if (words == null) {
            return null;
        }
        String slug = slug(words);
        if (slug.length() <= longest) {
            return slug;
        }
        int end = slug.lastIndexOf('-', longest);
        return slug.substring(0, end > 0 ? end : longest);
    }

    private static String joined(@Nullable String... parts) {
        StringBuilder id = new StringBuilder();
        for (String part : parts) {
            String slug = part == null ? "" : slug(part);
            if (!slug.isEmpty()) {
                id.append(id.isEmpty() ? "" : "-").append(slug);
            }
        }
        return id.toString();
    }

    private static String slug(String text) {
        String folded = VietnameseFolding.fold(text.toLowerCase(Locale.ROOT));
        String slug = OTHER.matcher(folded).replaceAll("-");
        int start = slug.startsWith("-") ? 1 : 0;
        int end = slug.endsWith("-") && slug.length() > start ? slug.length() - 1 : slug.length();
        return slug.substring(start, end);
    }
}
