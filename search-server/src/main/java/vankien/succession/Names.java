package vankien.succession;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.index.FilterKey;
import vankien.index.IndexSchema;

/** Names of places and bodies as filters compare them. */
final class Names {
    /** In front of a place's name, in the forms that papers print. */
    private static final List<String> PREFIXES = List.of("thanh pho ", "tp. ", "tp.", "tp ", "tinh ");

    private Names() {}

    /** {@code Thừa Thiên - Huế → thua thien - hue}. */
    static String key(String name) {
        return FilterKey.of(IndexSchema.ISSUER, name);
    }

    /** What all spellings of a place share: {@code TP. Hồ Chí Minh → ho chi minh}. */
    static String place(String name) {
        String key = key(name).replaceAll(" ?[-–] ?", " ");
        for (String prefix : PREFIXES) {
            if (key.startsWith(prefix) && key.length() > prefix.length()) {
                return key.substring(prefix.length());
            }
        }
        return key;
    }

    /** The filter keys of a place that papers may print, of its name in the list. */
    static Set<String> printed(String name) {
        Set<String> keys = new LinkedHashSet<>();
        String bare = place(name);
        for (String one : List.of(key(name), bare)) {
            keys.add(one);
            for (String prefix : PREFIXES) {
                keys.add(one.startsWith(prefix) ? one : prefix + one);
            }
        }
        return keys;
    }

    /** A text with one name in the place of another, or null where that does not stand in it as whole words. */
    static @Nullable String replaced(String text, String name, String other) {
        String padded = " " + text + " ";
        int at = padded.indexOf(" " + name + " ");
        return at < 0
                ? null
                : (padded.substring(0, at) + " " + other + " " + padded.substring(at + name.length() + 2)).strip();
    }
}
