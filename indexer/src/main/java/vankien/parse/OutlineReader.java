package vankien.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.document.Passage;
import vankien.document.Section;

/** The blocks of the body become a tree of sections with their passages. */
final class OutlineReader {
    /** Headings of the format and capitals without a number stand where no number says otherwise. */
    private static final int UNNUMBERED = 5;
    /** A longer paragraph after the signature is no heading. */
    private static final int LONGEST_HEADING = 150;

    private final List<OutlineLine> lines;
    private final Anchors anchors = new Anchors();
    private final Deque<OpenSection> open = new ArrayDeque<>();

    private OutlineReader(List<OutlineLine> lines) {
        this.lines = lines;
        anchors.unique("title");
    }

    static Section read(List<Block> body) {
        return read(body, List.of());
    }

    /** @param appendices what stands after the signature: sections of their own, whatever the body ended with */
    static Section read(List<Block> body, List<Block> appendices) {
        List<OutlineLine> lines = new ArrayList<>(OutlineLine.classify(body));
        List<OutlineLine> after = OutlineLine.classify(appendices);
        for (int i = 0; i < after.size(); i++) {
            OutlineLine line = after.get(i);
            boolean begins = i == 0
                    && (line.marker() == null || line.marker().kind() == Marker.Kind.PART)
                    && (line.isSection() || line.block().text().length() <= LONGEST_HEADING);
            lines.add(begins ? line.asAppendix() : line);
        }
        return new OutlineReader(lines).tree();
    }

    private Section tree() {
        OpenSection root = new OpenSection("", 0, -1, "", null);
        open.push(root);
        for (OutlineLine line : lines) {
            if (line.isSection()) {
                section(line);
            } else {
                passage(line);
            }
        }
        while (open.size() > 1) {
            close();
        }
        return root.finish();
    }

    private void section(OutlineLine line) {
        Marker marker = line.marker();
        int rank = marker == null ? unnumberedRank(line.block()) : 10 * marker.depth();
        while (open.size() > 1 && open.element().rank >= rank) {
            close();
        }
        OpenSection parent = open.element();
        String wanted = marker == null
                ? (parent.anchor.isEmpty() ? "" : parent.anchor + "-") + "h" + ++parent.unnumbered
                : Anchors.child(parent.anchor, marker);
        OpenSection section = new OpenSection(
                anchors.unique(wanted),
                open.size(),
                rank,
                line.heading(),
                line.block().page());
        section.article = marker != null && marker.kind() == Marker.Kind.ARTICLE;
        section.formatLevel = marker == null ? formatLevel(line.block()) : 0;
        open.push(section);
        if (line.isWholeParagraph()) {
            add(section, section.anchor + "-p" + ++section.paragraphs, line.block());
        }
    }

    /** An unnumbered heading stands beside its like; the first one goes inside the numbered section that is open. */
    private int unnumberedRank(Block block) {
        for (OpenSection section : open) {
            if (section.rank % 10 == UNNUMBERED && section.formatLevel == formatLevel(block)) {
                return section.rank;
            }
        }
        if (block.headingLevel() > 0) {
            for (OpenSection section : open) {
                if (section.rank % 10 == UNNUMBERED && section.formatLevel < block.headingLevel()) {
                    return Math.max(section.rank, open.element().rank) / 10 * 10
                            + UNNUMBERED
                            + (open.element() == section ? 10 : 0);
                }
            }
            return UNNUMBERED;
        }
        int around = Math.max(open.element().rank, 0) / 10 * 10;
        boolean capitals = formatLevel(block) == 0;
        return (capitals ? Math.min(around, 10 * Marker.Kind.ROMAN.depth()) : around) + UNNUMBERED;
    }

    /** 1 to 6 for headings of the format, 0 for a line in capitals, -1 for a bold line. */
    private static int formatLevel(Block block) {
        return block.headingLevel() > 0 ? block.headingLevel() : block.isUpper() ? 0 : -1;
    }

    private void passage(OutlineLine line) {
        OpenSection section = open.element();
        Marker marker = line.marker();
        if (line.block().kind() == Block.Kind.FOOTNOTE) {
            add(section, "note-" + Footnotes.label(line.block().text()), line.block());
        } else if (section.article && marker != null && marker.kind() == Marker.Kind.NUMBER) {
            section.clause = section.anchor + "-khoan-" + marker.label();
            add(section, section.clause, line.block());
        } else if (section.article && marker != null && marker.kind() == Marker.Kind.LETTER) {
            String clause = section.clause == null ? section.anchor : section.clause;
            add(section, clause + "-diem-" + marker.label(), line.block());
        } else {
            section.paragraphs++;
            add(section, (section.anchor.isEmpty() ? "p" : section.anchor + "-p") + section.paragraphs, line.block());
        }
    }

    private void add(OpenSection section, String anchor, Block block) {
        section.passages.add(new Passage(anchors.unique(anchor), block.text(), block.page()));
    }

    private void close() {
        OpenSection section = open.pop();
        open.element().children.add(section.finish());
    }

    /** A section that may still grow. */
    private static final class OpenSection {
        private final String anchor;
        private final int level;
        private final int rank;
        private final String heading;
        private final @Nullable Integer page;
        private final List<Passage> passages = new ArrayList<>();
        private final List<Section> children = new ArrayList<>();
        private int paragraphs;
        private int unnumbered;
        private int formatLevel;
        private boolean article;
        private @Nullable String clause;

        OpenSection(String anchor, int level, int rank, String heading, @Nullable Integer page) {
            this.anchor = anchor;
            this.level = level;
            this.rank = rank;
            this.heading = heading;
            this.page = page;
        }

        Section finish() {
            return new Section(anchor, level, heading, page, passages, children);
        }
    }
}
