package vankien.draft;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in composed letters (NFC), and where each of its characters stands in the text that was pasted: decomposed
 * letters are shorter here. Characters that are no text are spaces.
 */
final class ComposedText {
    /** More marks than any letter has; what follows is taken apart, so that hostile text costs no more than other text. */
    private static final int MOST_MARKS = 16;

    private final String text;
    private final int[] origins;

    private ComposedText(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    static ComposedText of(String pasted) {
        StringBuilder text = new StringBuilder(pasted.length());
        int[] origins = new int[pasted.length() + 1];
        int start = 0;
        while (start < pasted.length()) {
            int end = start + 1;
            while (end < pasted.length() && end - start < MOST_MARKS && isMark(pasted.charAt(end))) {
                end++;
            }
            String letter = pasted.substring(start, end);
            String composed = end - start == 1 ? letter : Normalizer.normalize(letter, Normalizer.Form.NFC);
            for (int i = 0; i < composed.length(); i++) {
                if (text.length() >= origins.length) {
                    origins = Arrays.copyOf(origins, origins.length + pasted.length() + 16);
                }
                origins[text.length()] = start + Math.min(i, end - start - 1);
                text.append(readable(composed.charAt(i)));
            }
            start = end;
        }
        int[] all = Arrays.copyOf(origins, text.length() + 1);
        all[text.length()] = pasted.length();
        return new ComposedText(text.toString(), all);
    }

    private static boolean isMark(char c) {
        return c >= '\u0300' && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static char readable(char c) {
        // No letter of the language lies outside the basic plane: half a pair would make an answer that cannot be sent.
        boolean noText = Character.isISOControl(c) || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029';
        return c != '\n' && noText ? ' ' : c;
    }

    String text() {
        return text;
    }

    /** Where the character at this offset begins in what was pasted. */
    int origin(int offset) {
        return origins[offset];
    }
}
