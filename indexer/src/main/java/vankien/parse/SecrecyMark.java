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

/**
 * The stamp MẬT, TỐI MẬT or TUYỆT MẬT at the head of a document: alone on a line, among the other
 * parts of a head line, behind {@code Độ mật:}, or with marks that OCR has lost. Whatever could be one is taken for one;
 * the head ends with the line that names the type, and sentences are not looked at.
 */
final class SecrecyMark {
    /** The head of a text without a line that names the type. */
    private static final int HEAD = 30;
    /** The longest line of a head; two columns in one line are longer than a single one. */
    private static final int LONGEST = 140;

    private static final String CYRILLIC = "АЕІМОТУаеіоу";
    private static final String LIKE_CYRILLIC = "AEIMOTYaeioy";

    /** Between the cells of a row. */
    private static final String CELL = " | ";

    /** How far a head is looked for behind what stands before it. */
    private static final int MENU = 600;

    private static final int MOST_HEADS = 12;
    /** A stamp may stand above the first line of a head. */
    private static final int BEFORE_HEAD = 3;

    private static final Pattern HEAD_LINE = Pattern.compile(
            "(?:dang cong san viet nam|cong hoa xa hoi chu nghia viet nam|(?:tinh|thanh|quan|huyen|dang) uy\\b|dang bo |chi bo "
                    + "|ban thuong vu|ban chap hanh|uy ban |hoi dong |van phong |ban bi thu|bo chinh tri"
                    + "|so\\s*[:.]?\\s*\\d{0,4}\\s*[-–/ ]\\s*[a-z\\d-]{1,12}\\s*/)");

    /** How many lines behind the type a stamp may come: OCR reads what lies beside it later. */
    private static final int BEHIND_TYPE = 12;

    private static final Pattern LABELLED = Pattern.compile(
            "\\P{L}*(?:dau )?(?:chi )?(?:muc )?(?:do|dau)(?: bao)? mat\\s*[:\\-–.(\\[]?[\\s\"“]*((?:tuyet |toi )?mat)\\b.*");
    /** The number in small letters with the mark behind it: {@code Số 05-BC/TU (Mật)}. */
    private static final Pattern NUMBERED = Pattern.compile(
            "\\P{L}*(?:SỐ|Số|số)\\s*:?[\\p{Lu}\\d/.\\s–-]{2,30}?[\\s(|\\[]+"
                    + "(Tối [Mm]ật|Tuyệt [Mm]ật|Mật|(?:TOI |TUYET )?MAT(?!\\s+(?:TRAN|BANG)))(?!\\p{L})(?!\\s*(?:độ|khẩu|mã|ong|thư|vụ)(?!\\p{L})).*");

    private static final String DEGREE = "((?:tối |tuyệt )?mật)";
    /** Nothing but marks: {@code Mật - Khẩn}. */
    private static final Pattern MARKS =
            Pattern.compile("\\P{L}*(?:(?:thượng khẩn|hỏa tốc|hoả tốc|khẩn)\\P{L}+)?" + DEGREE
                    + "\\P{L}+(?:thượng khẩn|hỏa tốc|hoả tốc|khẩn)(?:\\P{L}+hẹn giờ)?\\P{L}*|\\P{L}*(?:thượng khẩn|hỏa tốc|hoả tốc|khẩn)\\P{L}+"
                    + DEGREE + "\\P{L}*");
    /** At the beginning of brackets that begin a line: {@code (Tài liệu Mật, không sao chụp)}. */
    private static final Pattern BRACKETED = Pattern.compile(
            "[\\s*]*[(\\[{]\\s*(?:(?:tài liệu|văn bản|hồ sơ|độ)\\s+)?" + DEGREE + "\\s*(?:[,;)\\]}–-].*)?");
    /** With what is to be done with it behind: {@code Mật, thu hồi}, {@code Tài liệu tối mật - không sao chụp}. */
    private static final Pattern REMARKED = Pattern.compile(
            "\\P{L}*(?:(?:tài liệu|văn bản|hồ sơ|công văn)\\s+)?" + DEGREE
                    + "\\s*[,;:(\\[|–—-]+\\s*(?:thu hồi|trả lại|nộp lại|hoàn trả|không |chỉ |cấm |lưu hành|bản số|bản \\d|số bản|số \\d).*");
    /** In capitals, not after a word that says what is done with them. */
    private static final Pattern PAPERS =
            Pattern.compile("(?<!\\p{L})(?:TÀI LIỆU|VĂN BẢN|HỒ SƠ|CÔNG VĂN) MẬT(?!\\p{L})");

