package vankien.graph;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vankien.document.RelationType;

/**
 * Finds the chain of implementation around a code: upwards what its documents carry out, downwards what carries them out,
 * each as far as it goes. It does not turn round on the way: what else carries out the same directive is not part of it.
 */
public final class ChainFinder {
    private static final Set<RelationType> LINKS = EnumSet.of(
            RelationType.CARRIES_OUT,
            RelationType.SPECIFIES,
            RelationType.GUIDES,
            RelationType.REVIEWS,
            RelationType.ISSUED_WITH,
            RelationType.AMENDS,
            RelationType.REPLACES,
            RelationType.REPEALS);

    private final DocumentGraph graph;
    private final ChainLinks links;
    private final int deepest;
    private final int most;
    private final Map<String, Found> nodes = new LinkedHashMap<>();
    private final Map<String, Chain.Edge> edges = new LinkedHashMap<>();
    private boolean tooDeep;
    private boolean tooMany;

    private record Found(CodeIdentity identity, int depth) {}

    private ChainFinder(DocumentGraph graph, int deepest, int most) {
        this.graph = graph;
        this.deepest = deepest;
        this.most = most;
        links = new ChainLinks(graph, LINKS);
    }

    /**
     * The chain around a code.
     *
     * @param deepest the most steps in each direction
     * @param most the most documents
     * @return empty where nothing is known of the code
     */
    public static Optional<Chain> around(DocumentGraph graph, String codeKey, int deepest, int most)
            throws IOException {
        return new ChainFinder(graph, deepest, most).find(codeKey);
    }

    private Optional<Chain> find(String codeKey) throws IOException {
        Deque<Found> queue = new ArrayDeque<>();
        for (CodeIdentity identity : graph.identities(codeKey)) {
            Found centre = new Found(identity, 0);
            if (add(centre)) {
                queue.add(centre);
            }
        }
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        while (!queue.isEmpty()) {
            Found at = queue.remove();
            // What bears the code leads both ways, everything else goes on as it came.
            if (at.depth() <= 0) {
                follow(at, -1, queue);
            }
            if (at.depth() >= 0) {
                follow(at, 1, queue);
            }
        }
        Set<String> codeKeys =
                nodes.values().stream().map(node -> node.identity().codeKey()).collect(Collectors.toSet());
        for (Found node : List.copyOf(nodes.values())) {
            for (ChainLinks.Link link : links.between(node.identity(), codeKeys)) {
                if (nodes.containsKey(link.to().key())) {
                    add(link);
                }
            }
        }
        return Optional.of(new Chain(presented(), sortedEdges(), tooDeep, tooMany));
    }

    private void follow(Found at, int direction, Deque<Found> queue) throws IOException {
        boolean last = Math.abs(at.depth()) >= deepest;
        // One more tells whether there are too many.
        int wanted = last ? 1 : most - nodes.size() + 1;
        List<ChainLinks.Link> followed =
                direction < 0 ? links.out(at.identity(), wanted) : links.in(at.identity(), wanted);
        for (ChainLinks.Link link : followed) {
            Found next = new Found(direction < 0 ? link.to() : link.from(), at.depth() + direction);
            boolean known = nodes.containsKey(next.identity().key());
            if (last && !known) {
                tooDeep = true;
                continue;
            }
            if (!known && add(next)) {
                queue.add(next);
            }
            add(link);
        }
    }

    private boolean add(Found node) {
        if (nodes.containsKey(node.identity().key())) {
            return false;
        }
        if (nodes.size() >= most) {
            tooMany = true;
            return false;
        }
        nodes.put(node.identity().key(), node);
        return true;
    }

    private void add(ChainLinks.Link link) {
        String from = link.from().key();
        String to = link.to().key();
        if (!from.equals(to) && nodes.containsKey(from) && nodes.containsKey(to)) {
            // What a document says itself proves more than what a third one says of it.
            edges.merge(
                    from + "\n" + to + "\n" + link.relation(),
                    new Chain.Edge(
                            from, to, link.relation(), link.certain(), link.sentence(), link.source(), link.anchor()),
                    (known, other) ->
                            !known.source().equals(from) && other.source().equals(from) ? other : known);
        }
    }

    private List<Chain.Edge> sortedEdges() {
        return edges.values().stream()
                .sorted(Comparator.comparing(Chain.Edge::from)
                        .thenComparing(Chain.Edge::to)
                        .thenComparing(Chain.Edge::relation))
                .toList();
    }

    /** By depth, above before below; among equals the oldest first, as the chain came about. */
    private List<Chain.Node> presented() throws IOException {
        List<Found> sorted = nodes.values().stream()
                .sorted(Comparator.comparingInt(Found::depth)
                        .thenComparing(node -> node.identity().date(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(node -> node.identity().key()))
                .toList();
        List<Chain.Node> presented = new ArrayList<>();
        for (Found node : sorted) {
            CodeIdentity identity = node.identity();
            HeldDocument held = identity.held();
            presented.add(new Chain.Node(
                    identity.key(),
                    identity,
                    node.depth(),
                    held == null ? null : graph.text(held.document()).card(),
                    held == null ? CitedCard.of(graph, identity, ChainLinks.MOST_CITING) : null));
        }
        return presented;
    }
}
