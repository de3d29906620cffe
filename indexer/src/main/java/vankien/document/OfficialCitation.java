package vankien.document;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form in which an official text cites a document for the first time: type, number and symbol, date, issuing body and
 * what it is about. What is not known is left out, nothing is made up.
 *
 * <p>Party documents (Hướng dẫn 36-HD/VPTW): {@code Kết luận số 21-KL/TW, ngày 25/10/2021 của Ban Chấp hành Trung ương Đảng
 * về …}. State documents (Nghị định 30/2020/NĐ-CP): {@code Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ
 * về …}; of a law only type and name.
 */
public final class OfficialCitation {
    /** What a title begins with that needs no {@code về} before it. */
    private static final Pattern GOES_ON = Pattern.compile("^(?:về|thực hiện|triển khai|sơ kết|tổng kết|ban hành|"
            + "quy định|hướng dẫn|sửa đổi|bổ sung|bãi bỏ|thay thế|phê duyệt|thành lập|đề nghị)(?= )");

    private static final Pattern OF_BODY = Pattern.compile("^[Cc]ủa \\p{Lu}[^.;]{3,200}? về ");
    private static final Pattern ABOUT =
            Pattern.compile("^(?:(?:[Vv]/[Vv]:?|VỀ VIỆC|VỀ|[Vv]ề(?= [“\"«]?[Vv]ề)) ++[“\"«]?)++");
    private static final Pattern FRAME = Pattern.compile("^[\\s“”\"«».,;:–-]++|[\\s“”\"«».,;:…–-]++$");
    private static final Pattern SPACES = Pattern.compile("\\s++");
    /** Names with a small second syllable: they keep their capital in mid-sentence. */
    private static final Pattern PROPER =
            Pattern.compile("^(?:Đảng|Nhà nước|Quốc hội|Chính phủ|Trung ương|Tỉnh [uủ][ỷy]"
                    + "|Thành [uủ][ỷy]|Huyện [uủ][ỷy]|Mặt trận Tổ quốc|Đại hội|Điều lệ|Quân ủy|Luật|Pháp lệnh"
                    + "|(?:Nghị quyết|Chỉ thị|Kết luận|Quy định|Quyết định|Hướng dẫn|Kế hoạch|Chương trình|Quy chế)(?= số|$))"
                    + "(?!\\p{L})");

    private static final Set<String> STATE_SYMBOLS =
            Set.of("CP", "TTg", "CTN", "VPCP", "HĐBT", "HĐCP", "TTCP", "KTNN", "NHNN", "UBDT");

    private OfficialCitation() {}

    /**
     * The citation of a document.
     *
     * @param title what it is about, with or without {@code về} before it
     * @return empty where neither type, number nor title is known
     */
    public static Optional<String> of(
            @Nullable DocumentType type,
            @Nullable DocumentCode code,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable String title) {
        String about = title == null ? "" : clean(title);
        if (type == null && code == null) {
            return Optional.empty();
        }
        if (type == DocumentType.LAW && !about.isEmpty()) {
            String name = startsWithName(about, type)
                    ? about.substring(type.vietnamese().length() + 1)
                    : about;
            return Optional.of(type.vietnamese() + " " + name);
        }
        boolean state = isOfState(type, code, issuer);
        StringBuilder cited = new StringBuilder(type == null ? "" : type.vietnamese());
        if (code != null) {
            cited.append(type == null ? "" : " số ").append(code.conventional());
        }
        if (date != null) {
            boolean comma = !state && code != null;
            cited.append(comma ? ", ngày " : " ngày ").append(state ? inWords(date) : inFigures(date));
        }
        // Some titles begin with the body themselves: của Ban Chấp hành Đảng bộ xã về …
        boolean saysWhose = OF_BODY.matcher(about).find();
        String body = issuer == null || saysWhose ? "" : clean(issuer);
        if (!body.isEmpty()) {
            cited.append(" của ").append(body.equals("Ban Chấp hành Trung ương") ? body + " Đảng" : body);
        }
        if (!about.isEmpty()) {
            cited.append(' ').append(saysWhose ? begun(about) : continued(about, type));
        }
        return Optional.of(cited.toString());
    }

    /** A title as it goes on behind what names its document; empty where it says nothing. */
    static String about(String title, @Nullable DocumentType type) {
        String about = clean(title);
        return about.isEmpty() ? "" : continued(about, type);
    }

    /** The title as it goes on behind the issuer. */
    private static String continued(String title, @Nullable DocumentType type) {
        String bare = title;
        if (type != null && startsWithName(bare, type)) {
            bare = bare.substring(type.vietnamese().length() + 1);
        }
        String about = ABOUT.matcher(bare).replaceFirst("");
        String lower = begun(about);
        return GOES_ON.matcher(lower).find() ? lower : "về " + lower;
    }

    /** With a small first letter where it is no name and no abbreviation. */
    private static String begun(String title) {
        int space = title.indexOf(' ');
        String first = space < 0 ? title : title.substring(0, space);
        boolean abbreviation = first.length() > 1
                && !first.substring(1).equals(first.substring(1).toLowerCase(Locale.ROOT));
        if (PROPER.matcher(title).find() || abbreviation || followedByName(title, space)) {
            return title;
        }
        int letter = title.codePointAt(0);
        int length = Character.charCount(letter);
        return Character.toString(Character.toLowerCase(letter)) + title.substring(length);
    }

    private static boolean followedByName(String title, int space) {
        return space >= 0 && space + 1 < title.length() && Character.isUpperCase(title.codePointAt(space + 1));
    }

    private static boolean startsWithName(String title, DocumentType type) {
        String name = type.vietnamese();
        return title.length() > name.length() + 1
                && title.regionMatches(true, 0, name, 0, name.length())
                && title.charAt(name.length()) == ' ';
    }

    private static boolean isOfState(
            @Nullable DocumentType type, @Nullable DocumentCode code, @Nullable String issuer) {
        if (type == DocumentType.DECREE || type == DocumentType.STATE_CIRCULAR || type == DocumentType.LAW) {
            return true;
        }
        if (code == null) {
            return issuer != null && (issuer.startsWith("Ủy ban nhân dân") || issuer.startsWith("Hội đồng nhân dân"));
        }
        String symbol = code.issuer() + " " + code.type();
        return code.year() != null
                || STATE_SYMBOLS.contains(code.issuer())
                || code.issuer().startsWith("QH")
                || symbol.contains("UBND")
                || symbol.contains("HĐND")
                || symbol.contains("UBTVQH");
    }

    /** {@code 05 tháng 3 năm 2020}. */
    private static String inWords(LocalDate date) {
        return String.format(Locale.ROOT, "%02d tháng %s năm %d", date.getDayOfMonth(), month(date), date.getYear());
    }

    /** {@code 05/3/2020}: days below 10 and the months 1 and 2 with a zero before, as the forms of both sides want it. */
    private static String inFigures(LocalDate date) {
        return String.format(Locale.ROOT, "%02d/%s/%d", date.getDayOfMonth(), month(date), date.getYear());
    }

    private static String month(LocalDate date) {
        int month = date.getMonthValue();
        return month <= 2 ? "0" + month : String.valueOf(month);
    }

    private static String clean(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return SPACES.matcher(FRAME.matcher(composed).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
