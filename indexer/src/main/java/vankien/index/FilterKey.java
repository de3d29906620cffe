package vankien.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vankien.analysis.vi.VietnameseFolding;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;

/**
 * The indexed form of a filter value, so that a filter finds its documents however it is written: {@code Trà Vinh},
 * {@code TRÀ VINH} and {@code tra vinh} are one place, as are {@code TP.
 * Hồ Chí Minh} and {@code Thành phố Hồ Chí Minh}, {@code 21-KL/TW} and {@code 21 -kl/tw} one code.
 */
public final class FilterKey {
    private static final CodeRecogniser CODES = new CodeRecogniser();
    /** {@code TP. Hồ Chí Minh}, {@code tỉnh Trà Vinh}: the word for the level is written or not. Without its mark {@code
     * tinh} may be the beginning of the name, Tịnh Biên. */
    private static final Pattern LEVEL_WORDS = Pattern.compile(
            "^(?:tỉnh\\s+|thành phố\\s+|thanh pho\\s+|tp\\.\\s*|tp\\s+)(?=\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DASHES = Pattern.compile(" ?[-–] ?");

    private FilterKey() {}

    /**
     * The key of a value.
     *
     * @param field a filter field of {@link IndexSchema}
     */
    public static String of(String field, String value) {
        if (field.equals(IndexSchema.TYPE)) {
            // QĐ and QyĐ, ThTri and ThTư differ by their marks and letters: only the case is free. A name is as good.
            return DocumentType.named(value)
                    .map(DocumentType::symbol)
                    .orElse(value.strip())
                    .toLowerCase(Locale.ROOT);
        }
        if (field.equals(IndexSchema.CITES)) {
            return CODES.parse(value).map(DocumentCode::key).orElseGet(() -> folded(value));
        }
        if (field.equals(IndexSchema.PLACE)) {
            String place = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
            String bare = LEVEL_WORDS.matcher(place).replaceFirst("");
            return DASHES.matcher(folded(bare)).replaceAll(" ");
        }
        return folded(value);
    }

    private static String folded(String value) {
        return VietnameseFolding.fold(value.strip().toLowerCase(Locale.ROOT)).replaceAll("\\s+", " ");
    }
}
