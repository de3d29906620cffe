package vankien.document;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode.Form;
import vankien.document.SymbolTable.Side;

/** What follows the number of a code: year, type symbol, issuer symbol, in any of their spellings. */
final class CodeTail {
    private static final int MOST_SPACES = 3;
    private static final int MOST_PARTS = 6;
    /** Bodies that numbered without a symbol of the type until the 1990s. */
    private static final Set<String> OLD_STATE = Set.of("CP", "TTg", "HĐBT", "HĐCP");

    private final String text;
    private final SymbolTable symbols;
    private final boolean announced;

    private int position;
    private boolean spaced;
    private boolean tilde;
    private char firstSeparator = ' ';
    private @Nullable Integer year;
    private @Nullable String type;
    private @Nullable String issuer;
    private Form form = Form.PARTY;

    /** @param announced whether {@code số} stands before the number: then symbols need not be known */
    CodeTail(String text, SymbolTable symbols, boolean announced) {
        this.text = text;
        this.symbols = symbols;
        this.announced = announced;
    }

    CodeTail readFrom(int end) {
        position = skipSpaces(end);
        spaced = position > end;
        if (!isSeparator(position)) {
            readTypeWithoutSeparator(end);
            return this;
        }
        firstSeparator = text.charAt(position);
        position = skipSpacesAfter(position);
        readYear();
        SymbolToken first = SymbolToken.at(text, position);
        if (first.isEmpty()) {
            return this;
        }
        if (year != null && isNationalAssembly(first.text())) {
            take("", first.text().toUpperCase(Locale.ROOT), first.end(), Form.STATE);
            return this;
        }
        int separator = skipSpaces(first.end());
        if (isSeparator(separator)) {
            spaced |= separator > first.end();
            readIssuer(first, behindRepeatedType(first, separator));
        } else if (isTilde(separator) && symbols.type(first.text()) != null) {
            readIssuer(first, separator);
            tilde = true;
        } else {
            readIssuerOnly(first);
        }
        return this;
    }

    /** Whether the characters at {@code end}, where a number ends, can begin such a tail: cheap, for most cannot. */
    static boolean mayBeginAt(String text, int end) {
        int first = skipSpaces(text, end);
        if (!isSeparator(text, first)) {
            return first < text.length() && first - end <= 1 && Character.isUpperCase(text.charAt(first));
        }
        int second = skipSpaces(text, first + 1);
        return second < text.length()
                && (SymbolToken.isLetterOrMark(text.charAt(second)) || SymbolToken.isDigit(text.charAt(second)));
    }

    boolean isComplete() {
        return type != null && issuer != null && (!tilde || isOfKnownSymbols());
    }

    /** Whether type and issuer are in the table, so that nothing else can be meant. */
    boolean isOfKnownSymbols() {
        return type != null && issuer != null && symbols.type(type) != null && symbols.issuer(issuer) != null;
    }

    /** Whether only an issuer follows the number: {@code 21/TW} of {@code KL21/TW}. */
    boolean isIssuerOnly() {
        return type == null && issuer != null;
    }

    /** Whether the number is one of those of the State that had no symbol of the type, {@code 22/CP}, {@code 244/HĐBT}. */
    boolean isOfOldState() {
        return isIssuerOnly() && firstSeparator == '/' && isOldState(issuer);
    }

    static boolean isOldState(@Nullable String symbol) {
        return symbol != null && OLD_STATE.contains(symbol);
    }

    DocumentCode oldStateCode(String number) {
        return new DocumentCode(number, null, "", issuer == null ? "" : issuer, Form.STATE);
    }

    int end() {
        return position;
    }

    DocumentCode code(String number) {
        return code(number, type == null ? "" : type);
    }

    DocumentCode code(String number, String ofType) {
        String conventional = form == Form.PARTY ? withoutExcessZeros(number) : number;
        return new DocumentCode(conventional, year, ofType, issuer == null ? "" : issuer, form);
    }

    /** Offices fill up to two digits: {@code 00021} is {@code 21}, {@code 005} is {@code 05}. */
    static String withoutExcessZeros(String number) {
        int first = 0;
        while (number.length() - first > 2 && number.charAt(first) == '0') {
            first++;
        }
        return number.substring(first);
    }

    private void take(@Nullable String newType, String newIssuer, int end, Form newForm) {
        type = newType;
        issuer = newIssuer;
        position = end;
        form = newForm;
    }

    /** {@code 858CV/ĐUK}, {@code 01 NQ/TW}: only with known symbols on both sides. */
    private void readTypeWithoutSeparator(int end) {
        SymbolToken first = SymbolToken.at(text, position);
        if (first.isEmpty()
                || position - end > 1
                || !Character.isUpperCase(first.text().charAt(0))) {
            return;
        }
        String known = symbols.type(first.text());
        int separator = skipSpaces(first.end());
        if (known == null || !isSeparator(separator)) {
            return;
        }
        IssuerSymbol next = IssuerSymbol.at(text, symbols, skipSpacesAfter(separator));
        if (next != null && next.known() != null) {
            take(known, next.text(), next.end(), Form.PARTY);
        }
    }

