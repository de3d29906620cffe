package vankien.citation;

import org.jspecify.annotations.Nullable;

/**
 * The issuing body printed beside a citation.
 *
 * @param words as printed, without {@code của} and {@code khóa}
 * @param body what the table says of it, null for one that it does not hold
 * @param start offset of the words
 * @param end offset after them
 * @param khoa the one khóa printed with it, 12 for {@code Ban Chấp hành Trung ương khóa XII}; null for none or several
 */
record PrintedBody(
        String words,
        @Nullable IssuingBody body,
        int start,
        int end,
        @Nullable Integer khoa) {
    private static final String[] VERBS = {
        "da",
        "tiep",
        "ban hanh",
        "xay dung",
        "chi dao",
        "lanh dao",
        "yeu cau",
        "to chuc",
        "trien khai",
        "thuc hien",
        "phai",
        "can",
        "se",
        "luon",
        "cung",
        "phoi hop",
        "giao",
        "de nghi",
        "thong nhat",
        "nhan thay",
        "bao cao",
        "quyet dinh",
        "xac dinh"
    };

    /** How far before the verb a body may begin. */
    private static final int LONGEST = 70;

    private static final IssuingBody CENTRE = new IssuingBody("TW", false);

    /** The symbol of its documents, or null. */
    @Nullable
    String symbol() {
        return body != null && body.hasSymbol() ? body.symbol() : null;
    }

    /** The body behind the offset: {@code , của Bộ Chính trị}, {@code (khóa XII) của …}, {@code Hội nghị Trung ương 8}. */
    static @Nullable PrintedBody after(FoldedText text, int offset) {
        int at = text.at(offset) == ')' ? offset + 1 : offset;
        Khoa khoa = Khoa.after(text, at);
        at = khoa.end();
        int of = text.skipSpaces(text.at(at) == ',' ? at + 1 : at);
        int ofEnd = text.after(of, "cua");
        int start = text.skipSpaces(ofEnd >= 0 ? ofEnd : at);
        PhraseTable.Found<IssuingBody> found = IssuingBody.at(text, start);
        Plenum plenum = text.startsWith(start, "hoi nghi") ? Plenum.at(text, start) : null;
        if (plenum != null) {
            String words = text.text.substring(plenum.bodyStart(), plenum.bodyEnd());
            return new PrintedBody(words, CENTRE, start, plenum.end(), Khoa.only(plenum.khoa()));
        }
        if (ofEnd < 0 && (found == null || start == at || !text.isCapital(start) || isSubject(text, found.end()))) {
            return null;
        }
        if (found == null && !text.isCapital(start)) {
            return null;
        }
        int end = IssuerWords.end(text, start, found == null ? start : found.end());
        return end == start
                ? null
                : new PrintedBody(
                        text.text.substring(start, end),
                        found == null ? null : found.value(),
                        start,
                        end,
                        khoa.only() != null
                                ? khoa.only()
                                : Khoa.after(text, end).only());
    }

    /** Whether the body is not the issuer but does something: {@code theo Chỉ thị số 05 Tỉnh ủy đã …}. */
    private static boolean isSubject(FoldedText text, int end) {
        int next = text.skipSpaces(end);
        for (String verb : VERBS) {
            if (text.after(next, verb) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The {@code TW} of {@code 05-CT/TW} issues nothing. */
    private static boolean isWithinCode(FoldedText text, int start) {
        char before = text.at(start - 1);
        return before == '/' || before == '.' || before == '-' || before == '–';
    }

    /**
     * The body that is said to have issued what begins at the offset: {@code Bộ Chính trị (khóa XI) đã ban hành Nghị quyết
     * số 28}.
     */
    static @Nullable PrintedBody before(FoldedText text, int offset) {
        int end = text.skipSpacesBack(offset);
        int verb = text.before(end, "ban hanh");
        if (verb < 0) {
            return null;
        }
        end = text.skipSpacesBack(verb);
        int already = text.before(end, "da");
        end = already < 0 ? end : text.skipSpacesBack(already);
        for (int start = end - 2; start > end - LONGEST && start >= 0; start--) {
            if (text.isCapital(start) && text.isWordStart(start) && !isWithinCode(text, start)) {
                PhraseTable.Found<IssuingBody> found = IssuingBody.at(text, start);
                if (found != null && Khoa.skip(text, IssuerWords.end(text, start, found.end())) == end) {
                    int last = IssuerWords.end(text, start, found.end());
                    return new PrintedBody(
                            text.text.substring(start, last),
                            found.value(),
                            start,
                            last,
                            Khoa.after(text, last).only());
                }
            }
        }
        return null;
    }
}
