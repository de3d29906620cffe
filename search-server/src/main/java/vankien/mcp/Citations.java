package vankien.mcp;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentType;
import vankien.document.OfficialCitation;
import vankien.search.CodeCard;
import vankien.search.DocumentDetail;
import vankien.search.Hit;

/** How documents are cited: in the official form, or by what is known where that is too little for it. */
final class Citations {
    private Citations() {}

    static String of(Hit hit) {
        return of(hit.type(), hit.typeName(), hit.number(), hit.date(), hit.issuer(), hit.title(), hit.path());
    }

    static String of(DocumentDetail document) {
        return of(
                document.type(),
                document.typeName(),
                document.number(),
                document.date(),
                document.issuer(),
                document.title(),
                document.path());
    }

    static String of(CodeCard.Identity document) {
        return of(
                document.type(),
                document.typeName(),
                document.code(),
                document.date(),
                document.issuer(),
                document.title(),
                document.code());
    }

    private static String of(
            @Nullable String type,
            @Nullable String typeName,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable String title,
            String otherwise) {
        return OfficialCitation.of(
                        type == null ? null : DocumentType.ofSymbol(type).orElse(null),
                        number == null
                                ? null
                                : new CodeRecogniser().parse(number).orElse(null),
                        date,
                        issuer,
                        title)
                .orElseGet(() -> {
                    String known = Stream.of(typeName, number, date, issuer, title)
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
                    return known.isEmpty() ? otherwise : known;
                });
    }
}
