package vankien.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A name printed in capitals as it is written in a sentence: {@code TỈNH ỦY BÌNH NGUYÊN} is Tỉnh ủy Bình Nguyên. */
final class ProperCase {
    private static final String HO_CHI_MINH = "Hồ Chí Minh";
    private static final String BODIES = "# Bodies";
    private static final List<String> LINES = read();
    /** In the order of the list, old and new ones. */
    private static final List<String> PROVINCES = LINES.subList(0, LINES.indexOf(BODIES)).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();

    private static final List<String> NAMES = LINES.stream()
            .filter(line -> !line.startsWith("#"))
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();

    /** The words after which the name of a place follows, up to the end. */
    private static final Set<String> PLACE_WORDS = Set.of(
            "tỉnh ủy",
            "tỉnh uỷ",
            "thành ủy",
            "thành uỷ",
            "huyện ủy",
            "huyện uỷ",
            "quận ủy",
            "quận uỷ",
            "thị ủy",
            "thị uỷ",
            "tỉnh",
            "thành phố",
            "huyện",
            "quận",
            "thị xã",
            "xã",
            "phường",
            "thị trấn",
            "thôn",
            "ấp",
            "trường thpt",
            "trường thcs",
            "trường tiểu học");

    private static final Set<String> NO_NAMES = Set.of("và", "của", "các", "cơ", "khối", "lần", "khóa", "về", "hội");

    private ProperCase() {}

    static String of(String capitals) {
        String lower = CleanText.of(capitals).toLowerCase(Locale.ROOT);
        StringBuilder name = new StringBuilder(lower);
        for (String place : PLACE_WORDS) {
            int at = wordAt(lower, place, 0);
            while (at >= 0) {
                capitaliseName(name, lower, at + place.length());
                at = wordAt(lower, place, at + 1);
            }
        }
        for (String proper : NAMES) {
            String small = proper.toLowerCase(Locale.ROOT);
            int at = wordAt(lower, small, 0);
            while (at >= 0) {
                name.replace(at, at + small.length(), merge(name.substring(at, at + small.length()), proper));
                at = wordAt(lower, small, at + 1);
            }
        }
        if (!name.isEmpty()) {
            name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        }
        return name.toString();
    }

    /** Whether the text is the name of a province, old or new. */
    static boolean isProvince(String text) {
        return PROVINCES.contains(text);
    }

    /** The provinces that a text names, in their usual case; {@code Huế} is not named by {@code Thừa Thiên Huế}. */
    static Set<String> provincesIn(String text) {
        Set<String> found = new TreeSet<>();
        for (String province : PROVINCES) {
            int at = wordAt(text, province, 0);
            while (at >= 0) {
                if (isPlace(text, province, at)) {
                    found.add(province);
                }
                at = wordAt(text, province, at + 1);
            }
        }
        return found;
    }

    /** Not {@code tư tưởng Hồ Chí Minh}, not the Huế of Thừa Thiên Huế, not Thái Bình Dương. */
    private static boolean isPlace(String text, String province, int at) {
        String before = text.substring(Math.max(0, at - 11), at);
        return switch (province) {
            case HO_CHI_MINH -> before.matches("(?iu).*(?:thành phố|thành ủy|thành uỷ|tp\\.?) ");
            case "Huế" -> !before.endsWith("Thừa Thiên ");
            case "Thái Bình" -> !text.startsWith(" Dương", at + province.length());
            default -> true;
        };
    }

    private static String merge(String one, String other) {
        StringBuilder both = new StringBuilder(one);
        for (int i = 0; i < other.length(); i++) {
            if (Character.isUpperCase(other.charAt(i))) {
                both.setCharAt(i, other.charAt(i));
            }
        }
        return both.toString();
    }

    private static void capitaliseName(StringBuilder name, String lower, int from) {
        int at = from;
        while (at < lower.length() && lower.charAt(at) == ' ') {
            int end = lower.indexOf(' ', at + 1);
            String word = lower.substring(at + 1, end < 0 ? lower.length() : end);
            if (word.isEmpty()
                    || NO_NAMES.contains(word)
                    || PLACE_WORDS.contains(word)
                    || word.equals("ủy")
                    || word.equals("uỷ")) {
                return;
            }
            name.setCharAt(at + 1, Character.toUpperCase(name.charAt(at + 1)));
            at += word.length() + 1;
        }
    }

    private static int wordAt(String text, String word, int from) {
        int at = text.indexOf(word, from);
        while (at >= 0) {
            boolean starts = at == 0 || !Character.isLetter(text.charAt(at - 1));
            int end = at + word.length();
            if (starts && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
                return at;
            }
            at = text.indexOf(word, at + 1);
        }
        return -1;
    }

    private static List<String> read() {
        try (InputStream stream = ProperCase.class.getResourceAsStream("proper-names.txt")) {
            if (stream == null) {
                throw new IllegalStateException("proper-names.txt is missing from the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
