package vankien.citation;

import org.jspecify.annotations.Nullable;
import vankien.document.CodeMention;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.DocumentCode.Form;
import vankien.document.Unaccented;

/**
 * A printed code as it must be meant: {@code 109-QĐ/TU} of the Ban Bí thư is {@code 109-QĐ/TW}, {@code 26-CT/TTr} of the
 * Thủ tướng {@code 26/CT-TTg}, {@code 05-CT/W} is {@code 05-CT/TW}. Only where the words leave one reading.
 */
record RepairedCode(DocumentCode code, boolean isRepaired) {

    static RepairedCode of(
            CodeRecogniser recogniser,
            CodeMention mention,
            FoldedText text,
            @Nullable AnnouncedType type,
            @Nullable PrintedBody body) {
        DocumentCode code = mention.code();
        boolean damaged = isDamaged(mention, text);
        String issuer = issuer(recogniser, code, body == null ? null : body.symbol());
        String symbol = type(recogniser, code, type);
        if (issuer.equals(code.issuer()) && symbol.equals(code.type())) {
            return new RepairedCode(code, damaged);
        }
        boolean ofState = body != null && body.body() != null && body.body().state();
        Form form = issuer.equals(code.issuer()) ? code.form() : ofState ? Form.STATE : Form.PARTY;
        return new RepairedCode(new DocumentCode(code.printedNumber(), code.year(), symbol, issuer, form), true);
    }

    private static String issuer(CodeRecogniser recogniser, DocumentCode code, @Nullable String ofBody) {
        String printed = code.issuer();
        if (ofBody == null || ofBody.equals(printed)) {
            return printed;
        }
        boolean centreOrProvince =
                (printed.equals("TU") && ofBody.equals("TW")) || (printed.equals("TW") && ofBody.equals("TU"));
        boolean unknown = !recogniser.isIssuerSymbol(printed) && isOneLetterApart(printed, ofBody);
        return centreOrProvince || unknown ? ofBody : printed;
    }

    private static String type(CodeRecogniser recogniser, DocumentCode code, @Nullable AnnouncedType words) {
        String printed = code.type();
        if (words == null || printed.isEmpty() || recogniser.isTypeSymbol(printed)) {
            return printed;
        }
        return isOneLetterApart(printed, words.symbol()) ? words.symbol() : printed;
    }

    /**
     * A letter lost ({@code 05-CT/W}, {@code 21-KL/T.U}), a space inside the symbol ({@code KL/T W}), a letter for a digit
     * ({@code l2-CT/TU}), a tilde for the slash; other spellings are no damage.
     */
    private static boolean isDamaged(CodeMention mention, FoldedText text) {
        String printed = text.text.substring(mention.start(), mention.end());
        int end = mention.end();
        char last = text.at(end - 1);
        char before = text.at(end - 2);
        boolean centre = mention.code().issuer().endsWith("TW");
        boolean lost = centre && last == 'w' && before != 't' && before != '.';
        boolean hornLost = centre && before == '.' && (text.printed(end - 1) == 'U' || text.printed(end - 1) == 'u');
        boolean guessed = !printed.replace(".", "").contains(mention.code().printedNumber());
        String type = mention.code().type();
        // 497/QĐ/2007/QĐ-UBND: the type stands twice.
        boolean twice = mention.code().year() != null
                && !type.isEmpty()
                && printed.indexOf(type + "/") >= 0
                && printed.indexOf(type + "/") < printed.lastIndexOf(type);
        return twice || lost || hornLost || guessed || printed.indexOf('~') >= 0 || printed.indexOf('∼') >= 0;
    }

    /** Whether one letter lost, added or mistaken makes the one out of the other, case and diacritics aside. */
    private static boolean isOneLetterApart(String first, String second) {
        String a = Unaccented.of(first);
        String b = Unaccented.of(second);
        if (a.length() > b.length()) {
            return isOneLetterApart(second, first);
        }
        if (b.length() - a.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < a.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        String restOfA = a.substring(a.length() == b.length() ? Math.min(same + 1, a.length()) : same);
        return b.substring(Math.min(same + 1, b.length())).equals(restOfA);
    }
}
