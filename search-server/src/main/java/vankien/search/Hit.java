package vankien.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that matches. The values are those of the contract's document fields; unknown is null.
 *
 * @param id the stable id
 * @param score the relevance, higher is better; 0 where there are no words
 * @param match the layer that matched
 * @param citedByCount how many documents of this index cite it
 * @param passages its best passages, best first
 * @param titleHtml the title, escaped, with {@code <mark>} round what matched; null where there is no title or it was not
 *     looked at. For pages; the API has the words only
 */
public record Hit(
        String id,
        float score,
        Match match,
        @Nullable String number,
        @Nullable String type,
        @Nullable String typeName,
        @Nullable String symbol,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String level,
        @Nullable String place,
        @Nullable LocalDate date,
        @Nullable String term,
        @Nullable String signer,
        Status status,
        int citedByCount,
        String format,
        String path,
        List<PassageHit> passages,
        Links links,
        @Nullable String titleHtml) {

    public Hit {
        passages = List.copyOf(passages);
    }

    /** The same hit with other passages. */
    Hit with(List<PassageHit> shown) {
        return new Hit(
                id,
                score,
                match,
                number,
                type,
                typeName,
                symbol,
                title,
                issuer,
                level,
                place,
                date,
                term,
                signer,
                status,
                citedByCount,
                format,
                path,
                shown,
                links,
                titleHtml);
    }
}
