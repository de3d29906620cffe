package vankien.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Footnotes go behind the paragraph that calls them: {@code … được tăng cường¹⁶.} and, pages or columns further on, {@code ¹⁶
 * Xem …} or {@code (16) Xem …}. A numbered list in brackets has no calls and stays where it is.
 */
final class Footnotes {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern NOTE = Pattern.compile("([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\\s?\\S.*|[(\\[](\\d{1,3})[)\\]]\\s?\\S.*");
    /** The call stands at the end of a word, without a space. */
    private static final Pattern CALL =
            Pattern.compile("(?<=[\\p{L}\\d)”\"%])([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(?<=\\p{L})[(\\[](\\d{1,3})[)\\]]");

    private Footnotes() {}

    /** The paragraphs in their new order; notes that were attached have the kind {@link Block.Kind#FOOTNOTE}. */
    static List<Block> attach(List<Block> paragraphs) {
        Map<String, Integer> calledIn = new HashMap<>();
        Map<Integer, List<Block>> notes = new HashMap<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Block block = paragraphs.get(i);
            String label = block.kind() == Block.Kind.PARAGRAPH ? label(block.text()) : null;
            Integer caller = label == null ? null : calledIn.remove(label);
            if (caller == null) {
                order.add(i);
            } else {
                notes.computeIfAbsent(caller, paragraph -> new ArrayList<>()).add(block.withKind(Block.Kind.FOOTNOTE));
            }
            // A note can call none; a paragraph that calls is found by the last of its lines.
            if (caller == null) {
                calls(block.text(), label, i, calledIn);
            }
        }
        if (notes.isEmpty()) {
            return paragraphs;
        }
        List<Block> attached = new ArrayList<>(paragraphs.size());
        for (int i : order) {
            attached.add(paragraphs.get(i));
            attached.addAll(notes.getOrDefault(i, List.of()));
        }
        return attached;
    }

    private static void calls(String text, @Nullable String ownLabel, int paragraph, Map<String, Integer> calledIn) {
        Matcher call = CALL.matcher(text).useTransparentBounds(true);
        int next = 0;
        for (int at = 0; at < text.length(); at++) {
            if (at < next
                    || !begins(text.charAt(at))
                    || !call.region(at, text.length()).lookingAt()) {
                continue;
            }
            next = call.end();
            String label = call.group(1) == null ? call.group(2) : figures(String.valueOf(call.group(1)));
            if (label != null && !label.equals(ownLabel)) {
                calledIn.put(label, paragraph);
            }
        }
    }

    /** The number that a note begins with, in figures; null where the text is no note. */
    static @Nullable String label(String text) {
        if (!mayBegin(text)) {
            return null;
        }
        Matcher note = NOTE.matcher(text);
        if (!note.matches()) {
            return null;
        }
        String superscript = note.group(1);
        return superscript == null ? note.group(2) : figures(superscript);
    }

    /** Whether a text may be a note, as its first character says. */
    static boolean mayBegin(String text) {
        return !text.isEmpty() && begins(text.charAt(0));
    }

    /** Whether a call or a note may begin with it: few characters of a text are one of these. */
    private static boolean begins(char c) {
        return c == '(' || c == '[' || (c > 0x7F && SUPERSCRIPTS.indexOf(c) >= 0);
    }

    /** A number as the call of a footnote is printed: {@code ¹²}. */
    static String superscripts(int number) {
        StringBuilder raised = new StringBuilder();
        for (char figure : Integer.toString(number).toCharArray()) {
            raised.append(SUPERSCRIPTS.charAt(figure - '0'));
        }
        return raised.toString();
    }

    private static String figures(String superscripts) {
        StringBuilder figures = new StringBuilder();
        for (int i = 0; i < superscripts.length(); i++) {
            figures.append(SUPERSCRIPTS.indexOf(superscripts.charAt(i)));
        }
        return figures.toString();
    }
}
