package vankien.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chain of implementation as a drawing and as a table.
 *
 * @param description what the drawing shows, for those who do not see it
 * @param notes what was left out
 */
record ChainView(
        int width,
        int height,
        String description,
        List<Band> bands,
        List<Arrow> arrows,
        List<Node> nodes,
        List<Row> rows,
        List<String> notes) {

    /** The columns of a level. */
    record Band(int x, int width, String label) {
        int middle() {
            return x + width / 2;
        }
    }

    /**
     * A relation.
     *
     * @param path its course, to the document that is carried out
     * @param labelX where its words end
     * @param label its words, empty where a line beside it has them
     * @param full the documents and the sentence
     */
    record Arrow(String path, int labelX, int labelY, String label, boolean certain, String full) {}

    /**
     * A document.
     *
     * @param kind its class: {@code asked}, {@code held} or {@code absent}
     * @param address its page, or null
     * @param full everything known of it
     */
    record Node(
            int x,
            int y,
            int width,
            int height,
            String kind,
            @Nullable String address,
            String full,
            List<Line> lines) {}

    /** A line of text in a box; its class is {@code kind}. */
    record Line(int x, int y, String kind, String text) {}

    /** A relation in the table, with the sentence and where it stands. */
    record Row(Place from, String relation, boolean certain, Place to, String sentence, String proof) {}

    /** A document in the table. */
    record Place(String name, @Nullable String address) {}
}
