package vankien.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of a code.
 *
 * @param code the code in its canonical spelling
 * @param generation the generation that was asked
 * @param identities the documents that bear it, held or only cited, newest first: a code is not unique
 * @param citedBy the documents that cite it, newest first, each with the passages that do; one page of them
 * @param total how many there are on all pages
 * @param relations how the documents of this code stand to others: as they say, as others say, as third documents say
 * @param next the cursor of the next page of citing documents, null on the last
 * @param links where it is found
 * @param brief whether the citing documents show a sentence in the place of passages, because the words of the archive are
 *     away: an answer for now
 */
public record CodeDetail(
        String code,
        String generation,
        List<CodeCard.Identity> identities,
        List<Hit> citedBy,
        Total total,
        DocumentDetail.Relations relations,
        @Nullable String next,
        CodeLinks links,
        boolean brief) {

    /** How many documents cite the code; {@code relation} is {@code eq}. */
    public record Total(int value, String relation) {}

    /** Where the code is found on the server, as paths. */
    public record CodeLinks(String self, String chain, String page) {}
}
