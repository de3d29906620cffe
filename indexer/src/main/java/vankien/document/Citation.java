package vankien.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One mention of another document.
 *
 * @param code the cited code, null for a reference by name only
 * @param name the name of a document cited without a code, the same for all spellings ({@code Nghị quyết Trung ương 4 (khóa
 *     XII)}), or type and number where no code follows from them ({@code Chỉ thị số 05}); null where there is a code
 * @param raw the words of the mention as printed
 * @param type the cited type as the words say it, else as the symbol does where it has one meaning, or null
 * @param date the date printed beside the code, or the one date that the document prints beside the same code elsewhere,
 *     or null
 * @param dateInferred whether the date is printed elsewhere in the document only
 * @param issuer the body printed beside the code, or null
 * @param khoa the one khóa (term of a committee, 13 for {@code khóa XIII}) that is printed beside it, or null
 * @param inferred whether the code's symbol is not printed but follows from type and body
 * @param repaired whether the printed code was damaged or contradicted its own words
 * @param anchor the anchor of the passage that holds the mention
 * @param start offset of {@code raw} in the text of that passage (or in the title or heading), in UTF-16 units
 * @param end offset after {@code raw}
 */
public record Citation(
        @Nullable DocumentCode code,
        @Nullable String name,
        String raw,
        @Nullable DocumentType type,
        @Nullable LocalDate date,
        boolean dateInferred,
        @Nullable String issuer,
        @Nullable Integer khoa,
        boolean inferred,
        boolean repaired,
        String anchor,
        int start,
        int end) {}
