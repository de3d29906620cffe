package vankien.parse;

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

    private static final Pattern SECRECY =
            Pattern.compile("secrecy[\"']?\\s*:[ \\t\"']*([^\\s\"',}#][^\"',}#\\r\\n]*)", Pattern.CASE_INSENSITIVE);

    /**
     * Reads YAML.
     *
     * @param name what it is called in messages
     * @param strict whether an unknown key is wrong
     */
    static StatedReading of(String yaml, String name, boolean strict) {
        try {
            return new StatedReading(StatedMetadata.of(YamlMapping.read(yaml, name), name, strict), null);
        } catch (NotReadableException e) {
            return wrong(yaml, e);
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
        Matcher stated = SECRECY.matcher(yaml);
        while (stated.find()) {
            String value = String.valueOf(stated.group(1)).strip();
            if (!value.equals("null") && !value.equals("~")) {
                return SecrecyMark.stated(value);
            }
        }
        return yaml.lines()
                .map(SecrecyMark::of)
                .filter(mark -> mark != null)
                .findFirst()
                .orElse(null);
    }
}
