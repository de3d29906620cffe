package vankien.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
 * anew. Where two documents would share one, the second gets the beginning of its content hash behind it, and keeps that
 * as long as its file is there.
 */
final class DocumentIds {
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern VALID = Pattern.compile("[a-z0-9-]{1,120}");
    private static final Pattern SUFFIX = Pattern.compile("[0-9a-f]{6,}(-[0-9]+)?");
    private static final int LONGEST_TITLE = 48;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, List<String>> idsOfSource = new HashMap<>();

    /** Remembers that these ids are taken by the documents of a file. */
    void reserve(List<String> ids, String sourceKey) {
        taken.addAll(ids);
        idsOfSource.put(sourceKey, List.copyOf(ids));
    }

    /** A file is at another place: its documents keep their ids. */
    void moveSource(String oldKey, String newKey) {
        List<String> ids = idsOfSource.remove(oldKey);
        if (ids != null) {
            idsOfSource.put(newKey, ids);
        }
    }

    /** Frees the ids of all documents of a file. */
    void releaseSource(String sourceKey) {
        List<String> ids = idsOfSource.remove(sourceKey);
        if (ids != null) {
            ids.forEach(taken::remove);
        }
    }

    /**
     * The ids for the documents of a file, reserved for them. An id that the file had before is kept where it still fits.
     *
     * @param sha256 hash of the file's content, hexadecimal
     */
    List<String> assign(List<ParsedDocument> documents, String sourceKey, String sha256) {
        List<String> former = new ArrayList<>(idsOfSource.getOrDefault(sourceKey, List.of()));
        releaseSource(sourceKey);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            ParsedDocument document = documents.get(i);
            String sourceId = document.sourceId();
            String hash = sourceId == null ? sha256 : ContentHash.of(sourceId);
            String base = base(document, hash);
            String id = former.stream()
                    .filter(had -> fits(had, base) && !taken.contains(had))
                    .findFirst()
                    .orElseGet(() -> base);
            former.remove(id);
            id = taken.contains(id) ? other(base, hash, i) : id;
            taken.add(id);
            ids.add(id);
        }
        idsOfSource.put(sourceKey, List.copyOf(ids));
        return ids;
    }

    private String other(String base, String hash, int position) {
        String id = base;
        for (int length = 6; taken.contains(id); length += 2) {
            String suffix = length <= hash.length() ? hash.substring(0, length) : hash + "-" + length;
            id = base + "-" + (position == 0 ? suffix : suffix + "-" + position);
        }
        return id;
    }

    /** Whether an id that a document of this file had is one that this document may have. */
    private static boolean fits(String id, String base) {
        return id.equals(base)
                || (id.startsWith(base + "-")
                        && SUFFIX.matcher(id.substring(base.length() + 1)).matches());
    }

    private static String base(ParsedDocument parsed, String hash) {
        String sourceId = parsed.sourceId();
        if (sourceId != null && VALID.matcher(sourceId).matches()) {
            return sourceId;
        }
        Metadata metadata = parsed.document().metadata();
        StringBuilder id = new StringBuilder();
        if (sourceId != null) {
            add(id, shortened(sourceId));
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
