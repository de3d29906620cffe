package vankien.parse;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.Unaccented;

/**
 * The secrecy mark among keys and values that a person or another program has written beside a text: {@code Secrecy: Mật},
 * {@code độ mật: Tối mật}, {@code tags: [MẬT]}, {@code title: (MẬT) Báo cáo}. Values of other keys are sentences and count only where they
 * are nothing but a mark.
 */
final class StatedSecrecy {
    /** Without marks, spaces and signs: {@code secrecy}, {@code độ mật}, {@code dấu chỉ mức độ mật}. */
    private static final Pattern KEY = Pattern.compile("secrecy|(?:dau)?(?:chi)?(?:muc)?(?:do|dau)(?:bao)?mat");
    /** What registers write where a document is not secret. */
    private static final Set<String> NONE =
            Set.of("thuong", "binh thuong", "khong", "khong mat", "cong khai", "none", "no", "false", "0", "-");

    private static final Set<String> TITLES = Set.of("title", "name", "subject", "tieude", "trichyeu", "ten");
    private static final Set<String> PATHS =
            Set.of("path", "file", "filename", "filepath", "source", "url", "location", "tentep", "duongdan");

    private static final Set<String> WORDS =
            Set.of("tags", "tag", "keywords", "labels", "categories", "category", "tukhoa", "nhan");

    private StatedSecrecy() {}

    /**
     * The mark, or null.
     *
     * @param stated keys and values; a value is text, a number, a truth value, null, a list or a map of the like
     */
    static @Nullable String in(Map<?, ?> stated) {
        for (Map.Entry<?, ?> entry : stated.entrySet()) {
            String mark = of(String.valueOf(entry.getKey()), entry.getValue());
            if (mark != null) {
                return mark;
            }
        }
        return null;
    }

    /** The mark that the value of a key is or bears, or null. */
    static @Nullable String of(String key, @Nullable Object value) {
        if (value instanceof Map<?, ?> inner && !isKey(key)) {
            return in(inner);
        }
        if (value instanceof List<?> list) {
            for (Object each : list) {
                String mark = of(key, each);
                if (mark != null) {
                    return mark;
                }
            }
            return null;
        }
        return value == null ? null : ofText(key, Normalizer.normalize(value.toString(), Normalizer.Form.NFC));
    }

    private static @Nullable String ofText(String key, String value) {
        // YAML writes null or ~ for a value that is not there.
        if (value.isBlank() || value.equals("null") || value.equals("~")) {
            return null;
        }
        String plainKey = plain(key);
        if (isPlainKey(plainKey)) {
            boolean none = !plainKey.equals("secrecy")
                    && NONE.contains(Unaccented.of(value.strip()).toLowerCase(Locale.ROOT));
            return none ? null : SecrecyMark.stated(value);
        }
        if (TITLES.contains(plainKey)) {
            return SecretName.inTitle(value);
        }
        if (PATHS.contains(plainKey)) {
            return SecretName.inPath(value);
        }
        if (!MarkLetters.areIn(value)) {
            return null;
        }
        for (String part : WORDS.contains(plainKey) ? value.split("[,;|]", -1) : new String[] {value}) {
            String mark = SecrecyMark.alone(part.strip());
            if (mark != null) {
                return mark;
            }
        }
        return null;
    }

    private static boolean isKey(String key) {
        return isPlainKey(plain(key));
    }

    private static boolean isPlainKey(String plain) {
        return (plain.endsWith("mat") || plain.endsWith("secrecy"))
                && KEY.matcher(plain).matches();
    }

    private static String plain(String key) {
        StringBuilder letters = new StringBuilder(key.length());
        Unaccented.of(key).chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
