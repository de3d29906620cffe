package vankien.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vankien.document.Unaccented;

/**
 * The trích yếu: the rest of the type's line, the lines of the same paragraph, or else the paragraphs after it that are
 * set like a title.
 *
 * @param lines its lines, none where the document has no title
 * @param end the index of the first block after it
 */
record TitleLines(List<String> lines, int end) {
    private static final int LONGEST = 600;
    private static final Set<String> OF_THE_NAME = Set.of("lien tich", "phoi hop", "hanh dong");

    TitleLines {
        lines = List.copyOf(lines);
    }

    /**
     * @param typeLine the index of the line with the type's name
     * @param nameLength how many characters of that line the name takes
     */
    static TitleLines after(List<Block> blocks, int typeLine, int nameLength, Predicate<Block> isHeadingLine) {
        Block type = blocks.get(typeLine);
        List<String> lines = new ArrayList<>();
        String rest = type.text().substring(nameLength).strip();
        // KẾ HOẠCH LIÊN TỊCH, CHƯƠNG TRÌNH PHỐI HỢP: words of the name, not of the title.
        if (!rest.isEmpty() && !OF_THE_NAME.contains(Unaccented.of(rest))) {
            lines.add(rest);
        }
        int i = typeLine + 1;
        int length = rest.length();
        while (i < blocks.size() && length < LONGEST) {
            Block block = blocks.get(i);
            boolean sameParagraph =
                    block.paragraph() == type.paragraph() && !blocks.get(i - 1).endsParagraph();
            if (endsTitle(block, isHeadingLine)
                    || !(sameParagraph || isSetLikeATitle(block, lines, blocks.get(i - 1)) || isTornTitle(blocks, i))) {
                break;
            }
            lines.add(block.text());
            length += block.text().length();
            i++;
        }
        return new TitleLines(lines, i);
    }

    /** The subject of a letter, {@code V/v …}, over the lines of its paragraph. */
    static TitleLines ofLetter(List<Block> blocks, int first, Predicate<Block> isHeadingLine) {
        Block subject = blocks.get(first);
        List<String> lines = new ArrayList<>();
        lines.add(subject.text().replaceFirst("^[Vv]/[Vv]:?\\s*", ""));
        int i = first + 1;
        while (i < blocks.size() && blocks.get(i).paragraph() == subject.paragraph()) {
            if (isHeadingLine.test(blocks.get(i))
                    || Unaccented.of(blocks.get(i).text()).startsWith("kinh gui")) {
                break;
            }
            lines.add(blocks.get(i).text());
            i++;
        }
        return new TitleLines(lines, i);
    }

    private static boolean endsTitle(Block block, Predicate<Block> isHeadingLine) {
        String plain = Unaccented.of(block.text());
        Marker marker = Marker.of(block.text());
        return isHeadingLine.test(block)
                || marker != null
                || plain.startsWith("can cu ")
                || plain.startsWith("kinh gui")
                || block.text().endsWith(":")
                || plain.startsWith("noi nhan")
                || (block.endsSentence() && block.text().length() > 120);
    }

    /** In a PDF each line of a title may be a paragraph; a paragraph of the body ends with its sentence. */
    private static boolean isTornTitle(List<Block> blocks, int i) {
        Block block = blocks.get(i);
        if (block.page() == null
                || blocks.get(i - 1).endsSentence()
                || blocks.get(i - 1).endsParagraph()
                || block.text().length() > 110) {
            return false;
        }
        int last = i;
        while (last + 1 < blocks.size() && blocks.get(last + 1).paragraph() == block.paragraph()) {
            last++;
        }
        return last - i <= 2 && !blocks.get(last).endsSentence();
    }

    private static boolean isSetLikeATitle(Block block, List<String> lines, Block before) {
        if (lines.isEmpty()) {
            return block.text().length() <= 400 && !block.text().endsWith(".");
        }
        boolean sameDress = (block.bold() && before.bold()) || (block.isUpper() && before.isUpper());
        return (block.paragraph() == before.paragraph() && !before.endsParagraph())
                || (block.text().length() <= 250 && !block.text().endsWith(".") && sameDress)
                || (block.beginsInLowerCase()
                        && !before.endsSentence()
                        && block.text().length() <= 250);
    }
}
