package vankien.repair;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.analysis.vi.VietnameseFolding;

/** Letters and their marks in pieces become one character, also {@code é + U+0302}, which NFC leaves in two. */
final class Composition {
    /** The letters of Vietnamese in all their pieces: {@code e + U+0302 + U+0301}, also in another order or half composed. */
    private static final Map<String, String> WHOLE = vietnamese();

    private Composition() {}

    private static Map<String, String> vietnamese() {
        Map<String, String> whole = new HashMap<>();
        for (char letter : CodeTable.LETTERS.toCharArray()) {
            String apart = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
            whole.put(apart, worked(apart));
            if (apart.length() == 3) {
                String base = apart.substring(0, 1);
                char first = apart.charAt(1);
                char second = apart.charAt(2);
                for (String pieces : List.of(
                        base + second + first,
                        Normalizer.normalize(base + first, Normalizer.Form.NFC) + second,
                        Normalizer.normalize(base + second, Normalizer.Form.NFC) + first)) {
                    whole.put(pieces, worked(pieces));
                }
            }
        }
        return Map.copyOf(whole);
    }

    private static String whole(String pieces) {
        String known = WHOLE.get(pieces);
        return known == null ? worked(pieces) : known;
    }

    /** Null where nothing is in pieces. */
    static @Nullable TracedText compose(String text) {
        TracedText composed = null;
        int next = 0;
        for (int i = 1; i < text.length(); i++) {
            if (VietnameseFolding.isCombining(text.charAt(i))
                    && !VietnameseFolding.isCombining(text.charAt(i - 1))
                    && Character.isLetter(text.charAt(i - 1))) {
                int end = i + 1;
                while (end < text.length() && VietnameseFolding.isCombining(text.charAt(end))) {
                    end++;
                }
                String whole = whole(text.substring(i - 1, end));
                if (whole.length() < end - i + 1) {
                    composed = composed == null ? new TracedText(text.length()) : composed;
                    composed.copy(text, next, i - 1);
                    composed.append(whole, i - 1);
                    next = end;
                }
                i = end - 1;
            }
        }
        if (composed != null) {
            composed.copy(text, next, text.length());
        }
        return composed;
    }

    /** The hat goes before the tone, in which order they compose. */
    private static String worked(String pieces) {
        String apart = Normalizer.normalize(pieces, Normalizer.Form.NFD);
        StringBuilder shaped = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        for (int at = 0; at < apart.length(); at++) {
            char c = apart.charAt(at);
            (MarkOrder.TONES.indexOf(c) >= 0 ? tones : shaped).append(c);
        }
        String ordered = Normalizer.normalize(shaped.append(tones), Normalizer.Form.NFC);
        return ordered.length() == 1 ? ordered : Normalizer.normalize(pieces, Normalizer.Form.NFC);
    }
}
