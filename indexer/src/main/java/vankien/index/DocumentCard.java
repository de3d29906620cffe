package vankien.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.document.Metadata;

/**
 * What is stored of a document besides its text.
 *
 * @param id the stable id
 * @param sourceId the id that the source gives it, or null
 * @param metadata what the document says of itself
 * @param folder the remembered folder that holds its file, absolute
 * @param path the file's path in that folder, with {@code /}
 * @param format the file's format
 * @param sha256 the file's content hash, hexadecimal
 * @param repairs what was repaired in its text
 */
public record DocumentCard(
        String id,
        @Nullable String sourceId,
        Metadata metadata,
        String folder,
        String path,
        String format,
        String sha256,
        List<String> repairs) {}
