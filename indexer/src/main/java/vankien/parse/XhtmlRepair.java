package vankien.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import vankien.repair.PageFurniture;
import vankien.repair.Repair;
import vankien.repair.RepairedText;
import vankien.repair.TextRepair;

/** The stage between extraction and the parser: the text of the tree is repaired in place, paragraph by paragraph. */
final class XhtmlRepair {
    /** The text nodes of one paragraph, null for a line end between them. */
    private record Paragraph(List<@Nullable TextNode> nodes) {
        String text() {
            TextNode first = nodes.getFirst();
            if (nodes.size() == 1 && first != null) {
                return first.getWholeText();
            }
            StringBuilder text = new StringBuilder();
            for (TextNode node : nodes) {
                text.append(node == null ? "\n" : node.getWholeText());
            }
            return text.toString();
        }

        void take(RepairedText repaired) {
            int[] ends = new int[nodes.size()];
            int end = 0;
            for (int i = 0; i < ends.length; i++) {
                TextNode node = nodes.get(i);
                end += node == null ? 1 : node.getWholeText().length();
                ends[i] = end;
            }
            List<String> pieces = repaired.pieces(ends);
            for (int i = 0; i < ends.length; i++) {
                TextNode node = nodes.get(i);
                if (node != null) {
                    boolean capitals = repaired.repairs().contains(Repair.TCVN3) && isInCapitalFont(node);
                    node.text(capitals ? pieces.get(i).toUpperCase(Locale.ROOT) : pieces.get(i));
                }
            }
        }
    }

    private static final Evaluator PAGE = Selector.evaluatorOf("div.page");

    private XhtmlRepair() {}

    /**
     * Repairs the tree in place.
     *
     * @return the symbols of what was done, {@code [tcvn3, lost_spaces]}
     */
    static List<String> repair(Document xhtml) {
        Set<Repair> done = EnumSet.noneOf(Repair.class);
        List<Paragraph> paragraphs = paragraphs(xhtml);
        List<RepairedText> repaired =
                TextRepair.repair(paragraphs.stream().map(Paragraph::text).toList());
        for (int i = 0; i < paragraphs.size(); i++) {
            if (!repaired.get(i).repairs().isEmpty()) {
                paragraphs.get(i).take(repaired.get(i));
                done.addAll(repaired.get(i).repairs());
            }
        }
        if (removePageFurniture(xhtml)) {
            done.add(Repair.PAGE_FURNITURE);
        }
        return done.stream().map(Repair::symbol).toList();
    }

    private static List<Paragraph> paragraphs(Node root) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<@Nullable TextNode> nodes = new ArrayList<>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode text) {
                            nodes.add(text);
                        } else if (node instanceof Element element) {
                            if (element.normalName().equals("br")) {
                                nodes.add(null);
                            } else if (element.tag().isBlock()) {
                                flush(nodes, paragraphs);
                            }
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element && element.tag().isBlock()) {
                            flush(nodes, paragraphs);
                        }
                    }
                },
                root);
        flush(nodes, paragraphs);
        return paragraphs;
    }

    private static void flush(List<@Nullable TextNode> nodes, List<Paragraph> paragraphs) {
        for (TextNode node : nodes) {
            if (node != null && !node.isBlank()) {
                paragraphs.add(new Paragraph(new ArrayList<>(nodes)));
                break;
            }
        }
        nodes.clear();
    }

    /** The fonts .VnTimeH, .VnArialH and so on draw small letters as capitals. */
    private static boolean isInCapitalFont(TextNode node) {
        for (Element at = node.parent(); at != null; at = at.parent()) {
            String font = at.hasAttr("face") ? at.attr("face") : family(at.attr("style"));
            if (!font.isEmpty()) {
                return CapitalFonts.isOne(
                        font.split(",", 2)[0].replace("\"", "").replace("'", ""));
            }
        }
        return false;
    }

    private static String family(String style) {
        int at = style.toLowerCase(Locale.ROOT).indexOf("font-family:");
        return at < 0 ? "" : style.substring(at + "font-family:".length()).split(";", 2)[0];
    }

    private static boolean removePageFurniture(Document xhtml) {
        List<Element> divisions = xhtml.select(PAGE);
        if (divisions.size() < 2) {
            return false;
        }
        List<List<Line>> pages = new ArrayList<>();
        for (Element page : divisions) {
            List<Line> lines = new ArrayList<>();
            paragraphs(page).forEach(paragraph -> Line.of(paragraph, lines));
            pages.add(lines);
        }
        List<BitSet> furniture = PageFurniture.find(pages.stream()
                .map(page -> page.stream().map(Line::text).toList())
                .toList());
        boolean removed = false;
        for (int i = 0; i < pages.size(); i++) {
            for (int line = furniture.get(i).nextSetBit(0);
                    line >= 0;
                    line = furniture.get(i).nextSetBit(line + 1)) {
                pages.get(i).get(line).nodes().forEach(node -> node.text(""));
                removed = true;
            }
        }
        return removed;
    }

    private record Line(String text, List<TextNode> nodes) {
        /** Adds the lines of the paragraph that are not blank. */
        static void of(Paragraph paragraph, List<Line> lines) {
            List<TextNode> nodes = new ArrayList<>();
            for (TextNode node : paragraph.nodes()) {
                if (node == null) {
                    add(nodes, lines);
                } else {
                    nodes.add(node);
                }
            }
            add(nodes, lines);
        }

        private static void add(List<TextNode> nodes, List<Line> lines) {
            StringBuilder text = new StringBuilder();
            nodes.forEach(node -> text.append(node.getWholeText()));
            String line = CleanText.of(text.toString());
            if (!line.isEmpty()) {
                lines.add(new Line(line, List.copyOf(nodes)));
            }
            nodes.clear();
        }
    }
}
