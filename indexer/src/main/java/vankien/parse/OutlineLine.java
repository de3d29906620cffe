package vankien.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.document.Unaccented;

/**
 * A paragraph of the body with what it is in the outline.
 *
 * @param block the paragraph
 * @param marker its number or sign, or null
 * @param role whether it opens a section
 */
record OutlineLine(Block block, @Nullable Marker marker, Role role) {
    /** What a paragraph is in the outline. */
    enum Role {
        /** A heading and nothing else. */
        HEADING,
        /** A numbered paragraph that is heading and text in one. */
        HEADING_AND_TEXT,
        TEXT
    }

    private static final int SHORT = 220;
    private static final int LEAD = 110;

    /** The same line as the heading of an appendix. */
    OutlineLine asAppendix() {
        return new OutlineLine(block, new Marker(Marker.Kind.APPENDIX, "", 0), Role.HEADING);
    }

    boolean isSection() {
        return role != Role.TEXT;
    }

    boolean isWholeParagraph() {
        return role == Role.HEADING_AND_TEXT;
    }

    /** The heading in full, or the first words of a paragraph. */
    String heading() {
        String text = block.text();
        if (role != Role.HEADING_AND_TEXT || text.length() <= LEAD) {
            return text;
        }
        int from = marker == null ? 0 : marker.end();
        for (int i = from; i < LEAD; i++) {
            char c = text.charAt(i);
            if ((c == ':' || c == '.') && text.charAt(i + 1) == ' ' && i > from + 3) {
                return text.substring(0, c == ':' ? i : i + 1);
            }
        }
        int space = text.lastIndexOf(' ', LEAD);
        return text.substring(0, space > from ? space : LEAD) + " …";
    }

    static List<OutlineLine> classify(List<Block> body) {
        List<Block> blocks = mergeBareHeadings(body);
        List<@Nullable Marker> markers = new ArrayList<>();
        for (Block block : blocks) {
            markers.add(isUnmarked(block) ? null : Marker.of(block.text()));
        }
        InnerNumbers.markIn(blocks, markers);
        List<OutlineLine> lines = new ArrayList<>();
        boolean[] sectionBrother = hasSectionBrother(blocks, markers);
        boolean[] inArticles = inArticles(markers);
        for (int i = 0; i < blocks.size(); i++) {
            lines.add(new OutlineLine(
                    blocks.get(i), markers.get(i), role(blocks, markers, i, inArticles[i], sectionBrother[i])));
        }
        return lines;
    }

    /** What a row or a note begins with is no number of the outline. */
    private static boolean isUnmarked(Block block) {
        return block.kind() == Block.Kind.TABLE_ROW || block.kind() == Block.Kind.FOOTNOTE;
    }

    /** For each paragraph whether the document, or the appendix it stands in, is set in articles. */
    private static boolean[] inArticles(List<@Nullable Marker> markers) {
        boolean[] in = new boolean[markers.size()];
        int from = 0;
        for (int i = 0; i <= in.length; i++) {
            Marker marker = i < in.length ? markers.get(i) : null;
            if (i == in.length || (marker != null && marker.kind() == Marker.Kind.APPENDIX)) {
                boolean articles =
                        markers.subList(from, i).stream().anyMatch(m -> m != null && m.kind() == Marker.Kind.ARTICLE);
                Arrays.fill(in, from, i, articles);
                from = i;
            }
        }
        return in;
    }

