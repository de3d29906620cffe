package vankien.parse;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.TypeWords;
import vankien.document.Unaccented;
import vankien.repair.TextRepair;

/**
 * A secrecy mark in the name of a file or of a folder, or in a title. Names are not written like the lines of a head: tối mật
 * and tuyệt mật count wherever they stand, also without marks and written together; mật counts as a part of its own
 * ({@code bao cao_Mật}, {@code (Mật, bản 2)}) and behind tài liệu, văn bản, hồ sơ, công văn, but not as a part of a word (bí mật, mật độ).
 */
final class SecretName {
    private static final Pattern ENDING =
            Pattern.compile("(?:\\.[A-Za-z0-9]{1,5})?(?:\\.meta\\.yaml)?$", Pattern.CASE_INSENSITIVE);
    /** A byte that is no character, as paths tell it: {@code (M%CBT)}. */
    private static final Pattern ODD_BYTE = Pattern.compile("%([89A-F][0-9A-F])");

    private static final Pattern TOKEN = Pattern.compile("[^\\s()\\[\\]{}_,;/-]+");
    private static final Set<String> OF_MARKS = Set.of("mật", "tối", "tuyệt", "tài", "liệu", "văn", "bản", "hồ", "sơ");

    private static final String BEGIN_MARKS = "mtlvbhsMTLVBHS";
    private static final int LONGEST_OF_MARKS = 15;

    private static final String DEGREE_WORDS = "(t(?:ối|ôi|oi|ói)|tuy(?:ệt|et|êt|ết))";
    private static final String MAT = "(m[ậaâạ]t)";
    private static final Pattern DEGREE =
            Pattern.compile("(?<!\\p{L})" + DEGREE_WORDS + "[^\\p{L}]*" + MAT + "(?!\\p{L})");
    private static final Pattern JOINED = Pattern.compile(DEGREE_WORDS + MAT);
    private static final Pattern PAPERS = Pattern.compile("(?:t[àa]i[^\\p{L}]*li[ệe]u|v[ăa]n[^\\p{L}]*b[ảa]n"
            + "|h[ồo][^\\p{L}]*s[ơo]|c[ôo]ng[^\\p{L}]*v[ăa]n)[^\\p{L}]*" + MAT + "(?!\\p{L})");
    /** What is done with such papers: behind the name of a type they are what a rule or a report is about. */
    private static final Pattern HANDLED =
            Pattern.compile("(?:.*[^a-z])?(?:ly|ve|quan|dung|huy|nhan|gui|giu|thao|doi voi)[^\\p{L}]+");

    /** What a rule or a report about such papers says before it names them: {@code quản lý hồ sơ, tài liệu}. */
    private static final Pattern OF_PAPERS = Pattern.compile(
            "(?:^|.*[^a-z])(?:quan ly|bao ve|bao quan|su dung|tieu huy|giai mat"
                    + "|sao chup|soan thao|dang ky|danh muc|con dau|giao nhan|luu giu|luu tru)(?:[^a-z(\\[{–—-]+(?:tai|lieu|ho|so|van|ban|cong"
                    + "|bi|mat|nha|nuoc|vat|mang|tin|do|muc|thong|con|dau|va|cac|cua|dang|toi|tuyet|ve|viec|noi|bo))*[^a-z(\\[{–—-]+");
    /** The beginning of a title that says what a document is about. */
    private static final Pattern ABOUT = Pattern.compile("(?:v/v|ve)[^a-z].*");
    /** What parts a mark from the title before it. */
    private static final Pattern PARTED = Pattern.compile(".*[(\\[{|–—-]\\s*");
    /** Before the type in the name of a file: its place in a list, its number. */
    private static final Pattern NUMBERS = Pattern.compile("^(?:\\S*\\d\\S*\\s+)+");
    /** So much of a name is looked at, and so much before a mark. */
    private static final int MOST = 2_000;

