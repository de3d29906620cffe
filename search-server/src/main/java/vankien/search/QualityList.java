package vankien.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is behind one count, one page of it.
 *
 * @param check what is listed
 * @param total how many there are
 * @param page this page, from 1
 * @param pages how many pages are shown
 */
public record QualityList(String generation, String check, int total, int page, int pages, List<Entry> entries) {

    /**
     * A document, a file or a code.
     *
     * @param id the document, null for files and codes
     * @param code the document's number, or the code
     * @param value the value that is doubtful, or null
     * @param read the words it was read from, or null
     * @param confidence how sure it is, or null
     * @param path the file in its folder, null for codes
     * @param reason what is wrong with a rejected file, or null
     * @param copies the other files of the document
     * @param citedBy how many documents cite the code, null for documents and files
     * @param page where it is shown on this server, null for files
     */
    public record Entry(
            @Nullable String id,
            @Nullable String code,
            @Nullable String typeName,
            @Nullable String title,
            @Nullable LocalDate date,
            @Nullable String value,
            @Nullable String read,
            @Nullable Double confidence,
            @Nullable String path,
            @Nullable String reason,
            List<String> copies,
            @Nullable Integer citedBy,
            @Nullable String page) {

        /** A file with what is wrong with it. */
        static Entry ofFile(String path, @Nullable String reason) {
            return new Entry(null, null, null, null, null, null, null, null, path, reason, List.of(), null, null);
        }

        /** A code with how often it is cited. */
        static Entry ofCode(String code, int citedBy, String page) {
            return new Entry(null, code, null, null, null, null, null, null, null, null, List.of(), citedBy, page);
        }
    }
}
