package vankien.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of headings that a scan has misread: {@code II.} between {@code II.} and {@code IV.} was {@code III.}. Only where
 * the number before and the one after leave no other is it put right; at the end of a sequence nothing is known, and what
 * an author has counted wrongly stays.
 *
 * <p>One input and its output: lines that begin with {@code 4.}, {@code 9.}, {@code 6.} come back beginning with {@code
 * 4.}, {@code 5.}, {@code 6.}.
 */
final class HeadingNumbers {
    private HeadingNumbers() {}

    /** A number of one sequence: the line that bears it and its value. */
    private record Numbered(int line, Marker.Kind kind, int end, int value) {}

    /** What a scan makes of {@code II.} and {@code III.}: {@code HI.}, {@code IH.}, {@code lI.}; figures alone are none. */
    private static final Pattern STROKES =
            Pattern.compile("(?=.{0,4}[IVXHTl|])([IVXHTl1|]{1,5})(?:\\s?[.)]|\\s?[-–])\\s");

    /** The blocks with the numbers put right; the same list where none was wrong. */
    static List<Block> repair(List<Block> blocks) {
        List<Block> repaired = new ArrayList<>(blocks);
        boolean changed = false;
        for (List<Numbered> sequence : sequences(blocks)) {
            for (int i = 1; i + 1 < sequence.size(); i++) {
                int before = sequence.get(i - 1).value();
                Numbered misread = sequence.get(i);
                boolean only = sequence.get(i + 1).value() == before + 2;
                if (only && misread.value() != before + 1 && isMistakable(misread, before + 1)) {
                    Block block = blocks.get(misread.line());
                    repaired.set(misread.line(), block.withText(renumbered(block.text(), misread, before + 1)));
                    changed = true;
                }
            }
        }
        return changed ? repaired : blocks;
    }

    /** The numbers that are counted through, until one further out begins anew. */
    private static List<List<Numbered>> sequences(List<Block> blocks) {
        List<List<Numbered>> sequences = new ArrayList<>();
        Map<Marker.Kind, List<Numbered>> open = new EnumMap<>(Marker.Kind.class);
        for (int i = 0; i < blocks.size(); i++) {
            Marker marker = blocks.get(i).kind() == Block.Kind.TABLE_ROW
                    ? null
                    : Marker.of(blocks.get(i).text());
            List<Numbered> romans = open.get(Marker.Kind.ROMAN);
            Matcher strokes = STROKES.matcher(blocks.get(i).text());
            if ((marker == null || marker.kind() != Marker.Kind.ROMAN)
                    && romans != null
                    && blocks.get(i).isUpper()
                    && strokes.lookingAt()) {
                romans.add(new Numbered(i, Marker.Kind.ROMAN, strokes.end(), 0));
                continue;
            }
            if (marker == null) {
                continue;
            }
            open.keySet().removeIf(kind -> kind.depth() > marker.depth());
            int value = value(marker);
            if (value > 0) {
                open.computeIfAbsent(marker.kind(), kind -> {
                            List<Numbered> sequence = new ArrayList<>();
                            sequences.add(sequence);
                            return sequence;
                        })
                        .add(new Numbered(i, marker.kind(), marker.end(), value));
            }
        }
        return sequences;
    }

    private static int value(Marker marker) {
        return switch (marker.kind()) {
            case ROMAN -> RomanNumeral.value(marker.label());
            case CHAPTER, DIVISION, ARTICLE, NUMBER ->
                marker.label().matches("\\d{1,3}") ? Integer.parseInt(marker.label()) : 0;
            default -> 0;
        };
    }

    /** One stroke more or less of a Roman numeral, or one figure for another. */
    private static boolean isMistakable(Numbered misread, int right) {
        boolean figures = misread.kind() == Marker.Kind.NUMBER || misread.kind() == Marker.Kind.ARTICLE;
        if (!figures) {
            return misread.value() == 0
                    || Math.abs(roman(misread.value()).length() - roman(right).length()) <= 2;
        }
        return String.valueOf(misread.value()).length() == String.valueOf(right).length();
    }

    private static String renumbered(String text, Numbered misread, int right) {
        String marker = text.substring(0, misread.end());
        String number = misread.value() > 0 && marker.matches(".*\\d.*") ? String.valueOf(right) : roman(right);
        return marker.replaceFirst(misread.value() > 0 ? "\\d+|\\b[IVXLC]+\\b" : "[IVXHTl1|]+", number)
                + text.substring(misread.end());
    }

    private static String roman(int value) {
        String[] tens = {"", "X", "XX", "XXX", "XL"};
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return value >= 50 ? "" : tens[value / 10] + ones[value % 10];
    }
}
