package vankien.document;

import org.jspecify.annotations.Nullable;

/**
 * The marks at the head of a document.
 *
 * @param secrecy {@code MẬT}, {@code TỐI MẬT} or {@code TUYỆT MẬT}, null where there is none
 * @param urgency {@code KHẨN}, {@code THƯỢNG KHẨN} or {@code HỎA TỐC}, null where there is none
 * @param draft whether it is marked as a draft (<i>dự thảo</i>)
 */
public record Marks(@Nullable String secrecy, @Nullable String urgency, boolean draft) {
    /** A document without any mark. */
    public static final Marks NONE = new Marks(null, null, false);
}
