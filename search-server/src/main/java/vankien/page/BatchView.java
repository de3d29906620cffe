package vankien.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The check of a draft: the form, and below it what was found.
 *
 * @param text what was pasted
 * @param answered whether there is an answer to show
 * @param summary the counts in words
 * @param cut what to say where not everything was checked, or null
 */
record BatchView(
        Frame frame,
        String text,
        boolean answered,
        List<String> summary,
        @Nullable String cut,
        List<Row> rows) {

    /**
     * One citation.
     *
     * @param name the code or the name, or the words that were looked for
     * @param address the page of the code, or null
     * @param places where it stands, in words
     * @param state found, not_held, ambiguous, unknown
     * @param stateWords the same in words
     * @param held the held document, or null
     * @param remarks what to keep in mind
     */
    record Row(
            String name,
            @Nullable String address,
            @Nullable String raw,
            String places,
            String state,
            String stateWords,
            @Nullable Held held,
            @Nullable Change change,
            List<Difference> differences,
            List<Candidate> candidates,
            List<String> remarks,
            @Nullable String official) {}

    /** A document: what it is called, where its page is. */
    record Held(String title, String address) {}

    /**
     * What became of the held document.
     *
     * @param by what changed it, or null
     * @param address its page, or null
     */
    record Change(
            String words,
            @Nullable String by,
            @Nullable String address,
            @Nullable String evidence) {}

    /** A value that is printed otherwise. */
    record Difference(String field, String printed, String held) {}

    /** What else can be meant. */
    record Candidate(String text, @Nullable String address) {}
}
