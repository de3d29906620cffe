package vankien.repair;

import java.util.Arrays;

/** A text being rewritten, that knows for each of its characters where in the text before it came from. */
final class TracedText {
    private final StringBuilder text;
    private int[] origins;

    TracedText(int capacity) {
        text = new StringBuilder(capacity);
        origins = new int[Math.max(16, capacity)];
    }

    void append(char c, int origin) {
        if (text.length() == origins.length) {
            origins = Arrays.copyOf(origins, origins.length * 2);
        }
        origins[text.length()] = origin;
        text.append(c);
    }

    void append(CharSequence letters, int origin) {
        for (int i = 0; i < letters.length(); i++) {
            append(letters.charAt(i), origin);
        }
    }

    /** Another text, whose characters came from a part of the text before that begins at {@code start}. */
    void append(TracedText part, int start) {
        for (int i = 0; i < part.length(); i++) {
            append(part.charAt(i), start + part.origin(i));
        }
    }

    /** Characters {@code start} to {@code end} of the text before, unchanged. */
    void copy(CharSequence before, int start, int end) {
        for (int i = start; i < end; i++) {
            append(before.charAt(i), i);
        }
    }

    String text() {
        return text.toString();
    }

    String text(int start, int end) {
        return text.substring(start, end);
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    /** Whether its characters {@code start} to {@code end} are those of a part of another text. */
    boolean holds(int start, int end, String other, int from, int to) {
        if (end - start != to - from) {
            return false;
        }
        for (int i = 0; i < to - from; i++) {
            if (text.charAt(start + i) != other.charAt(from + i)) {
                return false;
            }
        }
        return true;
    }

    void setCharAt(int index, char c) {
        text.setCharAt(index, c);
    }

    int length() {
        return text.length();
    }

    int origin(int index) {
        return origins[index];
    }

    int[] origins() {
        return Arrays.copyOf(origins, text.length());
    }
}
