package vankien.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of the types as documents print them, without diacritics; longer names before those they begin with. */
public final class TypeWords {
    private static final Map<String, DocumentType> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("thong tu lien tich", DocumentType.STATE_CIRCULAR);
        NAMES.put("chuong trinh hanh dong", DocumentType.PROGRAMME);
        NAMES.put("nghi quyet lien tich", DocumentType.RESOLUTION);
        NAMES.put("cuong linh", DocumentType.PLATFORM);
        NAMES.put("bo luat", DocumentType.LAW);
        for (DocumentType type : DocumentType.values()) {
            NAMES.put(Unaccented.of(type.vietnamese()), type);
        }
    }

    private TypeWords() {}

    /**
     * A type name that a line begins with.
     *
     * @param type the type
     * @param length how many characters its name takes in the line
     */
    public record Found(DocumentType type, int length) {}

    /** The type name at the beginning of the line, in any case, with a word boundary after it; null where none is. */
    public static @Nullable Found atStartOf(String line) {
        String plain = Unaccented.of(line.substring(0, Math.min(40, line.length())));
        for (Map.Entry<String, DocumentType> name : NAMES.entrySet()) {
            int length = name.getKey().length();
            if (plain.startsWith(name.getKey())
                    && (plain.length() == length || !Character.isLetterOrDigit(plain.charAt(length)))) {
                return new Found(name.getValue(), length);
            }
        }
        return null;
    }

    /** The type name that the text ends with ({@code … Kết luận}), null where it ends otherwise. */
    public static @Nullable Found atEndOf(String text) {
        String plain = Unaccented.of(text.substring(Math.max(0, text.length() - 40)));
        for (Map.Entry<String, DocumentType> name : NAMES.entrySet()) {
            int start = plain.length() - name.getKey().length();
            if (plain.endsWith(name.getKey()) && (start == 0 || !Character.isLetterOrDigit(plain.charAt(start - 1)))) {
                return new Found(name.getValue(), name.getKey().length());
            }
        }
        return null;
    }
}
