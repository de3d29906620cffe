package vankien.parse;

import java.util.regex.Pattern;

/**
 * The YAML between two lines {@code ---} at the very beginning of a Markdown file, and the Markdown after it.
 *
 * @param stated what it states of the document, and what is wrong with it
 * @param text the text without it
 */
record FrontMatter(StatedReading stated, String text) {
    private static final Pattern KEY = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ -]{0,40}:(?:\\s.*)?");

    /** @param name what it is called in messages */
    static FrontMatter split(String markdown, String name) {
        String text = markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown;
        int first = endOfLine(text, 0);
        if (!text.substring(0, Math.min(first, text.length())).stripTrailing().equals("---")) {
            return new FrontMatter(StatedReading.NOTHING, markdown);
        }
        int from = Math.min(first + 1, text.length());
        int at = from;
        while (at < text.length() && at - from <= YamlMapping.MOST_CHARACTERS) {
            int end = endOfLine(text, at);
            String line = text.substring(at, end).stripTrailing();
            if (line.equals("---") || line.equals("...")) {
                String yaml = text.substring(from, at);
                // A rule at the head of a document looks the same; then prose follows, no key.
                if (!yaml.isBlank() && !beginsWithKey(yaml)) {
                    break;
                }
                return new FrontMatter(
                        StatedReading.of(yaml, name, false), text.substring(Math.min(end + 1, text.length())));
            }
            at = end + 1;
        }
        return new FrontMatter(StatedReading.NOTHING, markdown);
    }

    private static boolean beginsWithKey(String yaml) {
        return yaml.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .map(line -> KEY.matcher(line).matches())
                .orElse(true);
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
