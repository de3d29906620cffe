package vankien.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vankien.document.Unaccented;

/**
 * Undoes two columns set side by side with spaces, as the heading and the signature of typed documents are: first the
 * lines of the left column, then those of the right one.
 */
final class TextColumns {
    private static final int GAP = 4;
    private static final String WIDE = " ".repeat(GAP);
    private static final Pattern OPEN_NUMBER = Pattern.compile("(?:^|\\s)so\\s?:?$");
    private static final Pattern OPEN_SYMBOL = Pattern.compile("[-–/]\\s?[a-z]");

    private TextColumns() {}

    /** The lines of one paragraph in reading order; unchanged where there are no columns. */
    static List<String> read(List<String> lines) {
        int rightStart = Integer.MAX_VALUE;
        for (String line : lines) {
            int gap = gapEnd(line);
            if (gap > 0) {
                rightStart = Math.min(rightStart, gap);
            }
        }
        if (rightStart == Integer.MAX_VALUE) {
            return lines;
        }
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (String line : lines) {
            int gap = gapEnd(line);
            if (gap > 0) {
                left.add(line.substring(0, gap).strip());
                right.add(line.substring(gap).strip());
            } else if (indent(line) > rightStart - GAP) {
                right.add(line.strip());
            } else {
                left.add(line.strip());
            }
        }
        left.addAll(right);
        return left;
    }

    /** Where the text after a wide gap begins, 0 where the line has none. */
    private static int gapEnd(String line) {
        if (line.indexOf('\t') < 0 && !line.contains(WIDE)) {
            return 0;
        }
        int spaces = 0;
        int from = indent(line);
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ') {
                spaces++;
            } else if (c == '\t') {
                spaces += GAP;
            } else {
                if (spaces >= GAP && !isOpenPlace(line, i)) {
                    return i;
                }
                spaces = 0;
            }
        }
        return 0;
    }

    /** The room left for a number or a day: {@code Số    -CV/ĐU}, {@code ngày    tháng 9 năm 2025}. */
    private static boolean isOpenPlace(String line, int end) {
        String before =
                Unaccented.of(line.substring(Math.max(0, end - 80), end)).stripTrailing();
        String after = Unaccented.of(line.substring(end, Math.min(line.length(), end + 6)));
        boolean number =
                OPEN_NUMBER.matcher(before).find() && OPEN_SYMBOL.matcher(after).lookingAt();
        boolean day = before.endsWith("ngay") && after.startsWith("thang");
        boolean month = before.endsWith("thang") && after.startsWith("nam");
        return number || day || month;
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
            indent++;
        }
        return indent;
    }
}
