package vankien.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text in lines of a width, where nothing breaks lines by itself: in a drawing. */
final class CutText {
    private static final String NARROW = "fijltrIíìỉĩịI.,;:()-/'|!";
    private static final String WIDE = "mwMW%@";

    private CutText() {}

    /**
     * The lines of a text; what does not fit ends with {@code …}.
     *
     * @param width the width of a line in em, as estimated for common sans-serif fonts
     * @param most the most lines
     */
    static List<String> lines(String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        List<String> words = List.of(text.strip().split("\\s+", -1));
        int next = 0;
        while (next < words.size() && lines.size() < most) {
            StringBuilder line = new StringBuilder(words.get(next++));
            while (next < words.size() && width(line + " " + words.get(next)) <= width) {
                line.append(' ').append(words.get(next++));
            }
            boolean last = lines.size() == most - 1 && next < words.size();
            lines.add(cut(last ? line + " …" : line.toString(), width));
        }
        return lines;
    }

    private static String cut(String line, double width) {
        if (width(line) <= width) {
            return line;
        }
        StringBuilder kept = new StringBuilder();
        double used = width("…");
        List<String> characters =
                line.codePoints().mapToObj(Character::toString).collect(Collectors.toList());
        for (String character : characters) {
            used += width(character);
            if (used > width) {
                break;
            }
            kept.append(character);
        }
        return kept.toString().replaceFirst("[\\s…]+$", "") + "…";
    }

    private static double width(String text) {
        return text.codePoints().mapToDouble(CutText::width).sum();
    }

    private static double width(int character) {
        if (Character.getType(character) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if (character == ' ' || NARROW.indexOf(character) >= 0) {
            return 0.34;
        }
        if (WIDE.indexOf(character) >= 0) {
            return 0.9;
        }
        return Character.isUpperCase(character) ? 0.7 : 0.57;
    }
}
