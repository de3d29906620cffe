package vankien.parse;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import vankien.document.Unaccented;

/** The XHTML tree becomes a list of {@link Block}s in reading order. */
final class BlockReader {
    private static final Set<String> BOLD = Set.of("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th");
    private static final Set<String> STRUCTURE = Set.of(
            "html",
            "body",
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "hr",
            "center",
            "caption",
            "address");

    private static final int HEAD_ROWS = 3;

    private final List<Block> blocks = new ArrayList<>();
    /** How many items of a list were read. */
    private final IdentityHashMap<Element, Integer> items = new IdentityHashMap<>();

    private final StringBuilder line = new StringBuilder();
    private boolean lineBold = true;
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private int headingLevel;
    private int paragraph;
    private @Nullable Integer page;
    /** What the next text of an item begins with: the item may hold it as a paragraph. */
    private String marker = "";

    private LinePlace place = LinePlace.UNKNOWN;

    /** Whether the first rows of a table are read cell by cell where they hold the head of a document. */
    private final boolean headsInCells;

    private BlockReader(boolean headsInCells) {
        this.headsInCells = headsInCells;
    }

    static List<Block> read(Document xhtml) {
        return read(xhtml, false);
    }

    /** As {@link #read}, but a head in the first rows of a table of any size is read line by line. */
    static List<Block> readHeads(Document xhtml) {
        return read(xhtml, true);
    }

    /** Whether {@link #readHeads} reads anything otherwise than {@link #read}: most documents need not be read twice. */
    static boolean hasHeadInCells(Document xhtml) {
        return xhtml.select("table").stream()
                .anyMatch(table -> rows(table).stream().limit(HEAD_ROWS).anyMatch(BlockReader::isOfHead));
    }

    private static List<Block> read(Document xhtml, boolean headsInCells) {
        BlockReader reader = new BlockReader(headsInCells);
        reader.children(xhtml.body(), false);
        reader.endLine();
        return List.copyOf(reader.blocks);
    }

    private void children(Element element, boolean bold) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                append(text.getWholeText(), bold);
            } else if (node instanceof Element child) {
                element(child, bold);
            }
        }
    }

    private void element(Element element, boolean bold) {
        String name = element.normalName();
        boolean childBold = bold || BOLD.contains(name);
        if (name.equals("br")) {
            endLine();
        } else if (name.equals("table")) {
            endParagraph();
            table(element, childBold);
            endParagraph();
        } else if (STRUCTURE.contains(name)) {
            structure(element, name, childBold);
        } else {
            LinePlace stated = LinePlace.of(element);
            place = stated.equals(LinePlace.UNKNOWN) ? place : stated;
            children(element, childBold);
        }
    }

    private void structure(Element element, String name, boolean bold) {
        endParagraph();
        if (name.equals("div") && element.hasClass("page")) {
            page = page == null ? 1 : page + 1;
        }
        Block.Kind outerKind = kind;
        int outerLevel = headingLevel;
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            kind = Block.Kind.HEADING;
            headingLevel = name.charAt(1) - '0';
        } else if (name.equals("li")) {
            kind = Block.Kind.LIST_ITEM;
            headingLevel = 0;
            listMarker(element);
        }
        children(element, bold);
        endParagraph();
        marker = name.equals("li") ? "" : marker;
        kind = outerKind;
        headingLevel = outerLevel;
    }

    /** The number or dash that a browser would show, unless the text brings its own. */
    private void listMarker(Element item) {
        Element list = item.parent();
        boolean ordered = list != null && list.normalName().equals("ol");
        // Items come in their order: to count those before each anew takes minutes for a long list.
        int number = list == null ? 1 : items.merge(list, 1, Integer::sum);
        String text = CleanText.of(item.text());
        marker = Marker.of(text) != null ? "" : ordered ? number + ". " : "- ";
    }

    private void table(Element table, boolean bold) {
        boolean layout = isLayout(table);
        Block.Kind outer = kind;
        int rows = 0;
        for (Element row : rows(table)) {
            rows++;
            if (layout || (headsInCells && rows <= HEAD_ROWS && isOfHead(row))) {
                for (Element cell : row.children()) {
                    endParagraph();
                    children(cell, bold);
                }
            } else {
                kind = Block.Kind.TABLE_ROW;
                List<String> cells = new ArrayList<>();
                for (Element cell : row.children()) {
                    cells.add(CleanText.of(cell.text()));
                }
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    append(String.join(" | ", cells), false);
                }
            }
            endParagraph();
            kind = outer;
        }
    }

    /** Heading and signature are often set in a table without borders: their cells are read one after the other. */
    private static boolean isLayout(Element table) {
        if (table.attr("role").equals("presentation") || table.select("tr").size() == 1) {
            return true;
        }
        String text = Unaccented.of(table.text());
        return text.length() < 3_000
                && (text.contains("dang cong san viet nam")
                        || text.contains("cong hoa xa hoi chu nghia")
                        || text.contains("noi nhan"));
    }

    /** Without those of tables within it. */
    private static List<Element> rows(Element table) {
        return table.select("tr").stream()
                .filter(row -> table.equals(row.closest("table")))
                .toList();
    }

    private static boolean isOfHead(Element row) {
        String text = Unaccented.of(row.text());
        return text.contains("dang cong san viet nam") || text.contains("cong hoa xa hoi chu nghia");
    }

    private void append(String text, boolean bold) {
        if (!text.isBlank()) {
            lineBold &= bold && !marker.startsWith("-");
            line.append(marker);
            marker = "";
        }
        line.append(text);
    }

    private void endLine() {
        String text = CleanText.of(line.toString());
        if (!text.isEmpty()) {
            blocks.add(new Block(text, kind, headingLevel, lineBold, paragraph, page, place));
        }
        line.setLength(0);
        place = LinePlace.UNKNOWN;
        lineBold = true;
    }

    private void endParagraph() {
        endLine();
        paragraph++;
    }
}
