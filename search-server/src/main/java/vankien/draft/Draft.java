package vankien.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;
import vankien.index.DocumentScope;

/**
 * What was pasted, as it was understood.
 *
 * @param citations every mention of a document, in the order of the text
 * @param plain the entries of a list that mention none and are not blank
 * @param scope where the draft is from, as far as its head says so
 * @param entries how many entries were sent; 1 for a text
 */
public record Draft(List<Cited> citations, List<Plain> plain, DocumentScope scope, int entries) {

    public Draft {
        citations = List.copyOf(citations);
        plain = List.copyOf(plain);
    }

    /**
     * A mention of a document.
     *
     * @param title what the draft says the document is about, or null
     */
    public record Cited(Citation citation, @Nullable String title, Place place) {}

    /** An entry that is no citation. */
    public record Plain(String text, Place place) {}

    /**
     * Where something stands in what was pasted.
     *
     * @param entry the entry of the list, from 0
     * @param line the line in that entry, from 1
     * @param start offset in that entry, in UTF-16 units
     * @param end offset after it
     * @param raw what stands there
     */
    public record Place(int entry, int line, int start, int end, String raw) {}
}