    private void readYear() {
        int end = position;
        while (end < text.length() && end - position < 5 && SymbolToken.isDigit(text.charAt(end))) {
            end++;
        }
        int separator = skipSpaces(end);
        if (end - position != 4 || firstSeparator != '/' || !isSeparator(separator)) {
            return;
        }
        int value = Integer.parseInt(text.substring(position, end));
        if (value >= 1930 && value < 2100) {
            year = value;
            position = skipSpacesAfter(separator);
        }
    }

    /** {@code 497/QĐ/2007/QĐ-UBND}: the separator behind the second {@code QĐ}; the given one where there is none. */
    private int behindRepeatedType(SymbolToken first, int separator) {
        int number = separator + 1;
        int end = number;
        while (end < text.length() && end - number < 5 && SymbolToken.isDigit(text.charAt(end))) {
            end++;
        }
        if (year != null || firstSeparator != '/' || end - number != 4 || !isSeparator(end)) {
            return separator;
        }
        SymbolToken second = SymbolToken.at(text, end + 1);
        int value = Integer.parseInt(text.substring(number, end));
        if (!second.text().equals(first.text()) || !isSeparator(second.end()) || value < 1930 || value >= 2100) {
            return separator;
        }
        year = value;
        return second.end();
    }

    private void readIssuer(SymbolToken first, int separator) {
        int start = skipSpaces(separator + 1);
        spaced |= start > separator + 1;
        IssuerSymbol next = IssuerSymbol.at(text, symbols, start);
        String knownType = symbols.type(first.text());
        if (next == null || !isCredible(first, knownType, next)) {
            return;
        }
        String parts = next.text();
        int end = next.end();
        for (int i = 0; i < MOST_PARTS && end + 1 < text.length() && isHyphen(text.charAt(end)); i++) {
            IssuerSymbol more = IssuerSymbol.at(text, symbols, end + 1);
            if (more == null || !more.isPlausible()) {
                break;
            }
            parts += "-" + more.text();
            end = more.end();
        }
        take(knownType != null ? knownType : first.text(), parts, end, formOf(next, text.charAt(separator)));
    }

    /** Whether the two symbols are those of a code and not of a bus line or a chemical. */
    private boolean isCredible(SymbolToken first, @Nullable String knownType, IssuerSymbol next) {
        if (knownType != null) {
            boolean small = Character.isLowerCase(first.text().charAt(0));
            return next.known() != null ? !(small && spaced) : !small && next.isPlausible();
        }
        boolean capitals = first.isAbbreviation(2) && next.isPlausible();
        boolean oneKnown = symbols.issuer(first.text()) != null || next.known() != null;
        return capitals && (announced || (oneKnown && !spaced && firstSeparator == '/'));
    }

    private Form formOf(IssuerSymbol next, char secondSeparator) {
        SymbolTable.Issuer known = next.known();
        if (year != null) {
            return Form.STATE;
        }
        if (isHyphen(firstSeparator) && secondSeparator == '/') {
            return Form.PARTY;
        }
        // 31/QĐ-TW: the Party's symbol in the State's dress.
        return known != null && known.side() == Side.PARTY && !next.isShared() ? Form.PARTY : Form.STATE;
    }

    private void readIssuerOnly(SymbolToken first) {
        IssuerSymbol only = IssuerSymbol.at(text, symbols, position);
        if (year == null
                && only != null
                && only.known() != null
                && Character.isUpperCase(first.text().charAt(0))) {
            take(null, only.text(), only.end(), Form.PARTY);
        }
    }

    private static boolean isNationalAssembly(String symbol) {
        return symbol.length() >= 3
                && symbol.regionMatches(true, 0, "QH", 0, 2)
                && SymbolToken.isDigit(symbol.charAt(2));
    }

    private boolean isSeparator(int offset) {
        return isSeparator(text, offset);
    }

    private static boolean isSeparator(String text, int offset) {
        return offset < text.length() && (text.charAt(offset) == '/' || isHyphen(text.charAt(offset)));
    }

    /** What OCR makes of the slash: {@code 47-QyĐ~TU}. */
    private boolean isTilde(int offset) {
        return offset < text.length() && (text.charAt(offset) == '~' || text.charAt(offset) == '∼');
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '–' || c == '—' || c == '‐' || c == '‑' || c == '−';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00A0' || c == '\u2009' || c == '\u202F';
    }

    private int skipSpacesAfter(int separator) {
        int end = skipSpaces(separator + 1);
        spaced |= end > separator + 1;
        return end;
    }

    private int skipSpaces(int from) {
        return skipSpaces(text, from);
    }

    private static int skipSpaces(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < MOST_SPACES && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