    /** What begins with these is no head line. */
    private static final Set<Marker.Kind> HEADINGS = Set.of(
            Marker.Kind.LETTER_CAPITAL,
            Marker.Kind.ROMAN,
            Marker.Kind.ARTICLE,
            Marker.Kind.NUMBER,
            Marker.Kind.NUMBER_2,
            Marker.Kind.NUMBER_3);

    private static final Set<String> HANDLING = Set.of(
            "LÝ", "VỆ", "QUẢN", "DỤNG", "HỦY", "HUỶ", "NHẬN", "GIỮ", "THẢO", "CỦA", "CÁC", "NHỮNG", "VỀ", "VỚI", "THEO",
            "LỘ", "MẤT", "IN", "SOẠN", "CHỤP", "GỬI", "ĐI", "ĐẾN", "VÀ", "SỔ", "CHUYỂN", "LÀ", "CÓ", "MỘT", "SỐ", "TRỮ",
            "KÝ");
    /** In a line of other words; a mark that OCR has damaged is still no other word (mặt, mắt, mất, mát). */
    private static final Pattern STAMPED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(TUY[EÊẾỆẸỀÈÉ]T|T[OÔỐÓÒỒỔÕỘỚỜƠ0][I1L|])\\s+M\\s?[AÂẬẠẦẨẪÃ]\\s?T|M\\s?[ẬÂẠẦẨẪ]\\s?T)"
                    + "(?![\\p{L}\\p{N}])");
    /** Alone, without its marks; the frame of a stamp is read as letters (I, l, J), and one stamp may be read twice. */
    private static final Pattern ALONE =
            Pattern.compile("[ilj1]{0,2}(tailieu|vanban|hoso)?((?:tuyet|to[il1])?)m[a4]t(?:\\2m[a4]t)?[ilj1]{0,2}");
    /** With these before it, MẬT is part of a word: bí mật, bảo mật, cơ mật, tài liệu mật. */
    private static final Set<String> WORD_BEFORE = Set.of(
            "BÍ", "BẢO", "CƠ", "THÂN", "LIỆU", "TIN", "BẢN", "ĐỘ", "MỨC", "KÍN", "NGỌT", "MẬT", "ONG", "LẤY", "HOẠCH",
            "NUÔI", "HẠNG", "TRĂNG", "SỰ", "GIỮ", "HỒ");
    /** With these behind it, too: mật mã, mật vụ. */
    private static final Set<String> WORD_BEHIND = Set.of(
            "MÃ", "VỤ", "THƯ", "KHẨU", "ĐỘ", "THIẾT", "ONG", "NGHỊ", "DANH", "HOA", "MÍA", "NGỮ", "LỆNH", "TÔNG", "ƯỚC",
            "VIỆN", "THÁM", "CÁO", "ĐÀM", "BÁO");

    private SecrecyMark() {}

    /** The mark in the head of a document, or null; a sentence about secrets is no mark. */
    static @Nullable String in(List<Block> blocks) {
        String mark = inHead(blocks);
        int heads = 0;
        // The menu of a page may stand before the head.
        for (int i = 1; i < Math.min(MENU, blocks.size()) && mark == null && heads < MOST_HEADS; i++) {
            if (beginsHead(blocks.get(i))) {
                heads++;
                mark = inHead(blocks.subList(Math.max(0, i - BEFORE_HEAD), blocks.size()));
            }
        }
        return mark;
    }

    private static boolean beginsHead(Block block) {
        String text = block.text();
        return text.length() <= LONGEST
                && (block.isUpper() || text.startsWith("S"))
                && HEAD_LINE.matcher(Unaccented.of(text)).lookingAt();
    }

    private static @Nullable String inHead(List<Block> blocks) {
        int end = Math.min(HEAD, blocks.size());
        String column = "";
        for (int i = 0; i < end; i++) {
            Block block = blocks.get(i);
            // Letters one below the other.
            column = block.text().length() <= 2 ? column + block.text() : "";
            String mark = column.length() > 2 ? stamped(column) : null;
            mark = mark == null ? of(block.text()) : mark;
            if (mark != null) {
                return mark;
            }
            if (block.isUpper() && TypeWords.atStartOf(block.text()) != null) {
                return behindType(blocks.subList(i + 1, Math.min(i + 1 + BEHIND_TYPE, blocks.size())));
            }
        }
        return null;
    }

    /** Among title and text only a stamp that is a line of its own is one, or one in a form that no sentence has. */
    private static @Nullable String behindType(List<Block> blocks) {
        for (Block block : blocks) {
            if (!MarkLetters.areIn(block.text())) {
                continue;
            }
            String text =
                    Normalizer.normalize(block.text(), Normalizer.Form.NFC).strip();
            String stamped = stamped(text);
            String mark = stamped == null && text.length() <= LONGEST ? inForm(text) : stamped;
            if (mark != null) {
                return mark;
            }
        }
        return null;
    }

    /** The mark when the line is nothing else, in capitals and no other word, or null. */
    static @Nullable String stamped(String printed) {
        if (!MarkLetters.areIn(printed)) {
            return null;
        }
        String line = latin(printed);
        String mark = isCapital(line) ? alone(line) : null;
        boolean oneWord = "MẬT".equals(mark);
        return oneWord && line.matches(".*[ẶẮẰẲẴẤÁÀẢĂặắằẳẵấáàảă].*") ? null : mark;
    }

    /** The mark that a value of its own field states, {@code "secrecy": "Tối mật"}; anything but an empty one counts. */
    static @Nullable String stated(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String mark = alone(value);
        return mark == null ? "MẬT" : mark;
    }

    /** The mark in a line of a drawing or a box, also in an older encoding: {@code MËT} in a font of TCVN3. */
    static @Nullable String drawn(String line) {
        String mark = of(line);
        return mark == null ? of(SecretName.decoded(line)) : mark;
    }

    static @Nullable String of(String printed) {
        if (!MarkLetters.areIn(printed)) {
            return null;
        }
        String line = latin(printed);
        if (line.length() > LONGEST) {
            return ofCells(line);
        }
        String mark = alone(line);
        if (mark != null) {
            return mark;
        }
        String formed = inForm(line);
        if (formed != null) {
            return formed;
        }
        Marker marker = Marker.of(line);
        if (marker != null && HEADINGS.contains(marker.kind())) {
            // A heading: II. TÀI LIỆU MẬT, NGƯỜI GIỮ.
            return alone(line.substring(marker.end()));
        }
        return inLine(line);
    }

    /** A row of a table is as long as its cells are together. */
    private static @Nullable String ofCells(String row) {
        for (String cell : row.contains(CELL) ? row.split(Pattern.quote(CELL), -1) : new String[0]) {
            String mark = cell.length() <= LONGEST ? of(cell) : null;
            if (mark != null) {
                return mark;
            }
        }
        return null;
    }

    /** The mark in a form that no sentence has: {@code Độ mật: Mật}, {@code Mật - Khẩn}, {@code Số 05-BC/TU (Mật)}; or null. */
    static @Nullable String inForm(String line) {
        Matcher labelled = LABELLED.matcher(Unaccented.of(line));
        if (labelled.matches()) {
            return named(labelled.group(1));
        }
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.matches()) {
            return named(Unaccented.of(String.valueOf(numbered.group(1))));
        }
        String lower = line.toLowerCase(Locale.ROOT);
        Matcher bracketed = BRACKETED.matcher(lower);
        if (bracketed.matches()) {
            return named(Unaccented.of(String.valueOf(bracketed.group(1))));
        }
        Matcher remarked = REMARKED.matcher(lower);
        if (remarked.matches() && beginsCapital(line)) {
            return named(Unaccented.of(String.valueOf(remarked.group(1))));
        }
        Matcher marks = MARKS.matcher(lower);
        if (marks.matches() && beginsCapital(line)) {
            String degree = marks.group(1) == null ? marks.group(2) : marks.group(1);
            return named(Unaccented.of(String.valueOf(degree)));
        }
        return null;
    }

    private static boolean beginsCapital(String line) {
        return line.codePoints().filter(Character::isLetter).limit(1).allMatch(Character::isUpperCase);
    }

    /** Composed and in Latin letters of common width: Cyrillic ones look the same, and OCR and old programs mix them. */
    static String latin(String printed) {
        String line = Normalizer.normalize(printed, Normalizer.Form.NFKC).strip();
        StringBuilder latin = new StringBuilder(line);
        for (int i = 0; i < latin.length(); i++) {
            int cyrillic = CYRILLIC.indexOf(latin.charAt(i));
            if (cyrillic >= 0) {
                latin.setCharAt(i, LIKE_CYRILLIC.charAt(cyrillic));
            }
        }
        return Normalizer.normalize(latin, Normalizer.Form.NFC);
    }

    /** The mark among other words, or null. */
    static @Nullable String inLine(String line) {
        Matcher papers = PAPERS.matcher(line);
        while (papers.find()) {
            String[] before = line.substring(0, papers.start()).strip().split("[^\\p{L}]+", -1);
            if (!HANDLING.contains(before[before.length - 1]) && !isPartOfWord(line, papers.end(), papers.end())) {
                return "MẬT";
            }
        }
        Matcher stamped = STAMPED.matcher(line);
        while (stamped.find()) {
            String degree = stamped.group(1);
            if (degree != null || !isPartOfWord(line, stamped.start(), stamped.end())) {
                return degree == null ? "MẬT" : degree.startsWith("TUY") ? "TUYỆT MẬT" : "TỐI MẬT";
            }
        }
        return null;
    }

    /** Whether the words beside it, a space apart, make it a part of theirs. */
    private static boolean isPartOfWord(String line, int start, int end) {
        String[] before = line.substring(0, start).strip().split("[^\\p{L}]+", -1);
        String[] behind = line.substring(end).strip().split("[^\\p{L}]+", -1);
        boolean joinedBefore = start > 0 && line.charAt(start - 1) == ' ';
        boolean joinedBehind = end < line.length() && line.charAt(end) == ' ';
        return (joinedBefore && before.length > 0 && WORD_BEFORE.contains(before[before.length - 1]))
                || (joinedBehind && behind.length > 0 && WORD_BEHIND.contains(behind[0]));
    }

    /** The mark when the line is nothing else: letters may be spaced, bracketed, and damaged by OCR in capitals. */
    static @Nullable String alone(String line) {
        String letters = line.replaceAll("[^\\p{L}\\p{N}]", "");
        if (letters.length() > 20) {
            return null;
        }
        boolean written = letters.toLowerCase(Locale.ROOT).matches(".*[ậâạ].*");
        String plain = plain(letters);
        // With its degree before it no other words are written so.
        boolean degree = plain.startsWith("tuyetm") || plain.startsWith("toim");
        if (!isCapital(line) && !written && !(degree && Character.isUpperCase(letters.charAt(0)))) {
            return null;
        }
        Matcher alone = ALONE.matcher(plain);
        if (!alone.matches()) {
            return null;
        }
        if (alone.group(1) != null && !isCapital(line) && !beginsCapital(line)) {
            return null;
        }
        String before = alone.group(2);
        return named((before.startsWith("to") ? "toi" : before) + "mat");
    }

    /** In small letters without any mark, also those that no Vietnamese letter has: Å, Ä. */
    private static String plain(String letters) {
        String bare = Normalizer.normalize(letters, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT).replace('0', 'o').replace('đ', 'd');
    }

    /** Whether it is set in capitals, one of which may have been read as a small letter. */
    private static boolean isCapital(String line) {
        long upper = line.codePoints().filter(Character::isUpperCase).count();
        long lower = line.codePoints().filter(Character::isLowerCase).count();
        return upper >= 2 && lower * 2 <= upper;
    }

    private static @Nullable String named(String plain) {
        return switch (plain.replaceAll("\\s+", "")) {
            case "mat" -> "MẬT";
            case "toimat" -> "TỐI MẬT";
            case "tuyetmat" -> "TUYỆT MẬT";
            default -> null;
        };
    }
}
