package vankien.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.comparison.Run;

/**
 * Two documents side by side, or the form that asks for them.
 *
 * @param first what was typed for the first document, empty for nothing
 * @param second what was typed for the second one
 * @param notes what to tell the reader of what was typed
 * @param choices documents to choose from, where one is still missing
 * @param compared null where there is nothing to compare yet
 */
record ComparisonView(
        Frame frame,
        String first,
        String second,
        List<String> notes,
        List<Choice> choices,
        @Nullable Compared compared) {

    /** A document to choose, and the page that compares it. */
    record Choice(HitView hit, String address) {}

    /**
     * Two documents side by side.
     *
     * @param summary how many sections are the same, changed, left out, added
     * @param found how many places differ, in words
     * @param places a link to each of the first places that differ
     * @param cut whether only their beginnings were compared
     * @param swapped the address with both exchanged
     */
    record Compared(
            Side left,
            Side right,
            String summary,
            String found,
            List<Link> places,
            boolean cut,
            String swapped,
            List<SectionView> sections) {}

    /**
     * One of the documents.
     *
     * @param name its number, or its title
     * @param title its title where the name is its number, else null
     * @param facts its body and date
     * @param status null when nothing is known
     */
    record Side(
            String name,
            @Nullable String title,
            @Nullable String type,
            List<String> facts,
            @Nullable String status,
            String address) {}

    /**
     * A section.
     *
     * @param same whether both documents have it word for word
     * @param state how they differ, in words
     * @param omitted whether its words are left out, because the page would be too long
     */
    record SectionView(String heading, boolean same, String state, boolean omitted, List<PassageView> passages) {}

    /**
     * A passage of both.
     *
     * @param id where it differs: the fragment of its address; null where it does not
     * @param left empty where only the second document has it
     * @param leftAddress where it stands in the first document, or null
     */
    record PassageView(
            @Nullable String id,
            List<Run> left,
            @Nullable String leftAddress,
            List<Run> right,
            @Nullable String rightAddress) {}
}
