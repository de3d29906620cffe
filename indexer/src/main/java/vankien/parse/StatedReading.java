package vankien.parse;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a sidecar or front matter states, or what is wrong with it. Values that are wrong take nothing out of the archive:
 * the document keeps those that were read from it. A secrecy mark counts also among wrong values.
 *
 * @param stated what it states; nothing, or a secrecy mark alone, where something is wrong
 * @param problem what is wrong and what to write instead, null where all is well
 */
record StatedReading(StatedMetadata stated, @Nullable String problem) {
    /** Nothing is stated. */
    static final StatedReading NOTHING = new StatedReading(StatedMetadata.NOTHING, null);

    private static final Pattern SECRECY = Pattern.compile(
            "(secrecy|(?:độ|dấu)[ _-]?mật|do[ _-]?mat)[\"']?\\s*:[ \\t\"']*([^\\s\"',}#][^\"',}#\\r\\n]*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * Reads YAML.
     *
     * @param name what it is called in messages
     * @param strict whether an unknown key is wrong
     */
    static StatedReading of(String yaml, String name, boolean strict) {
        String mark = null;
        try {
            Map<String, @Nullable Object> values = YamlMapping.read(yaml, name);
            mark = StatedSecrecy.in(values);
            StatedMetadata stated = StatedMetadata.of(values, name, strict);
            return new StatedReading(mark == null ? stated : stated.under(StatedMetadata.ofSecrecy(mark)), null);
        } catch (NotReadableException e) {
            return mark == null
                    ? wrong(yaml, e)
                    : new StatedReading(
                            StatedMetadata.ofSecrecy(mark), e.rejection().detail());
        }
    }

    /** Of text that is wrong: whatever could be a secrecy mark in it is taken for one. */
    static StatedReading wrong(String yaml, NotReadableException why) {
        String mark = mark(yaml.replaceAll("[\\x00\\uFFFD]", ""));
        return new StatedReading(
                mark == null ? StatedMetadata.NOTHING : StatedMetadata.ofSecrecy(mark),
                why.rejection().detail());
    }

    private static @Nullable String mark(String yaml) {
        Matcher stated = SECRECY.matcher(Normalizer.normalize(yaml, Normalizer.Form.NFC));
        while (stated.find()) {
            String mark = StatedSecrecy.of(
                    String.valueOf(stated.group(1)),
                    String.valueOf(stated.group(2)).strip());
            if (mark != null) {
                return mark;
            }
        }
        return yaml.lines()
                .map(SecrecyMark::of)
                .filter(mark -> mark != null)
                .findFirst()
                .orElse(null);
    }
}
