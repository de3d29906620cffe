package vankien.abbreviation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vankien.index.IndexAnalysis;
import vankien.index.IndexUnusableException;

/** A line of a list of abbreviations. */
record AbbreviationLine(String letters, boolean ambiguous, List<String> longForms) {
    private static final Pattern LINE = Pattern.compile("([^=?]*)([=?])(.*)");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}[\\p{L}\\d]*(?:[-.&][\\p{L}\\d]+)*");

    /** Reads every line but remarks and empty ones. */
    static List<AbbreviationLine> read(String text, String file) {
        List<AbbreviationLine> read = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Boolean> ambiguous = new HashMap<>();
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = Normalizer.normalize(raw.replace("\uFEFF", ""), Normalizer.Form.NFC)
                    .strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String place = file + ", line " + number + ": ";
            AbbreviationLine entry = of(line, place);
            String key = entry.letters.toLowerCase(Locale.ROOT);
            Boolean before = ambiguous.put(key, entry.ambiguous);
            if (before != null && before != entry.ambiguous) {
                throw refused(
                        place,
                        "'" + entry.letters + "' is written with = and with ?: write ? if it is ambiguous, else =");
            }
            for (String words : entry.longForms) {
                Integer first = seen.putIfAbsent(key + '=' + IndexAnalysis.words(words), number);
                if (first != null) {
                    throw refused(
                            place,
                            "'" + entry.letters + "' has '" + words + "' on line " + first
                                    + " already: delete one of them");
                }
            }
            read.add(entry);
        }
        return read;
    }

    private static AbbreviationLine of(String line, String place) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw refused(place, "'" + line + "' has no equals sign: write it as TCCSĐ = tổ chức cơ sở đảng");
        }
        String letters = line.substring(0, matcher.end(1)).strip();
        if (!LETTERS.matcher(letters).matches() || letters.length() < 2) {
            throw refused(
                    place,
                    "'" + letters + "' is not an abbreviation: write two letters or more without spaces in front of "
                            + line.charAt(matcher.start(2)));
        }
        List<String> longForms = new ArrayList<>();
        for (String words : line.substring(matcher.start(3)).split("\\|", -1)) {
            if (IndexAnalysis.words(words).size() < 2) {
                throw refused(
                        place,
                        "'" + words.strip() + "' is not a long form of '" + letters
                                + "': write two words or more, and | between two long forms");
            }
            longForms.add(words.strip());
        }
        return new AbbreviationLine(letters, line.charAt(matcher.start(2)) == '?', List.copyOf(longForms));
    }

    private static IndexUnusableException refused(String place, String message) {
        return new IndexUnusableException(place + message);
    }
}
