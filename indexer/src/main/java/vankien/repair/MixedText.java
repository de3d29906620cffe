package vankien.repair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts a paragraph that holds both: lines that were typed in Unicode among older ones, a phrase that was pasted into an old
 * sentence. The words vote, and a change of encoding costs more than a single word can say, less so at the end of a line.
 */
final class MixedText {
    private static final int VOTE = 2;
    private static final int CHANGE = 5;
    private static final int CHANGE_AT_LINE_END = 2;

    private MixedText() {}

    /** The best explanation by one encoding and Unicode, each part of the former proven by itself; null if there is none. */
    static @Nullable Reading read(String text) {
        Reading best = null;
        int most = 0;
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            if (encoding == LegacyEncoding.VIQR) {
                continue; // its signs are in all sound text
            }
            List<Reading.Span> spans = spans(text, Evidence.words(text, encoding)).stream()
                    .filter(span -> Evidence.of(text.substring(span.start(), span.end()), encoding)
                            .proves())
                    .toList();
            int score = spans.stream()
                    .mapToInt(span -> Evidence.of(text.substring(span.start(), span.end()), encoding)
                            .score())
                    .sum();
            if (score > most) {
                best = new Reading(encoding, spans);
                most = score;
            }
        }
        return best;
    }

    /** The parts in the older encoding, by the cheapest way through the words. */
    private static List<Reading.Span> spans(String text, List<Evidence.Word> words) {
        int count = words.size();
        boolean[][] changes = new boolean[2][count];
        int sound = 0;
        int old = 0;
        for (int i = 0; i < count; i++) {
            int change = i > 0
                            && text.substring(
                                                    words.get(i - 1).end(),
                                                    words.get(i).start())
                                            .indexOf('\n')
                                    >= 0
                    ? CHANGE_AT_LINE_END
                    : CHANGE;
            changes[0][i] = old - change > sound;
            changes[1][i] = sound - change > old;
            int vote = vote(words.get(i).kind());
            int nextSound = (changes[0][i] ? old - change : sound) - vote;
            old = (changes[1][i] ? sound - change : old) + vote;
            sound = nextSound;
        }
        List<Reading.Span> spans = new ArrayList<>();
        int state = old > sound ? 1 : 0;
        int end = text.length();
        for (int i = count - 1; i >= 0; i--) {
            if (changes[state][i]) {
                if (state == 1) {
                    spans.addFirst(new Reading.Span(words.get(i).start(), end));
                }
                end = words.get(i).start();
                state = 1 - state;
            }
        }
        if (state == 1) {
            spans.addFirst(new Reading.Span(0, end));
        }
        return spans;
    }

    private static int vote(Evidence.Kind kind) {
        return switch (kind) {
            case GAINED -> VOTE;
            case LOST, SOUND -> -VOTE;
            case STRANGE, BROKEN -> -1;
            case AMBIGUOUS, SAME, PLAIN, FOREIGN, NOTHING -> 0;
        };
    }
}
