package vankien.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.analysis.vi.VietnameseFolding;
import vankien.document.Metadata;
import vankien.parse.ParsedDocument;

/**
 * Gives each document an id of {@code [a-z0-9-]+} that says what it is: {@code 02-nq-duk-tra-vinh-2019-12-19}.
 *
 * <p>The id follows from the document's own values, so that the same document gets the same id when the index is built
 * anew. Where two documents would share one, the second gets the beginning of its content hash behind it.
 */
final class DocumentIds {
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern VALID = Pattern.compile("[a-z0-9-]{1,120}");
    private static final int LONGEST_TITLE = 48;

    private final Map<String, String> sourceOfId = new HashMap<>();
    private final Map<String, Set<String>> idsOfSource = new HashMap<>();

    /** Remembers that an id is taken by a document of this file. */
    void reserve(String id, String sourceKey) {
        sourceOfId.put(id, sourceKey);
        idsOfSource.computeIfAbsent(sourceKey, key -> new HashSet<>()).add(id);
    }

    /** Frees the ids of all documents of a file. */
    void releaseSource(String sourceKey) {
        Set<String> ids = idsOfSource.remove(sourceKey);
        if (ids != null) {
            sourceOfId.keySet().removeAll(ids);
        }
    }

    /**
     * The id for a document, reserved for it.
     *
     * @param hash hexadecimal hash of its content, at least 12 characters
     * @param position its place among the documents of its file, from 0
     */
    String assign(ParsedDocument parsed, String sourceKey, String hash, int position) {
        String base = base(parsed, hash);
        String id = base;
        for (int length = 6; sourceOfId.containsKey(id); length += 2) {
            String suffix = length <= hash.length() ? hash.substring(0, length) : hash + "-" + length;
            id = base + "-" + (position == 0 ? suffix : suffix + "-" + position);
        }
        reserve(id, sourceKey);
        return id;
    }

    private static String base(ParsedDocument parsed, String hash) {
        String sourceId = parsed.sourceId();
        if (sourceId != null && VALID.matcher(sourceId).matches()) {
            return sourceId;
        }
        Metadata metadata = parsed.document().metadata();
        StringBuilder id = new StringBuilder();
        if (sourceId != null) {
            add(id, sourceId);
            add(id, hash.substring(0, 6));
            return id.toString();
        }
        if (metadata.number() != null) {
            add(id, metadata.number().conventional());
            add(id, metadata.place());
            add(id, metadata.date() == null ? metadata.term() : metadata.date().toString());
            return id.toString();
        }
        add(id, metadata.type() == null ? null : metadata.type().symbol());
        add(id, metadata.date() == null ? null : metadata.date().toString());
        add(id, shortened(metadata.title()));
        // Without a number the values above may fit several documents.
        add(id, hash.substring(0, 8));
        return id.toString();
    }

    private static @Nullable String shortened(@Nullable String title) {
        if (title == null) {
            return null;
        }
        String slug = slug(title);
        if (slug.length() <= LONGEST_TITLE) {
            return slug;
        }
        int end = slug.lastIndexOf('-', LONGEST_TITLE);
        return slug.substring(0, end > 0 ? end : LONGEST_TITLE);
    }

    private static void add(StringBuilder id, @Nullable String part) {
        if (part == null) {
            return;
        }
        String slug = slug(part);
        if (!slug.isEmpty()) {
            id.append(id.isEmpty() ? "" : "-").append(slug);
        }
    }

    private static String slug(String text) {
        String folded = VietnameseFolding.fold(text.toLowerCase(Locale.ROOT));
        String slug = OTHER.matcher(folded).replaceAll("-");
        int start = slug.startsWith("-") ? 1 : 0;
        int end = slug.endsWith("-") && slug.length() > start ? slug.length() - 1 : slug.length();
        return slug.substring(start, end);
    }
}
