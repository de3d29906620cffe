package vankien.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.document.RelationType;
import vankien.index.DocumentCard;

/**
 * The documents around a code that carry out, guide, make concrete, review, amend or replace each other.
 *
 * @param nodes the documents
 * @param edges the relations between them
 * @param tooDeep whether the chain goes on beyond the outermost documents
 * @param tooMany whether documents were left out because there are too many
 */
public record Chain(List<Node> nodes, List<Edge> edges, boolean tooDeep, boolean tooMany) {

    /**
     * A document of the chain.
     *
     * @param key what the edges call it: the id of a held document, else {@code code:} and what is known
     * @param identity what it is
     * @param depth 0 for what bears the code asked for, negative for what is above it, positive for what follows from it
     * @param card the held document, or null
     * @param cited what citing texts say of a document that is not held, else null
     */
    public record Node(
            String key,
            CodeIdentity identity,
            int depth,
            @Nullable DocumentCard card,
            @Nullable CitedCard cited) {}

    /**
     * A relation between two documents of the chain.
     *
     * @param from the document that carries out, guides … the other
     * @param to the other
     * @param certain false where the number can mean another document too
     * @param sentence the sentence that says so
     * @param source id of the document that holds the sentence
     * @param anchor where it stands there
     */
    public record Edge(
            String from,
            String to,
            RelationType relation,
            boolean certain,
            String sentence,
            String source,
            String anchor) {}
}
