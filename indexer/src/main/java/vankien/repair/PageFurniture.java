package vankien.repair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Running heads and feet, and page numbers: lines at the edge of most pages that are the same, or the same but for a number
 * that grows by one from page to page. The first of a running head stays, so that none of its words is lost.
 */
public final class PageFurniture {
    /** How many lines of an edge are looked at. */
    private static final int DEPTH = 3;

    private static final int MOST_NUMBERS = 4;
    private static final int LONGEST = 200;

    /** The line itself. */
    private static final String SAME = "=";
    /** A number and nothing else but signs. */
    private static final String ALONE = "#";
    /** A number among words. */
    private static final String AMONG_WORDS = "+";

    private PageFurniture() {}

    /**
     * Finds what is no part of the text.
     *
     * @param pages for each page its lines from top to bottom
     * @return for each page the indices of the lines to leave out
     */
    public static List<BitSet> find(List<List<String>> pages) {
        List<BitSet> found = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            found.add(new BitSet());
        }
        if (pages.size() > 1) {
            mark(pages, found, index -> index);
            mark(pages, found, index -> -1 - index);
        }
        return found;
    }

    /** @param edge the place of the n-th line from the edge; negative ones count from the end */
    private static void mark(List<List<String>> pages, List<BitSet> found, IntUnaryOperator edge) {
        Map<String, BitSet> pagesOfKey = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            for (int depth = 0; depth < DEPTH; depth++) {
                int line = place(pages.get(page), edge.applyAsInt(depth));
                if (line >= 0) {
                    for (String key : keys(pages.get(page).get(line), page)) {
                        pagesOfKey.computeIfAbsent(key, any -> new BitSet()).set(page);
                    }
                }
            }
        }
        for (int page = 0; page < pages.size(); page++) {
            for (int depth = 0; depth < DEPTH; depth++) {
                int line = place(pages.get(page), edge.applyAsInt(depth));
                if (line < 0
                        || !isFurniture(
                                pages.get(page).get(line), page, pages.size(), pagesOfKey, found.get(page), line)) {
                    break;
                }
            }
        }
    }

    private static int place(List<String> lines, int index) {
        int place = index < 0 ? lines.size() + index : index;
        return place < lines.size() ? place : -1;
    }

    /** Whether it is; marked where it is to be left out. The lines behind it are looked at only then. */
    private static boolean isFurniture(
            String line, int page, int pages, Map<String, BitSet> pagesOfKey, BitSet found, int index) {
        for (String key : keys(line, page)) {
            BitSet bearers = pagesOfKey.getOrDefault(key, new BitSet());
            int count = bearers.cardinality();
            boolean most = count >= Math.max(3, (pages * 3 + 4) / 5);
            // A number alone, equal to the page's, tells the second of two pages.
            boolean ownNumber = key.startsWith(ALONE + "0 ") && count >= pages - 1;
            if (most || ownNumber) {
                if (!key.startsWith(SAME) || bearers.nextSetBit(0) != page) {
                    found.set(index);
                }
                return true;
            }
        }
        return false;
    }

    /** The line itself, and the line with one of its numbers replaced by how far it is ahead of the page's. */
    private static List<String> keys(String line, int page) {
        String plain = line.strip().toLowerCase(Locale.ROOT);
        List<String> keys = new ArrayList<>();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return keys;
        }
        if (plain.chars().anyMatch(Character::isLetter)) {
            keys.add(SAME + plain);
        }
        for (int at = 0; at < plain.length() && keys.size() <= MOST_NUMBERS; at++) {
            int end = at;
            while (end < plain.length() && plain.charAt(end) >= '0' && plain.charAt(end) <= '9') {
                end++;
            }
            if (end > at && end - at <= 5) {
                int ahead = Integer.parseInt(plain.substring(at, end)) - page - 1;
                String around = plain.substring(0, at) + "\u0000" + plain.substring(end);
                boolean alone = !around.replace("trang", "")
                        .replace("page", "")
                        .chars()
                        .anyMatch(c -> Character.isLetterOrDigit(c));
                keys.add((alone ? ALONE : AMONG_WORDS) + ahead + " " + around);
            }
            at = Math.max(at, end);
        }
        return keys;
    }
}
