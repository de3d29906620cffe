package vankien.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself. A value that is not printed is null, never guessed.
 *
 * @param number its own number and symbol
 * @param type what it is, decided from its words
 * @param symbol the type symbol as printed in the number, {@code QĐ} for a regulation too
 * @param title the trích yếu, in one line
 * @param issuer the issuing body with its place where the heading gives one, in sentence case
 * @param level the issuer's level
 * @param place the place of issue, {@code Trà Vinh}: the province or town printed before the date
 * @param date the date of issue
 * @param term the committee's term, {@code 2020-2025}
 * @param signer the signer's name, {@code Trần Văn Bồi}
 * @param authority on whose behalf it is signed, {@code T/M ĐẢNG ỦY}
 * @param position the signer's position, {@code BÍ THƯ}
 * @param recipients the entries under Nơi nhận, without their bullets
 * @param marks the marks at its head
 * @param provenance for each value that is not null, under its API name ({@code number}, {@code date} …), where it was
 *     read
 */
public record Metadata(
        @Nullable DocumentCode number,
        @Nullable DocumentType type,
        @Nullable String symbol,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable IssuerLevel level,
        @Nullable String place,
        @Nullable LocalDate date,
        @Nullable String term,
        @Nullable String signer,
        @Nullable String authority,
        @Nullable String position,
        List<String> recipients,
        Marks marks,
        Map<String, Provenance> provenance) {

    /** A document of which nothing is known. */
    public static final Metadata UNKNOWN = new Metadata(
            null, null, null, null, null, null, null, null, null, null, null, null, List.of(), Marks.NONE, Map.of());

    public Metadata {
        recipients = List.copyOf(recipients);
        provenance = Map.copyOf(provenance);
    }
}