    private static final int BEFORE_MARK = 160;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern HARD = Pattern.compile("[()\\[\\]{},;|+–—]| -|- ");
    /** With these before it, mật is part of a word: bí mật, bảo mật, cơ mật, giải mật. */
    private static final Set<String> BEFORE = Set.of(
            "bí", "bảo", "cơ", "thân", "tin", "độ", "mức", "kín", "ngọt", "ong", "lấy", "nuôi", "hạng", "trăng", "sự",
            "giữ", "giải", "quay", "rỉ", "túi", "sỏi", "mía", "tiết", "như", "khai", "thác");
    /** With these behind it, too: mật độ, mật khẩu, mật mã. */
    private static final Set<String> BEHIND = Set.of(
            "độ", "khẩu", "ong", "mã", "vụ", "thư", "thiết", "nghị", "danh", "hoa", "mía", "ngữ", "lệnh", "tông", "ước",
            "viện", "thám", "cáo", "đàm", "báo");
    /** With these behind it, mat is written without its marks: mặt trận, mặt bằng, mất an ninh, mắt. */
    private static final Set<String> PLAIN_BEHIND = Set.of(
            "tran", "bang", "hang", "troi", "dat", "nuoc", "tien", "cau", "duong", "an", "trat", "doan", "the", "con",
            "giay", "do", "khau", "ong", "ma", "thiet", "vu", "thu", "danh");

    private SecretName() {}

    /**
     * The mark in a path, or null.
     *
     * @param path names parted by {@code /}, NFC or NFD; bytes that are no characters as {@code %CB}
     */
    static @Nullable String inPath(String path) {
        for (String name : path.split("/", -1)) {
            String mark = in(ENDING.matcher(name).replaceFirst(""));
            if (mark != null) {
                return mark;
            }
        }
        return null;
    }

    /** The mark in a title, or null: {@code Về bảo quản tài liệu mật} says what it is about. */
    static @Nullable String inTitle(String title) {
        return in(title, true);
    }

    /** The mark in a single name, or null. */
    static @Nullable String in(String name) {
        return in(name, false);
    }

