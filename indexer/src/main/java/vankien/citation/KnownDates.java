package vankien.citation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.TermOfOffice;
import vankien.document.Unaccented;

/**
 * The dates that one document prints beside codes: a mention without a date means the document of the one date that its
 * code has elsewhere. Of a code with two dates no mention is dated.
 */
final class KnownDates {
    /** A code with more dates than that has none in common. */
    private static final int MOST = 8;

    /** A date with what stands beside it: another type or another body is another document. */
    private record Dated(
            LocalDate date,
            @Nullable DocumentType type,
            @Nullable String body) {}

    private final Map<String, Set<Dated>> byCode = new HashMap<>();
    private final Map<String, Set<DocumentType>> types = new HashMap<>();

    /** Takes note of a mention of a code and of the date printed beside it. */
    void add(DocumentCode code, Mention mention) {
        if (mention.type() != null) {
            types.computeIfAbsent(code.key(), key -> EnumSet.noneOf(DocumentType.class))
                    .add(mention.type());
        }
        LocalDate date = mention.date();
        if (date != null) {
            Set<Dated> known = byCode.computeIfAbsent(code.key(), key -> new LinkedHashSet<>());
            if (known.size() <= MOST) {
                known.add(new Dated(date, mention.type(), body(mention)));
            }
        }
    }

    /** The date of a mention that prints none, or null. */
    @Nullable
    LocalDate of(DocumentCode code, Mention mention) {
        if (mention.type() == null && types.getOrDefault(code.key(), Set.of()).size() > 1) {
            return null;
        }
        LocalDate only = null;
        String body = body(mention);
        for (Dated known : byCode.getOrDefault(code.key(), Set.of())) {
            boolean another = known.type != null && mention.type() != null && known.type != mention.type();
            boolean ofAnother = known.body != null && body != null && !known.body.equals(body);
            if (ofAnother || another || !isInTerm(code, mention, known.date)) {
                continue;
            }
            if (only != null && !only.equals(known.date)) {
                return null;
            }
            only = known.date;
        }
        return only;
    }

    /** {@code 07-CT/TW (khóa XI)} is not the one of 2017, whatever else the document prints. */
    private static boolean isInTerm(DocumentCode code, Mention mention, LocalDate date) {
        Integer khoa = mention.khoa();
        TermOfOffice term = khoa == null ? null : TermOfOffice.at(code.key(), date);
        return term == null || term.khoa() == null || term.khoa().equals(khoa);
    }

    /** The body where the code does not say it: of the centre there is one, whatever its words. */
    private static @Nullable String body(Mention mention) {
        PrintedBody body = mention.body();
        return body == null || Objects.equals(body.symbol(), "TW") ? null : Unaccented.of(body.words());
    }
}