    /** {@code Chương I} and {@code QUY ĐỊNH CHUNG} on two lines are one heading. */
    private static List<Block> mergeBareHeadings(List<Block> body) {
        List<Block> merged = new ArrayList<>();
        Marker before = null;
        for (Block block : body) {
            Marker own = Marker.of(block.text());
            Block last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && before != null && isBare(last, before, block) && own == null && isTitle(block)) {
                Block whole = last.withText(join(last.text(), block.text()));
                merged.set(merged.size() - 1, whole);
                before = Marker.of(whole.text());
            } else {
                merged.add(block);
                before = own;
            }
        }
        return merged;
    }

    /** Whether a name and a number are all of a line, or a title in capitals goes on in the next one. */
    private static boolean isBare(Block line, Marker marker, Block next) {
        return isNamed(marker)
                && (marker.end() >= line.text().length() || (line.isUpper() && line.paragraph() == next.paragraph()));
    }

    private static boolean isTitle(Block block) {
        return block.text().length() <= 250
                && !block.text().endsWith(".")
                && block.text().charAt(0) != '('
                && !isUnmarked(block);
    }

    private static boolean isNamed(Marker marker) {
        return switch (marker.kind()) {
            case APPENDIX, PART, CHAPTER, DIVISION -> true;
            default -> false;
        };
    }

    private static String join(String marker, String title) {
        char end = marker.charAt(marker.length() - 1);
        return marker + (Character.isLetterOrDigit(end) ? ". " : " ") + title;
    }

    private static Role role(
            List<Block> blocks, List<@Nullable Marker> markers, int i, boolean inArticles, boolean hasSectionBrother) {
        Block block = blocks.get(i);
        Marker marker = markers.get(i);
        if (isUnmarked(block)) {
            return Role.TEXT;
        }
        if (marker == null) {
            return isUnnumberedHeading(block, i + 1 < blocks.size()) ? Role.HEADING : Role.TEXT;
        }
        boolean brief = block.text().length() <= SHORT;
        boolean heading = block.kind() == Block.Kind.HEADING || (block.bold() && brief);
        return switch (marker.kind()) {
            case APPENDIX, PART, CHAPTER, DIVISION -> brief || heading ? Role.HEADING : Role.HEADING_AND_TEXT;
            case ARTICLE, ROMAN, LETTER_CAPITAL ->
                brief && (heading || !block.endsSentence() || block.text().endsWith(":"))
                        ? Role.HEADING
                        : Role.HEADING_AND_TEXT;
            case NUMBER, NUMBER_2, NUMBER_3 -> {
                boolean clause = inArticles && !heading;
                yield clause ? Role.TEXT : numberedRole(blocks, markers, i, hasSectionBrother);
            }
            case LETTER ->
                !inArticles && (heading || (isBriefHeading(block) && hasDeeper(markers, i))) ? Role.HEADING : Role.TEXT;
            case PARENTHESISED, BULLET -> block.kind() == Block.Kind.HEADING ? Role.HEADING : Role.TEXT;
        };
    }

    /** A number opens a section where it or one of its brothers is a short line: then all of them do. */
    private static Role numberedRole(
            List<Block> blocks, List<@Nullable Marker> markers, int i, boolean hasSectionBrother) {
        Block block = blocks.get(i);
        boolean own = isSectionByItself(blocks, markers, i);
        if (!own && !hasSectionBrother) {
            return Role.TEXT;
        }
        boolean pure = block.text().length() <= SHORT
                && (own || block.bold() || hasDeeper(markers, i) || followedByText(markers, i));
        return pure ? Role.HEADING : Role.HEADING_AND_TEXT;
    }

    /** For each numbered paragraph whether one of its brothers is a section by itself. */
    private static boolean[] hasSectionBrother(List<Block> blocks, List<@Nullable Marker> markers) {
        Map<Marker.Kind, Integer> run = new EnumMap<>(Marker.Kind.class);
        int[] runOf = new int[blocks.size()];
        BitSet runsWithSection = new BitSet();
        int runs = 0;
        for (int i = 0; i < runOf.length; i++) {
            Marker marker = markers.get(i);
            if (marker == null) {
                continue;
            }
            run.keySet().removeIf(kind -> kind.depth() > marker.depth());
            Integer open = run.get(marker.kind());
            runOf[i] = open == null ? ++runs : open;
            run.put(marker.kind(), runOf[i]);
            if (isSectionByItself(blocks, markers, i)) {
                runsWithSection.set(runOf[i]);
            }
        }
        boolean[] has = new boolean[runOf.length];
        for (int i = 0; i < has.length; i++) {
            has[i] = runOf[i] > 0 && runsWithSection.get(runOf[i]);
        }
        return has;
    }

    private static boolean isSectionByItself(List<Block> blocks, List<@Nullable Marker> markers, int i) {
        Block block = blocks.get(i);
        boolean dressed = block.kind() == Block.Kind.HEADING || block.bold();
        return block.text().length() <= SHORT
                && (dressed || (isBriefHeading(block) && (hasDeeper(markers, i) || followedByText(markers, i))));
    }

    private static boolean isBriefHeading(Block block) {
        String text = block.text();
        char end = text.charAt(text.length() - 1);
        return text.length() <= SHORT && ".;,!?".indexOf(end) < 0;
    }

    private static boolean hasDeeper(List<@Nullable Marker> markers, int i) {
        Marker own = markers.get(i);
        Marker next = i + 1 < markers.size() ? markers.get(i + 1) : null;
        return own != null && next != null && next.depth() > own.depth();
    }

    private static boolean followedByText(List<@Nullable Marker> markers, int i) {
        return i + 1 < markers.size() && markers.get(i + 1) == null;
    }

    private static boolean isUnnumberedHeading(Block block, boolean hasNext) {
        if (block.kind() == Block.Kind.HEADING) {
            return true;
        }
        boolean brief = block.text().length() <= 150 && block.text().indexOf(' ') > 0;
        return hasNext
                && brief
                && (block.isUpper() || block.bold())
                && !block.endsSentence()
                && !Unaccented.of(block.text()).startsWith("kinh gui")
                && block.kind() == Block.Kind.PARAGRAPH;
    }
}
