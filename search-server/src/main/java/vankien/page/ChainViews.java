package vankien.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vankien.page.chain.Box;
import vankien.page.chain.ColumnLayout;
import vankien.page.chain.Connection;
import vankien.page.chain.Drawing;
import vankien.search.CodeChain;
import vankien.search.Links;

/** Makes a chain ready to show. */
final class ChainViews {
    private final Messages t;
    private final CodeChain chain;
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<NodeText> texts;

    private ChainViews(Messages t, CodeChain chain) {
        this.t = t;
        this.chain = chain;
        for (int i = 0; i < chain.nodes().size(); i++) {
            indices.put(chain.nodes().get(i).node(), i);
        }
        texts = chain.nodes().stream().map(node -> NodeText.of(t, node)).toList();
    }

    /** The chain; null where nothing stands in relation to anything. */
    static @Nullable ChainView of(Messages t, CodeChain chain) {
        return chain.edges().isEmpty() ? null : new ChainViews(t, chain).view();
    }

    private ChainView view() {
        ChainColumns.Columns columns = ChainColumns.of(chain);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            boxes.add(new Box(columns.ofNodes().get(i), texts.get(i).height()));
        }
        List<CodeChain.Edge> edges = chain.edges().stream()
                .filter(edge -> !edge.from().equals(edge.to()))
                .filter(edge -> indices.containsKey(edge.from()) && indices.containsKey(edge.to()))
                .toList();
        List<String> bundles = edges.stream().map(ChainViews::bundle).distinct().toList();
        Drawing drawing = ColumnLayout.of(
                boxes,
                edges.stream()
                        .map(edge ->
                                new Connection(index(edge.from()), index(edge.to()), bundles.indexOf(bundle(edge))))
                        .toList());
        return new ChainView(
                drawing.width(),
                drawing.height(),
                t.of("chain.description", texts.size(), edges.size()),
                bands(drawing, columns.bands()),
                arrows(drawing, edges),
                drawing.order().stream().map(i -> node(drawing, i)).toList(),
                edges.stream().map(this::row).toList(),
                notes());
    }

    /** One band for neighbouring columns of a level. */
    private List<ChainView.Band> bands(Drawing drawing, List<String> names) {
        List<ChainView.Band> bands = new ArrayList<>();
        for (int column = 0; column < names.size(); ) {
            int next = column + 1;
            while (next < names.size() && names.get(next).equals(names.get(column))) {
                next++;
            }
            int x = drawing.columns().get(column) - 6;
            int end =
                    drawing.columns().get(next - 1) + drawing.boxes().getFirst().width() + 6;
            bands.add(new ChainView.Band(x, end - x, t.of("chain.level." + names.get(column))));
            column = next;
        }
        return bands;
    }

    private List<ChainView.Arrow> arrows(Drawing drawing, List<CodeChain.Edge> edges) {
        List<ChainView.Arrow> arrows = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            CodeChain.Edge edge = edges.get(i);
            Drawing.Line line = drawing.lines().get(i);
            arrows.add(new ChainView.Arrow(
                    line.path(),
                    line.labelX(),
                    line.labelY(),
                    line.labelled() ? label(edge) : "",
                    edge.certain(),
                    t.of(
                            edge.certain() ? "chain.edge" : "chain.edge_uncertain",
                            name(edge.from()),
                            label(edge),
                            name(edge.to()),
                            edge.sentence())));
        }
        return arrows;
    }

    private ChainView.Node node(Drawing drawing, int i) {
        Drawing.Rectangle box = drawing.boxes().get(i);
        CodeChain.Node node = chain.nodes().get(i);
        String kind = (node.id() == null ? "absent" : "held") + (node.depth() == 0 ? " asked" : "");
        return new ChainView.Node(
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                kind,
                address(node),
                texts.get(i).full(),
                texts.get(i).at(box.x(), box.y()));
    }

    private ChainView.Row row(CodeChain.Edge edge) {
        return new ChainView.Row(
                place(edge.from()),
                label(edge),
                edge.certain(),
                place(edge.to()),
                edge.sentence(),
                Links.of(edge.source(), "", edge.anchor()).page());
    }

    private ChainView.Place place(String node) {
        return new ChainView.Place(name(node), address(chain.nodes().get(index(node))));
    }

    /** Lines that say the same and point the same way are one bundle. */
    private static String bundle(CodeChain.Edge edge) {
        return edge.relation() + " " + edge.certain();
    }

    private String label(CodeChain.Edge edge) {
        String key = "relation.out." + edge.relation();
        return t.has(key) ? t.of(key) : edge.label();
    }

    /** What a document is called; where others of the chain have the same number, with its date. */
    private String name(String node) {
        String name = texts.get(index(node)).name();
        boolean only = texts.stream().filter(text -> text.name().equals(name)).count() == 1;
        LocalDate date = chain.nodes().get(index(node)).date();
        return only ? name : name + " (" + (date == null ? t.of("hit.no_date") : VietnameseDate.brief(date)) + ")";
    }

    private int index(String node) {
        return Objects.requireNonNull(indices.get(node));
    }

    private static @Nullable String address(CodeChain.Node node) {
        String id = node.id();
        return id == null ? CodeAddress.of(node.code()) : Links.of(id, "", null).page();
    }

    private List<String> notes() {
        return Stream.of(
                        chain.cutOff().nodes()
                                ? t.of("chain.cut_nodes", chain.limits().nodes())
                                : null,
                        chain.cutOff().depth()
                                ? t.of("chain.cut_depth", chain.limits().depth())
                                : null)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toList());
    }
}
