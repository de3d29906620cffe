package vankien.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An RTF file put in the order that its parser can read. Tika's parser leaves out footnotes that are marked as optional, as
 * LibreOffice writes them, puts others into the middle of their sentence, and knows neither text boxes of old Word files nor
 * text that stands before the first word of a paragraph's form. Notes become paragraphs behind the one that calls them, with
 * the raised number of {@link NoteCalls}: {@code thích{\footnote Xem.}\par} becomes {@code thích¹\par ¹ Xem.\par}.
 */
final class RtfNotes {
    /** A group whose text stands elsewhere: of a note, or of a text box of Word 95. */
    private static final Pattern ASIDE = Pattern.compile("\\{\\s*(?:\\\\\\*\\s*)?\\\\(footnote|dptxbxtext)(?![a-z])");

    private static final Pattern ENDNOTE = Pattern.compile("^\\s?\\\\ftnalt(?![a-z])");
    private static final Pattern WORD = Pattern.compile("\\\\(?:([a-z]{1,32})(-?\\d{1,10})? ?|'[0-9a-fA-F]{2}|[^a-z])");
    private static final Pattern GROUP = Pattern.compile("\\{\\s*(?:(\\\\\\*)|\\\\([a-z]{1,32}))?");

    /** Groups with text that is none of the document's. */
    private static final Set<String> ABOUT = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "revtbl",
            "filetbl",
            "pict",
            "object",
            "shprslt",
            "sp");
    /** What Tika's parser takes for the beginning of the text. */
    private static final Set<String> BEGINS =
            Set.of("par", "pard", "sect", "sectd", "plain", "ltrch", "rtlch", "htmlrtf", "line");

    private static final Set<String> ENDS_PARAGRAPH = Set.of("par", "cell", "nestcell", "sect");

    private final String rtf;
    private final StringBuilder out;
    private final Matcher aside;
    private final Matcher word;
    private final Matcher group;
    /**
     * An open group.
     *
     * @param about whether its text is none of the document's
     * @param copy whether it is the copy of a shape for old programs
     */
    private record Group(boolean about, boolean copy) {}

    private final Deque<Group> groups = new ArrayDeque<>();

    private final StringBuilder waiting = new StringBuilder();
    private boolean begun;
    private int footnotes;
    private int endnotes;
    private int at;

    private RtfNotes(String rtf) {
        this.rtf = rtf;
        this.out = new StringBuilder(rtf.length() + 256);
        this.aside = ASIDE.matcher(rtf);
        this.word = WORD.matcher(rtf);
        this.group = GROUP.matcher(rtf);
    }

    /** The same file with its notes and text boxes in paragraphs of their own. */
    static byte[] inOrder(byte[] rtf) {
        RtfNotes notes = new RtfNotes(new String(rtf, StandardCharsets.ISO_8859_1));
        notes.read();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(notes.out.length());
        bytes.writeBytes(notes.out.toString().getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    private void read() {
        while (at < rtf.length()) {
            char c = rtf.charAt(at);
            switch (c) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> word();
                default -> {
                    if (c != '\r' && c != '\n') {
                        begin();
                    }
                    out.append(c);
                    at++;
                }
            }
        }
        out.append(waiting);
    }

    private boolean isAbout() {
        return !groups.isEmpty() && groups.peek().about();
    }

    private void open() {
        boolean copy = !groups.isEmpty() && groups.peek().copy();
        if (!copy && aside.region(at, rtf.length()).lookingAt()) {
            int end = endOfGroup(aside.end());
            takeAside(String.valueOf(aside.group(1)), rtf.substring(aside.end(), end));
            at = Math.min(rtf.length(), end + 1);
            return;
        }
        boolean opened = group.region(at, rtf.length()).lookingAt();
        boolean optional = opened && group.group(1) != null;
        String name = opened ? String.valueOf(group.group(2)) : "";
        // The text of a shape stands in a group that is optional.
        boolean about = !name.equals("shptxt") && (isAbout() || optional || ABOUT.contains(name));
        groups.push(new Group(about, copy || name.equals("shprslt")));
        out.append('{');
        at++;
    }

    private void close() {
        if (groups.size() <= 1) {
            out.append(waiting);
            waiting.setLength(0);
        }
        if (!groups.isEmpty()) {
            groups.pop();
        }
        out.append('}');
        at++;
    }

    private void word() {
        if (!word.region(at, rtf.length()).lookingAt()) {
            out.append('\\');
            at++;
            return;
        }
        String name = word.group(1);
        if (name == null) {
            if (rtf.charAt(at + 1) != '*') {
                begin();
            }
        } else if (name.equals("u")) {
            begin();
        } else if (!isAbout() && BEGINS.contains(name)) {
            begun = true;
        }
        int end = word.end();
        if (name != null && name.equals("bin") && word.group(2) != null) {
            end = (int) Math.min(rtf.length(), end + Math.max(0, Long.parseLong(word.group(2))));
        }
        out.append(rtf, at, end);
        at = end;
        if (name != null && !waiting.isEmpty() && !isAbout() && ENDS_PARAGRAPH.contains(name)) {
            out.append(waiting);
            waiting.setLength(0);
        }
    }

    /** Text stands here. */
    private void begin() {
        if (!begun && !isAbout() && !groups.isEmpty()) {
            out.append("\\pard ");
            begun = true;
        }
    }

    private void takeAside(String kind, String text) {
        String label = "";
        if (kind.equals("footnote")) {
            boolean endnote = ENDNOTE.matcher(text).find();
            label = inRtf(Footnotes.superscripts(endnote ? ++endnotes : ++footnotes));
            begin();
            out.append(label);
        }
        waiting.append("{\\pard\\plain ").append(label).append(label.isEmpty() ? "" : " ");
        waiting.append('{').append(text).append("}\\par}");
    }

    private static String inRtf(String number) {
        StringBuilder coded = new StringBuilder("{\\uc1");
        number.chars().forEach(figure -> coded.append("\\u").append(figure).append('?'));
        return coded.append('}').toString();
    }

    /** Where the brace stands that closes the group, or the end of a file that is cut short. */
    private int endOfGroup(int from) {
        int depth = 0;
        int i = from;
        while (i < rtf.length()) {
            char c = rtf.charAt(i);
            if (c == '}' && depth-- == 0) {
                return i;
            }
            depth += c == '{' ? 1 : 0;
            i += c == '\\' ? 2 : 1;
        }
        return rtf.length();
    }
}
