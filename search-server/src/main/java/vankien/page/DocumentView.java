package vankien.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.search.DocumentDetail;

/**
 * A document in the form it has on paper, as far as that is known.
 *
 * @param titleHtml the title, or the file name where it has none; escaped, with marks and links as in the text
 * @param party whether {@code ĐẢNG CỘNG SẢN VIỆT NAM} stands at its head
 * @param date {@code ngày 19 tháng 12 năm 2019}, or null
 * @param status null when nothing is known
 * @param repaired null where the text is as it stands in the file
 * @param codePage the page of its number, or null
 * @param back the search that the reader comes from, or the first page
 * @param query the query that the reader comes from, empty for none
 * @param find what is looked for inside the document, empty for nothing
 * @param hiddenForFind what that form keeps: the search that the reader comes from
 * @param matches a link to each of the first matches of the page
 * @param found how many matches the page has, in words; null where nothing is looked for
 * @param official how the document is cited, or null
 * @param parts links to the parts of a long document, empty where it is shown whole
 * @param part the number of the part shown, from 1
 * @param outline the headings, each with where it stands
 */
record DocumentView(
        Frame frame,
        DocumentDetail document,
        String titleHtml,
        boolean untitled,
        boolean party,
        @Nullable String date,
        @Nullable StatusView status,
        @Nullable Repaired repaired,
        @Nullable String codePage,
        Link back,
        String query,
        String find,
        List<SearchAddress.Parameter> hiddenForFind,
        List<Link> matches,
        @Nullable String found,
        @Nullable String official,
        List<Link> parts,
        int part,
        List<Heading> outline,
        List<SectionView> sections,
        List<CitedView> citations,
        List<RelationGroup> relations,
        List<RelatedView> related,
        List<Fact> facts,
        List<OtherDocument> sameAs) {

    /**
     * A section.
     *
     * @param rank the heading's rank in the page, 2 to 6
     * @param headingHtml escaped, with {@code <mark>}; empty where the first passage says the same
     */
    record SectionView(String anchor, int rank, String headingHtml, List<PassageView> passages) {

        /** The passages in their order: the rows of a table together, every other passage by itself. */
        List<List<PassageView>> blocks() {
            List<List<PassageView>> blocks = new ArrayList<>();
            boolean inTable = false;
            for (PassageView passage : passages) {
                if (!inTable || !passage.isRow()) {
                    blocks.add(new ArrayList<>());
                }
                blocks.getLast().add(passage);
                inTable = passage.isRow();
            }
            return blocks;
        }
    }

    /**
     * What was done to the text when it was read.
     *
     * @param badge in two or three words
     * @param repairs each kind of repair in words
     */
    record Repaired(String badge, List<String> repairs) {}

    /** A heading of the outline; level 1 is the outermost. */
    record Heading(int level, String text, String address) {}

    /**
     * A passage.
     *
     * @param anchor empty for the rest of one that began in the part before
     * @param cells escaped, with {@code <mark>} and links to what is cited; several for the row of a table
     * @param place how its place is called when it is cited, empty where it has no number
     */
    record PassageView(
            String anchor, List<String> cells, @Nullable Integer page, String place) {
        boolean isRow() {
            return cells.size() > 1;
        }

        String html() {
            return cells.getFirst();
        }
    }

    /**
     * Another document that this one cites.
     *
     * @param name its code, or its name where it is cited without one
     * @param remarks what was read into the mention, in words
     * @param about the page of its code, or the search for its name
     * @param coded whether that is the page of a code
     * @param status whether it is still in force, null where nothing is known
     */
    record CitedView(
            String name,
            List<Mention> mentions,
            List<String> remarks,
            List<OtherDocument> resolved,
            String about,
            boolean coded,
            @Nullable String status) {}

    /** A place where another document is cited, in the words printed there, and where they stand. */
    record Mention(String raw, String address) {}

    /** A value and where it was read. */
    record Fact(String label, String text, String source, String confidence) {}

    /**
     * A held document by its id.
     *
     * @param compare the page that has it beside the one that is read
     */
    record OtherDocument(String id, String address, String compare) {}
}
