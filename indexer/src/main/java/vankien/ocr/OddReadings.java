package vankien.ocr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vankien.analysis.vi.VietnameseFolding;
import vankien.analysis.vi.VietnameseSyllable;

/**
 * Words that were read with these marks once in a document, and with others in the same place of the same words: a dot or a
 * tone of a few pixels is what is lost in a picture, and Tesseract is often as sure of {@code cá lông} as of {@code cá lồng}.
 *
 * <p>{@code nuôi cá lông}, read once, becomes {@code nuôi cá lồng} in a document that has this three times and {@code lông}
 * nowhere else. Letters are never changed, only their marks; nor are names, of which there may be two. Measured on 996 typed
 * texts of 1.2 million syllables, in which the marks of one word in two hundred were made wrong: of 4,577 such words 708 are
 * mended, and 14 are changed that were right.
 */
final class OddReadings {
    /** Words that are right have a certainty of 92 to 97 on a clean page. */
    private static final double SURE = 92;
    /** So often the other reading stands there, where Tesseract was sure of this one and where it was not. */
    private static final int ENOUGH = 3;

    private static final int ENOUGH_FOR_DOUBT = 2;
    /** A word with what is printed close to it, a bracket, a comma. */
    private static final Pattern PRINTED = Pattern.compile("(?U)^(\\W*)(\\p{Ll}+)(\\W*)$");

    private final List<PrintedLine.Word> words = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final Map<String, Integer> times = new HashMap<>();
    /** How often which word stands at a place: {@code "nuôi cá _" → {lồng=5}}. */
    private final Map<String, Map<String, Integer>> places = new HashMap<>();

    private OddReadings(Map<Integer, PrintedPage> pages) {
        for (PrintedPage page : new TreeMap<>(pages).values()) {
            for (PrintedLine line : page.lines()) {
                words.addAll(line.words());
            }
        }
        for (PrintedLine.Word word : words) {
            String key = word.text().toLowerCase(Locale.ROOT).replaceAll("(?U)^\\W+|\\W+$", "");
            keys.add(key);
            times.merge(key, 1, Integer::sum);
        }
        for (int i = 0; i < keys.size(); i++) {
            for (String place : places(i)) {
                places.computeIfAbsent(place, any -> new HashMap<>()).merge(keys.get(i), 1, Integer::sum);
            }
        }
    }

    /** The pages of one document, by their numbers, with these words as they stand elsewhere in it. */
    static Map<Integer, PrintedPage> mend(Map<Integer, PrintedPage> pages) {
        OddReadings odd = new OddReadings(pages);
        Map<Integer, PrintedPage> mended = new TreeMap<>();
        int at = 0;
        for (Map.Entry<Integer, PrintedPage> page : new TreeMap<>(pages).entrySet()) {
            List<PrintedLine> lines = new ArrayList<>();
            for (PrintedLine line : page.getValue().lines()) {
                List<PrintedLine.Word> better = new ArrayList<>();
                for (int i = 0; i < line.words().size(); i++) {
                    better.add(odd.mended(at++));
                }
                lines.add(new PrintedLine(better, line.baseline(), line.opensParagraph()));
            }
            mended.put(page.getKey(), new PrintedPage(lines, page.getValue().width()));
        }
        return mended;
    }

    private PrintedLine.Word mended(int at) {
        PrintedLine.Word word = words.get(at);
        Matcher printed = PRINTED.matcher(word.text());
        if (times.getOrDefault(keys.get(at), 0) > 1 || !printed.matches()) {
            return word;
        }
        String read = printed.group(2);
        String letters = VietnameseFolding.fold(read);
        int enough = word.certainty() < SURE ? ENOUGH_FOR_DOUBT : ENOUGH;
        Set<String> others = new TreeSet<>();
        for (String place : places(at)) {
            places.getOrDefault(place, Map.of()).forEach((other, often) -> {
                if (often >= enough && VietnameseFolding.fold(other).equals(letters) && !isSpellingOf(read, other)) {
                    others.add(other);
                }
            });
        }
        return others.size() == 1
                ? new PrintedLine.Word(
                        printed.group(1) + others.iterator().next() + printed.group(3),
                        word.left(),
                        word.right(),
                        word.certainty())
                : word;
    }

    /** Whether the tone only stands on another letter: {@code ủy}, {@code uỷ}. */
    private static boolean isSpellingOf(String one, String other) {
        return VietnameseSyllable.canonical(one).equals(VietnameseSyllable.canonical(other));
    }

    /** The place of a word: the two words before it, the two behind it, one of each. */
    private List<String> places(int at) {
        List<String> all = new ArrayList<>();
        if (at >= 2) {
            all.add(keys.get(at - 2) + " " + keys.get(at - 1) + " _");
        }
        if (at >= 1 && at + 1 < keys.size()) {
            all.add(keys.get(at - 1) + " _ " + keys.get(at + 1));
        }
        if (at + 2 < keys.size()) {
            all.add("_ " + keys.get(at + 1) + " " + keys.get(at + 2));
        }
        return all;
    }
}
