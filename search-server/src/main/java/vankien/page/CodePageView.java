package vankien.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of a code.
 *
 * @param citedBy how many documents cite it, in words
 * @param chain the chain of implementation, null where there is none or on a further page
 * @param timeline the documents round the code by date, undated ones last
 * @param hits one page of the documents that cite it, newest first
 * @param search the search for the code
 * @param next the following page, or null on the last
 * @param first the first page, or null when this is it
 */
record CodePageView(
        Frame frame,
        String code,
        String citedBy,
        List<IdentityView> identities,
        @Nullable ChainView chain,
        List<RelationGroup> relations,
        List<Moment> timeline,
        List<HitView> hits,
        List<String> notes,
        String search,
        @Nullable String next,
        @Nullable String first) {

    /**
     * A document that bears the code.
     *
     * @param type its type, or null
     * @param title what it is about, for one that is not held in the words of citing texts; or null
     * @param description issuer, place, term and date, as far as they are known; never empty
     * @param address its page, null for one that is not held
     * @param citedBy how many documents cite it, in words
     * @param status null when nothing is known
     */
    record IdentityView(
            @Nullable String type,
            @Nullable String title,
            List<String> description,
            @Nullable String address,
            String citedBy,
            @Nullable StatusView status) {}

    /**
     * A document in the timeline.
     *
     * @param day {@code 2021-10-25}, or null
     * @param date {@code 25/10/2021}, or that it is not known
     * @param what how it stands to the code, in words
     * @param name its number, title or id
     * @param title what it is about, or null
     * @param own whether it bears the code
     */
    record Moment(
            @Nullable String day,
            String date,
            List<String> what,
            String name,
            @Nullable String address,
            @Nullable String title,
            boolean own) {}
}
