package vankien.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document named by its type and number alone, its issuer not said: {@code Kế hoạch 45}, {@code NQ số 02}.
 *
 * @param type the type symbol in its usual case, {@code KH}; {@code QyĐ} where the words say Quy định
 * @param number the number without leading zeros, {@code 45}, {@code 30a}
 * @param year the year beside the number, {@code 2020} in {@code Nghị định 30/2020}, or null
 */
public record NumberOfType(
        String type, String number, @Nullable Integer year) {

    /** What all spellings share: {@code kh/45}, {@code nd/30/2020}. */
    public String key() {
        return key(type, number) + (year == null ? "" : "/" + year);
    }

    /**
     * The keys that name a document of this metadata: under the symbol printed in its number and the symbol of what it
     * is, with and without its year. Empty for one without a number.
     */
    public static Set<String> keysOf(Metadata metadata) {
        DocumentCode code = metadata.number();
        Set<String> keys = new LinkedHashSet<>();
        if (code == null) {
            return keys;
        }
        Integer year = code.year();
        if (year == null && metadata.date() != null) {
            year = metadata.date().getYear();
        }
        String ofDocument = metadata.type() == null ? "" : metadata.type().symbol();
        for (String type : List.of(code.type(), ofDocument)) {
            if (!type.isEmpty()) {
                String key = key(type, code.printedNumber());
                keys.add(key);
                if (year != null) {
                    keys.add(key + "/" + year);
                }
            }
        }
        return keys;
    }

    private static String key(String type, String number) {
        return Unaccented.of(type) + "/" + Unaccented.of(withoutZeros(number));
    }

    /** The number without leading zeros; of zeros alone one is left. */
    static String withoutZeros(String number) {
        int first = 0;
        while (first + 1 < number.length()
                && number.charAt(first) == '0'
                && SymbolToken.isDigit(number.charAt(first + 1))) {
            first++;
        }
        return number.substring(first);
    }

    @Override
    public String toString() {
        return type + " " + number + (year == null ? "" : "/" + year);
    }
}
