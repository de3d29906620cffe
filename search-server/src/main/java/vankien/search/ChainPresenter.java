package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.Metadata;
import vankien.graph.Chain;
import vankien.graph.ChainFinder;
import vankien.graph.CitedCard;
import vankien.graph.DocumentGraph;
import vankien.graph.HeldDocument;
import vankien.index.DocumentCard;

/** Shows the chain of implementation around a code. */
final class ChainPresenter {
    private final Generation generation;
    private final DocumentGraph graph;
    private final Statuses statuses;

    ChainPresenter(Generation generation) throws IOException {
        this.generation = generation;
        graph = generation.graph();
        statuses = new Statuses(generation.statuses(), graph);
    }

    /** The chain around a code; empty where no document bears or cites it. */
    Optional<CodeChain> chain(ChainRequest request) throws IOException {
        DocumentCode code = request.code();
        Optional<Chain> found = ChainFinder.around(graph, code.key(), request.depth(), request.nodes());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Chain chain = found.get();
        List<CodeChain.Node> nodes = new ArrayList<>();
        for (Chain.Node node : chain.nodes()) {
            nodes.add(node(node));
        }
        return Optional.of(new CodeChain(
                code.conventional(),
                generation.name(),
                nodes,
                chain.edges().stream().map(ChainPresenter::edge).toList(),
                new CodeChain.CutOff(chain.tooDeep(), chain.tooMany()),
                new CodeChain.Limits(request.depth(), request.nodes())));
    }

    private CodeChain.Node node(Chain.Node node) throws IOException {
        HeldDocument held = node.identity().held();
        DocumentCard card = node.card();
        if (held == null || card == null) {
            return notHeld(node);
        }
        Metadata metadata = card.metadata();
        DocumentCode number = metadata.number();
        return new CodeChain.Node(
                node.key(),
                node.depth(),
                number == null ? null : number.canonical(),
                held.id(),
                symbol(metadata.type()),
                name(metadata.type()),
                metadata.title(),
                metadata.date(),
                metadata.issuer(),
                level(metadata.level()),
                levelName(metadata.level()),
                metadata.place(),
                number == null ? 0 : graph.citedBy(held, number),
                statuses.of(held.document()));
    }

    private CodeChain.Node notHeld(Chain.Node node) throws IOException {
        CitedCard cited = node.cited();
        IssuerLevel level = node.identity().level();
        return new CodeChain.Node(
                node.key(),
                node.depth(),
                cited == null ? null : cited.code(),
                null,
                cited == null ? null : symbol(cited.type()),
                cited == null ? null : name(cited.type()),
                cited == null ? null : cited.title(),
                node.identity().date(),
                cited == null ? null : cited.issuer(),
                level(level),
                levelName(level),
                cited == null ? null : cited.place(),
                cited == null ? 0 : cited.citedBy(),
                statuses.of(node.identity()));
    }

    private static CodeChain.Edge edge(Chain.Edge edge) {
        return new CodeChain.Edge(
                edge.from(),
                edge.to(),
                edge.relation().symbol(),
                edge.relation().vietnamese(),
                edge.certain(),
                edge.sentence(),
                edge.source(),
                edge.anchor());
    }

    private static @Nullable String symbol(@Nullable DocumentType type) {
        return type == null ? null : type.symbol();
    }

    private static @Nullable String name(@Nullable DocumentType type) {
        return type == null ? null : type.vietnamese();
    }

    private static @Nullable String level(@Nullable IssuerLevel level) {
        return level == null ? null : level.symbol();
    }

    private static @Nullable String levelName(@Nullable IssuerLevel level) {
        return level == null ? null : level.vietnamese();
    }
}
