package vankien.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document code in the query.
 *
 * @param code the code in its canonical spelling
 * @param identities the documents that bear it, newest first: a code is not unique
 * @param citedBy how many documents of this index cite it
 */
public record CodeCard(String code, List<Identity> identities, int citedBy) {

    /**
     * One document that bears the code.
     *
     * @param code the code in its canonical spelling
     * @param issuer the body, for a document that is not held as most citing texts name it
     * @param title what it is about, for a document that is not held in the words of citing texts
     * @param held the document's id, null for one that is cited but not held
     * @param type the symbol of its type, or null
     * @param typeName its type in Vietnamese, or null
     * @param citedBy how many documents cite it; of those without a date, all that can mean it
     * @param status its status; unknown for one that is not held
     */
    public record Identity(
            String code,
            @Nullable String issuer,
            @Nullable String place,
            @Nullable String term,
            @Nullable LocalDate date,
            @Nullable String title,
            @Nullable String held,
            @Nullable String type,
            @Nullable String typeName,
            int citedBy,
            Status status) {}
}
