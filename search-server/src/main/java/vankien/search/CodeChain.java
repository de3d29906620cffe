package vankien.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chain of implementation around a code, from the centre to the base.
 *
 * @param code the code in its canonical spelling
 * @param generation the generation that was asked
 * @param nodes the documents: those above first, each step the oldest first
 * @param edges the relations between them, in a fixed order
 * @param cutOff what was left out
 * @param limits how far was looked
 */
public record CodeChain(
        String code, String generation, List<Node> nodes, List<Edge> edges, CutOff cutOff, Limits limits) {

    /**
     * A document of the chain, held or only cited.
     *
     * @param node what the edges call it
     * @param code its code, or null
     * @param id the id of the held document, or null
     * @param depth 0 for what bears the code asked for, -1 for what that carries out, 1 for what carries that out
     * @param levelName its level in Vietnamese, or null
     * @param citedBy how many documents cite it
     */
    public record Node(
            String node,
            int depth,
            @Nullable String code,
            @Nullable String id,
            @Nullable String type,
            @Nullable String typeName,
            @Nullable String title,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable String level,
            @Nullable String levelName,
            @Nullable String place,
            int citedBy,
            Status status) {}

    /**
     * A relation between two documents of the chain.
     *
     * @param from the node that carries out, guides … the other
     * @param to the other node
     * @param relation its kind, e.g. {@code thuc_hien}
     * @param label its kind in Vietnamese, from {@code from} to {@code to}
     * @param certain false where the number that is cited can mean another document too
     * @param sentence the sentence that says so
     * @param source id of the document that holds the sentence
     * @param anchor where it stands there
     */
    public record Edge(
            String from,
            String to,
            String relation,
            String label,
            boolean certain,
            String sentence,
            String source,
            String anchor) {}

    /**
     * What was left out.
     *
     * @param depth whether the chain goes on beyond the outermost documents
     * @param nodes whether documents were left out because there are too many
     */
    public record CutOff(boolean depth, boolean nodes) {}

    /** The most steps in each direction, and the most documents. */
    public record Limits(int depth, int nodes) {}
}
