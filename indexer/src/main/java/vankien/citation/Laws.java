package vankien.citation;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentType;

/** Laws, codes of law and ordinances by name: {@code Luật phòng, chống tham nhũng}, {@code Bộ luật Lao động năm 2019}. */
final class Laws {
    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_WORD = 10;
    private static final String AMENDMENT = "sua doi, bo sung mot so dieu cua ";

    /** Kinds as they are looked for, and as they are written. */
    private static final Map<String, String> KINDS =
            Map.of("luat", "Luật", "bo luat", "Bộ luật", "phap lenh", "Pháp lệnh");

    /** Words that end the name of a law that the table does not hold. */
    private static final Set<String> ENDS = Set.of(
            "năm", "số", "ngày", "của", "được", "đã", "có", "quy", "về", "tại", "để", "khi", "thì", "là", "hiện", "cho",
            "với", "cũng", "nay", "do", "trong", "theo", "phải", "sẽ", "không", "bao", "gồm", "này", "như", "bằng",
            "và", "hoặc", "các", "còn", "mới", "đến", "từ", "ban", "đang", "nhằm", "nêu", "mà", "vào", "hay", "cần",
            "chưa", "chỉ", "trên", "ra", "đó", "hằng", "hàng", "buộc", "cùng", "luật", "thống");

    private static final PhraseTable<String> NAMES = new PhraseTable<>();

    static {
        for (String[] row : TableFile.rows("laws.tsv", 2)) {
            String name = row[0] + " " + row[1];
            NAMES.add(name, name);
            // Texts lose the comma of Phòng, chống and the ở of dân chủ ở cơ sở.
            NAMES.add(name.replace(",", ""), name);
            NAMES.add(name.replace(" ở ", " "), name);
            NAMES.add(name.replace(" và ", ", "), name);
            NAMES.add(name.replace("Hội đồng nhân dân", "HĐND").replace("Ủy ban nhân dân", "UBND"), name);
            NAMES.add(name.replace("quy phạm pháp luật", "QPPL").replace("vi phạm hành chính", "VPHC"), name);
        }
    }

    private Laws() {}

    /** The law whose name begins at the offset, or null. */
    static @Nullable Mention at(FoldedText text, int start) {
        Named named = named(text, start, true);
        if (named == null) {
            return null;
        }
        int year = text.skip(text.skipSpaces(text.at(named.end) == ',' ? named.end + 1 : named.end), "nam");
        int yearEnd = text.endOfDigits(year, 5);
        boolean dated = yearEnd - year == 4 && text.isWordEnd(yearEnd) && text.at(yearEnd) != '/';
        String name = dated ? named.name + " năm " + text.text.substring(year, yearEnd) : named.name;
        return Mention.named(start, dated ? yearEnd : named.end, name, DocumentType.LAW, null);
    }

    private record Named(String name, int end) {}

    private static @Nullable Named named(FoldedText text, int start, boolean mayAmend) {
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            int end = text.after(start, kind.getKey());
            if (end >= 0 && text.at(end) == ' ') {
                int name = text.skipSpaces(end);
                if (mayAmend && text.startsWith(name, AMENDMENT)) {
                    Named amended = named(text, name + AMENDMENT.length(), false);
                    String begin = kind.getValue() + " Sửa đổi, bổ sung một số điều của ";
                    return amended == null ? null : new Named(begin + amended.name, amended.end);
                }
                return named(text, start, name, kind.getValue());
            }
        }
        return null;
    }

    private static @Nullable Named named(FoldedText text, int start, int name, String kind) {
        PhraseTable.Found<String> known = NAMES.at(text, start);
        boolean capital = text.isCapital(start);
        if (known != null) {
            boolean oneSyllable = text.endOfLetters(name, LONGEST_WORD) >= known.end();
            boolean certain = oneSyllable ? capital && text.isCapital(name) : capital || !isWithinWord(text, start);
            return certain ? new Named(known.value(), known.end()) : null;
        }
        boolean mayBeName = capital && text.isCapital(name) && !text.isCapital(name + 1);
        return mayBeName && !isSchool(text, start) ? unknown(text, name, kind) : null;
    }

    /** {@code pháp luật phòng, chống tham nhũng} and {@code kỷ luật lao động} are no laws. */
    private static boolean isWithinWord(FoldedText text, int start) {
        int end = text.skipSpacesBack(start);
        for (String before : new String[] {"phap", "ky", "ki", "quy", "qui", "dao", "bo"}) {
            if (text.before(end, before) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code Trường Đại học Luật Hà Nội}. */
    private static boolean isSchool(FoldedText text, int start) {
        int end = text.skipSpacesBack(start);
        return text.before(end, "hoc") >= 0 || text.before(end, "khoa") >= 0 || text.before(end, "truong") >= 0;
    }

    private static @Nullable Named unknown(FoldedText text, int name, String kind) {
        int end = name;
        int at = name;
        for (int words = 0; words < LONGEST_NAME && text.isLetter(at); words++) {
            int wordEnd = text.endOfLetters(at, LONGEST_WORD);
            String word = text.text.substring(at, wordEnd);
            boolean anotherLaw = text.isCapital(at) && KINDS.containsKey(text.folded(at, wordEnd));
            if (text.isLetter(wordEnd) || ENDS.contains(word) || anotherLaw) {
                break;
            }
            end = wordEnd;
            at = text.skipSpaces(wordEnd);
            if (at == wordEnd) {
                break;
            }
        }
        boolean words = text.text.substring(name, end).indexOf(' ') > 0;
        return words ? new Named(kind + " " + text.text.substring(name, end), end) : null;
    }
}