    private static @Nullable String in(String name, boolean title) {
        String western = ODD_BYTE.matcher(name)
                .replaceAll(odd -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(odd.group(1), 16))));
        // Composed: what a decomposed name holds is no old encoding.
        String whole = Normalizer.normalize(western, Normalizer.Form.NFC);
        String composed = whole.substring(0, Math.min(MOST, whole.length()));
        String mark = ofReading(composed, title);
        if (mark != null) {
            return mark;
        }
        String decoded = decoded(composed);
        return decoded.equals(composed) ? null : ofReading(decoded, title);
    }

    /** With the words that matter out of older encodings, word by word: a name is too short to prove its own. */
    static String decoded(String name) {
        return TOKEN.matcher(name).replaceAll(token -> Matcher.quoteReplacement(decodedWord(token.group())));
    }

    private static String decodedWord(String word) {
        if (!mayBeOfMarks(word)) {
            return word;
        }
        for (String reading : TextRepair.readings(word)) {
            if (OF_MARKS.contains(reading.toLowerCase(Locale.ROOT))) {
                return reading;
            }
        }
        return word;
    }

    /** No encoding has more than three characters for a letter, and all have the consonants of these words as they are. */
    private static boolean mayBeOfMarks(String word) {
        return word.length() <= LONGEST_OF_MARKS && BEGIN_MARKS.indexOf(word.charAt(0)) >= 0;
    }

    private static @Nullable String ofReading(String printed, boolean title) {
        if (!MarkLetters.areIn(printed)) {
            return null;
        }
        String name = CleanText.of(printed);
        String lower = name.toLowerCase(Locale.ROOT);
        boolean about = false;
        for (Pattern pattern : List.of(DEGREE, JOINED)) {
            Matcher degree = pattern.matcher(lower);
            while (degree.find()) {
                if (title && OF_PAPERS.matcher(before(lower, degree)).matches()) {
                    about = true;
                } else if (!isPartOfNext(lower, degree)) {
                    return String.valueOf(degree.group(1)).startsWith("tuy") ? "TUYỆT MẬT" : "TỐI MẬT";
                }
            }
        }
        boolean ofType = TypeWords.atStartOf(NUMBERS.matcher(lower).replaceFirst("")) != null;
        Matcher papers = PAPERS.matcher(lower);
        while (papers.find()) {
            String before = before(lower, papers);
            boolean handled = ((title || ofType) && HANDLED.matcher(before).matches())
                    || (title && OF_PAPERS.matcher(before).matches())
                    || (title && isSubject(lower, papers, before));
            if (!handled && !isPartOfNext(lower, papers)) {
                return "MẬT";
            }
            about |= handled && title;
        }
        if (isAlone(name, lower)) {
            return "MẬT";
        }
        return about ? null : SecrecyMark.inLine(name.replaceAll("[_.-]+", " "));
    }

    private static String before(String lower, Matcher mark) {
        return Unaccented.of(lower.substring(Math.max(0, mark.start() - BEFORE_MARK), mark.start()));
    }

    /** Whether a title that begins with về has them among its words, not as a remark behind them. */
    private static boolean isSubject(String lower, Matcher papers, String before) {
        boolean remark = before.stripTrailing().endsWith(",")
                && lower.substring(papers.end()).isBlank();
        return ABOUT.matcher(Unaccented.of(lower.substring(0, Math.min(8, lower.length()))))
                        .matches()
                && !remark
                && !PARTED.matcher(before).matches();
    }

    private static boolean isPartOfNext(String lower, Matcher mark) {
        Matcher next = WORD.matcher(lower);
        if (!next.find(mark.end())
                || HARD.matcher(lower.substring(mark.end(), next.start())).find()) {
            return false;
        }
        boolean plain = mark.group().endsWith("mat");
        return next.start() > mark.end() && (plain ? PLAIN_BEHIND : BEHIND).contains(next.group());
    }

    /** Whether mật stands as a part of its own. */
    private static boolean isAlone(String name, String lower) {
        Matcher word = WORD.matcher(lower);
        String before = "";
        int endBefore = 0;
        while (word.find()) {
            if (word.group().equals("mật") || word.group().equals("mat")) {
                String gap = lower.substring(endBefore, word.start());
                Matcher next = WORD.matcher(lower);
                boolean last = !next.find(word.end());
                String gapBehind = lower.substring(word.end(), last ? lower.length() : next.start());
                boolean capital = Character.isUpperCase(name.charAt(word.start()));
                boolean alone = word.group().equals("mat")
                        ? isPlainAlone(name, before, gap, last, gapBehind, capital)
                                || (before.isEmpty()
                                        && name.startsWith("MAT_", word.start())
                                        && !last
                                        && !PLAIN_BEHIND.contains(Unaccented.of(next.group())))
                        : isWrittenAlone(name, lower, before, endBefore, gap, last ? null : next.group(), gapBehind);
                if (alone) {
                    return true;
                }
            }
            before = word.group();
            endBefore = word.end();
        }
        return false;
    }

    private static boolean isWrittenAlone(
            String name,
            String lower,
            String before,
            int endBefore,
            String gap,
            @Nullable String next,
            String gapBehind) {
        boolean joinedBefore =
                gap.matches("\\s*[-_.]?\\s*") && !HARD.matcher(gap).find();
        boolean joinedBehind =
                gapBehind.matches("\\s*[-_.]?\\s*") && !HARD.matcher(gapBehind).find();
        if ((joinedBefore && BEFORE.contains(before)) || (next != null && joinedBehind && BEHIND.contains(next))) {
            return false;
        }
        if (gap.matches(".*[(\\[{]\\s*")) {
            return true;
        }
        boolean ends = next == null || !gapBehind.isBlank();
        boolean begins = before.isEmpty() || !gap.isBlank();
        return ends && (begins || isPaper(name.substring(0, endBefore), lower.substring(0, endBefore)));
    }

    /** Whether a document may be called so: {@code Báo cáo}, {@code 05-BC}. */
    private static boolean isPaper(String name, String lower) {
        return TypeWords.atEndOf(lower) != null || name.matches(".*\\d.*[-/ ]\\p{Lu}{2,5}");
    }

    /** Without its marks it may be another word, so what parts it from the others has to be plain. */
    private static boolean isPlainAlone(
            String name, String before, String gap, boolean last, String gapBehind, boolean capital) {
        boolean hardBehind = last
                ? gapBehind.isBlank() || HARD.matcher(gapBehind).find()
                : HARD.matcher(gapBehind).find();
        if (!hardBehind) {
            return false;
        }
        if (before.isEmpty()) {
            return capital || HARD.matcher(gap).find();
        }
        return HARD.matcher(gap).find()
                || (gap.contains("_") && name.contains(" "))
                || (last && capital && name.matches(".*\\d[^\\p{L}]*(?:\\p{Lu}{2,5}[-/])*\\p{Lu}{2,5}[ _-]+MAT\\W*"));
    }
}
