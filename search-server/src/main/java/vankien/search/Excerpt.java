package vankien.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vankien.index.DocumentLayout;

/** Cuts a long passage to a readable piece round its best matches. */
final class Excerpt {
    /** About three lines on a desktop page. */
    private static final int LONGEST = 320;
    /** How much of a long passage stands before its first match. */
    private static final int LEAD = 60;

    private Excerpt() {}

    static MarkedText of(String text, PassageRanker.Ranked passage, List<WordTerms> words) {
        DocumentLayout.Segment segment = passage.segment();
        if (segment.end() - segment.start() <= LONGEST) {
            return MarkedText.of(text, segment.start(), segment.end(), passage.occurrences(), false, false);
        }
        int first = bestFirst(passage.occurrences(), words);
        int start = first - LEAD <= segment.start() ? segment.start() : wordStart(text, first - LEAD, segment.start());
        int end = Math.min(segment.end(), start + LONGEST);
        if (end == segment.end()) {
            start = Math.min(start, wordStart(text, Math.max(segment.start(), end - LONGEST), segment.start()));
        } else {
            end = wordEnd(text, end, start, passage.occurrences());
        }
        return MarkedText.of(text, start, end, passage.occurrences(), start > segment.start(), end < segment.end());
    }

    /** The beginning of a passage, without marks. */
    static MarkedText beginning(String text, int start, int end) {
        int cut = end - start <= LONGEST ? end : wordEnd(text, start + LONGEST, start, List.of());
        return MarkedText.of(text, start, cut, List.of(), false, cut < end);
    }

    /** Where the window of that length begins that holds the most telling words. */
    private static int bestFirst(List<Occurrence> occurrences, List<WordTerms> words) {
        double best = -1;
        int bestStart = occurrences.getFirst().start();
        for (int i = 0; i < occurrences.size(); i++) {
            int limit = occurrences.get(i).start() + LONGEST - LEAD;
            Set<Integer> seen = new HashSet<>();
            double weight = 0;
            for (int j = i; j < occurrences.size() && occurrences.get(j).end() <= limit; j++) {
                int word = occurrences.get(j).word();
                double telling = word == Occurrence.CODE ? 10 : words.get(word).weight();
                weight += seen.add(word) ? telling : telling * 0.1;
            }
            if (weight > best) {
                best = weight;
                bestStart = occurrences.get(i).start();
            }
        }
        return bestStart;
    }

    private static int wordStart(String text, int at, int least) {
        int i = at;
        // Not farther than a word is long: the match has to stay inside the piece.
        int farthest = Math.max(least, at - LEAD);
        while (i > farthest && text.charAt(i - 1) != ' ') {
            i--;
        }
        return i > least && Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
    }

    /** The end of the last whole word, but never inside a match. */
    private static int wordEnd(String text, int at, int start, List<Occurrence> occurrences) {
        int i = at;
        while (i > start + LONGEST / 2 && text.charAt(i) != ' ') {
            i--;
        }
        for (Occurrence occurrence : occurrences) {
            if (occurrence.start() < i && occurrence.end() > i) {
                return occurrence.end();
            }
        }
        return i;
    }
}
