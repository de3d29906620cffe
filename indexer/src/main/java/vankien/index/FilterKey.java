package vankien.index;

import java.util.Locale;
import vankien.analysis.vi.VietnameseFolding;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;

/**
 * The indexed form of a filter value, so that a filter finds its documents however it is written: {@code Trà Vinh},
 * {@code TRÀ VINH} and {@code tra vinh} are one place, {@code 21-KL/TW} and {@code 21 -kl/tw} one code.
 */
public final class FilterKey {
    private static final CodeRecogniser CODES = new CodeRecogniser();

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
        return folded(value);
    }

    private static String folded(String value) {
        return VietnameseFolding.fold(value.strip().toLowerCase(Locale.ROOT)).replaceAll("\\s+", " ");
    }
}
