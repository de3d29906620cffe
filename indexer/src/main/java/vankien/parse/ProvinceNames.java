package vankien.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of the provinces, those of today and those before July 2025, from {@code proper-names.txt}. */
public final class ProvinceNames {
    private static final Set<String> NAMES = read();
    /** After these the same name is that of a district or commune; Hồ Chí Minh is also the name of many institutions. */
    private static final List<String> OF_ANOTHER_LEVEL =
            List.of("xã ", "phường ", "huyện ", "quận ", "thị trấn ", "ủy ", "uỷ ", "thôn ", "ấp ");

    private static final String OF_INSTITUTIONS = "Hồ Chí Minh";

    private ProvinceNames() {}

    /** Whether the text is such a name, in its usual spelling. */
    public static boolean isProvince(String text) {
        return NAMES.contains(text);
    }

    /** The names in their usual spelling. */
    public static Set<String> all() {
        return NAMES;
    }

    /** The last such name in the name of a body, {@code Trà Vinh} in {@code Sở Y tế Trà Vinh}; null where none is. */
    public static @Nullable String in(String body) {
        String found = null;
        int foundAt = -1;
        for (String name : NAMES) {
            int at = body.lastIndexOf(name);
            boolean longer = at == foundAt && found != null && name.length() > found.length();
            if ((at > foundAt || longer) && !name.equals(OF_INSTITUTIONS) && isOfProvince(body, at, name.length())) {
                found = name;
                foundAt = at;
            }
        }
        return found;
    }

    private static boolean isOfProvince(String body, int at, int length) {
        int end = at + length;
        if (end < body.length() && Character.isLetter(body.charAt(end))) {
            return false;
        }
        String before = body.substring(0, at);
        if (!before.isEmpty() && Character.isLetter(before.charAt(at - 1))) {
            return false;
        }
        return OF_ANOTHER_LEVEL.stream().noneMatch(before::endsWith);
    }

    private static Set<String> read() {
        try (InputStream stream = ProvinceNames.class.getResourceAsStream("proper-names.txt")) {
            if (stream == null) {
                throw new IllegalStateException("proper-names.txt is missing from the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .dropWhile(line -> !line.startsWith("# Provinces"))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("#"))
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
