package vankien.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the archive says of everything in a draft or a list.
 *
 * @param generation the generation that was asked
 * @param entries how many entries were sent, 1 for a text
 * @param total how many different citations and queries there are
 * @param limit the most that are answered
 * @param truncated whether there are more, so that {@code results} is cut off
 * @param counts how many results there are of each state
 * @param results one for each different citation or query, in the order of the text
 */
public record BatchResult(
        String generation, int entries, int total, int limit, boolean truncated, Counts counts, List<Item> results) {
    /** The most results of one request. */
    public static final int MOST = 1_000;

    /** Whether the archive holds what is cited. */
    public enum State {
        /** It is held, and nothing else can be meant. */
        FOUND,
        /** It is not held; texts that cite it, or others of its number, are. */
        NOT_HELD,
        /** Several documents can be meant. */
        AMBIGUOUS,
        /** Nothing is known of it. */
        UNKNOWN
    }

    /**
     * The results by state.
     *
     * @param changed those of them that are found and are replaced, repealed, amended or expired
     * @param different those that are printed otherwise than the held document, the citing texts or their own symbol say
     */
    public record Counts(int found, int notHeld, int ambiguous, int unknown, int changed, int different) {}

    /**
     * One citation, or an entry that is none.
     *
     * @param kind {@code citation} or {@code query}
     * @param raw as it is printed the first time
     * @param code the cited code, or null
     * @param name the name of a document cited without a code, or null
     * @param printed what the draft says of it
     * @param inferred whether the code's symbol is not printed but follows from type and body
     * @param repaired whether the printed code was damaged or contradicted its own words
     * @param document the held document, or null; the first hit of a query
     * @param citedAs what citing texts say of a document that is not held, or null
     * @param candidates what else can be meant, newest first
     * @param differences where the draft prints something else than the held document; of one that is not held, than citing texts
     *     say, or than its own symbol does
     * @param replacedBy what replaced, repealed or amended the held document, or null
     * @param official the citation in its official form, ready to copy; null where nothing is known for it
     * @param notes what to keep in mind: {@code province_not_stated}, {@code query_cut}; why there is no official form:
     *     {@code khoa_not_stated}, {@code symbol_not_known}
     * @param occurrences where it stands, the first of them
     * @param occurrenceCount how often it stands there
     * @param links the code on this server, null without one
     */
    public record Item(
            String kind,
            String raw,
            @Nullable String code,
            @Nullable String name,
            Printed printed,
            boolean inferred,
            boolean repaired,
            State state,
            @Nullable Document document,
            @Nullable Document citedAs,
            List<Document> candidates,
            List<Difference> differences,
            @Nullable Successor replacedBy,
            @Nullable String official,
            List<String> notes,
            List<Place> occurrences,
            int occurrenceCount,
            CodeDetail.@Nullable CodeLinks links) {}

    /** What is printed beside a citation, null for what is not. */
    public record Printed(
            @Nullable String type,
            @Nullable String typeName,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable String title) {}

    /**
     * A document that a citation can mean.
     *
     * @param id null for one that is not held
     * @param official its own official form of citation, or null
     * @param links null for one that is not held
     */
    public record Document(
            @Nullable String id,
            @Nullable String number,
            @Nullable String type,
            @Nullable String typeName,
            @Nullable String title,
            @Nullable String issuer,
            @Nullable String place,
            @Nullable String term,
            @Nullable LocalDate date,
            Status status,
            @Nullable String official,
            @Nullable Links links) {}

    /** The draft prints another value: {@code title}, {@code date}, {@code type} or {@code issuer}. */
    public record Difference(String field, String printed, String held) {}

    /** What changed a document; {@code id} and {@code links} are null for one that is not held. */
    public record Successor(
            @Nullable String id,
            @Nullable String code,
            @Nullable String official,
            @Nullable Links links) {}

    /**
     * Where a citation stands.
     *
     * @param entry the entry of the list, from 0; 0 in a text
     * @param line the line in the entry, from 1
     * @param start offset in the entry, in UTF-16 units
     * @param end offset after it
     */
    public record Place(int entry, int line, int start, int end, String raw) {}
}
