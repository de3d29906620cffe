package vankien.citation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.document.Unaccented;

/** The codes of one document by type and number: what a number alone ({@code Chỉ thị số 05}) refers back to. */
final class KnownCodes {
    /** Of more codes with one type and number none is meant for sure. */
    private static final int MOST = 64;

    private final @Nullable DocumentCode own;
    private final Map<String, Map<String, Mention>> byNumber = new HashMap<>();

    /** @param mentions all mentions of the document */
    KnownCodes(@Nullable DocumentCode own, List<Mention> mentions) {
        this.own = own;
        for (Mention mention : mentions) {
            DocumentCode code = mention.code();
            if (code != null) {
                byNumber.computeIfAbsent(key(code.type(), code.printedNumber()), key -> new HashMap<>())
                        .merge(code.key(), mention, KnownCodes::better);
            }
        }
    }

    private static Mention better(Mention first, Mention second) {
        return first.inferred() && !second.inferred() ? second : first;
    }

    private static String key(String type, String number) {
        String digits = DocumentCode.withoutZeros(number);
        String symbol = Unaccented.of(type);
        return Unaccented.of(digits) + "-" + (symbol.equals("qyd") || symbol.equals("qdi") ? "qd" : symbol);
    }

    /** Whether the reference means the document itself. */
    boolean isOwn(Mention reference) {
        Mention.BareNumber number = reference.number();
        if (own == null
                || number == null
                || !key(own.type(), own.printedNumber()).equals(key(number.symbol(), number.digits()))) {
            return false;
        }
        String issuer = reference.body() == null ? null : reference.body().symbol();
        boolean others = byNumber.getOrDefault(key(number.symbol(), number.digits()), Map.of()).keySet().stream()
                .anyMatch(code -> !code.equals(own.key()));
        return issuer == null ? !others : Unaccented.of(issuer).equals(Unaccented.of(own.issuer()));
    }

    /** The one code that the reference can mean, or null. */
    @Nullable
    DocumentCode meant(Mention reference) {
        Mention.BareNumber number = reference.number();
        if (number == null) {
            return null;
        }
        PrintedBody body = reference.body();
        boolean unknownBody = body != null
                && body.symbol() == null
                && (body.body() == null || !body.body().isShort());
        Map<String, Mention> candidates = byNumber.getOrDefault(key(number.symbol(), number.digits()), Map.of());
        if (unknownBody || candidates.size() > MOST) {
            return null;
        }
        DocumentCode meant = null;
        for (Mention known : candidates.values()) {
            if (!fits(reference, known, body)) {
                continue;
            }
            if (meant != null) {
                return null;
            }
            meant = known.code();
        }
        return meant;
    }

    private static boolean fits(Mention reference, Mention known, @Nullable PrintedBody body) {
        DocumentCode code = known.code();
        boolean sameType = reference.type() == null || known.type() == null || reference.type() == known.type();
        boolean sameDate = reference.date() == null
                || known.date() == null
                || reference.date().equals(known.date());
        String symbol = body == null ? null : body.symbol();
        boolean sameBody =
                symbol == null || (code != null && Unaccented.of(symbol).equals(Unaccented.of(code.issuer())));
        Integer year = reference.number() == null ? null : reference.number().year();
        boolean sameYear = year == null || (code != null && year.equals(code.year()));
        return sameType && sameDate && sameBody && sameYear && known.number() == null;
    }
}
