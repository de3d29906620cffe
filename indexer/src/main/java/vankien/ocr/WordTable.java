package vankien.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The table in which Tesseract writes the words of a page with their places: a line for each page, block, paragraph, line
 * and word, its columns separated by tabs; words are those of level 5.
 */
final class WordTable {
    private static final String WORD = "5";
    private static final int COLUMNS = 12;

    private WordTable() {}

    static List<PrintedLine> read(String table) {
        List<PrintedLine> lines = new ArrayList<>();
        List<PrintedLine.Word> words = new ArrayList<>();
        List<Integer> feet = new ArrayList<>();
        String line = "";
        String paragraph = "";
        String before = "";
        for (String row : table.split("\\R", -1)) {
            String[] cells = row.split("\t", COLUMNS);
            if (cells.length < COLUMNS || !cells[0].equals(WORD) || cells[11].isBlank()) {
                continue;
            }
            String itsParagraph = String.join(" ", Arrays.asList(cells).subList(1, 4));
            String itsLine = itsParagraph + " " + cells[4];
            if (!itsLine.equals(line)) {
                add(lines, words, feet, !paragraph.equals(before));
                before = paragraph;
                line = itsLine;
                paragraph = itsParagraph;
            }
            int left = Integer.parseInt(cells[6]);
            int top = Integer.parseInt(cells[7]);
            words.add(new PrintedLine.Word(
                    cells[11].strip(), left, left + Integer.parseInt(cells[8]), Double.parseDouble(cells[10])));
            feet.add(top + Integer.parseInt(cells[9]));
        }
        add(lines, words, feet, !paragraph.equals(before));
        return lines;
    }

    /** The letters of most words end on the base line, those of the others below it. */
    private static void add(
            List<PrintedLine> lines, List<PrintedLine.Word> words, List<Integer> feet, boolean opensParagraph) {
        if (!words.isEmpty()) {
            int baseline = feet.stream().sorted().toList().get(feet.size() / 4);
            lines.add(new PrintedLine(words, baseline, opensParagraph));
        }
        words.clear();
        feet.clear();
    }
}
