package vankien.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The official form of a citation by name: {@code Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII} for
 * {@code Nghị quyết Trung ương 4 (khóa XII)}.
 *
 * @param words the official form, or null where too little is known
 * @param missing what is missing then: {@code khoa_not_stated}, {@code symbol_not_known}; null where there is a form
 */
public record OfficialName(@Nullable String words, @Nullable String missing) {
    /** Nothing to say: the document has a code. */
    public static final OfficialName NONE = new OfficialName(null, null);

    private static final Pattern PLENUM =
            Pattern.compile("^(\\p{L}+ \\p{L}+) Trung ương (\\d{1,2})(?: \\(khóa (\\p{Lu}+)\\))?$");
    private static final Pattern CONGRESS = Pattern.compile("^(\\p{L}+ \\p{L}+) Đại hội ([IVXL]+)$");
    private static final Pattern NUMBER = Pattern.compile("^(?:\\p{L}+ ){1,3}số \\d.*$");
    private static final String[] UNITS = {"", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};

    /**
     * The official form of a name.
     *
     * @param name as {@link Citation#name} has it
     * @param title what the document is about, or null
     */
    public static OfficialName of(String name, @Nullable String title) {
        Matcher plenum = PLENUM.matcher(name);
        if (plenum.matches()) {
            String khoa = plenum.group(3);
            if (khoa == null) {
                return new OfficialName(null, "khoa_not_stated");
            }
            String meeting = "%s Hội nghị lần thứ %s Ban Chấp hành Trung ương Đảng khóa %s"
                    .formatted(plenum.group(1), ordinal(Integer.parseInt(plenum.group(2))), khoa);
            return known(meeting, title);
        }
        Matcher congress = CONGRESS.matcher(name);
        if (congress.matches()) {
            return known(
                    congress.group(1) + " Đại hội đại biểu toàn quốc lần thứ " + congress.group(2) + " của Đảng",
                    title);
        }
        if (NUMBER.matcher(name).matches()) {
            return new OfficialName(null, "symbol_not_known");
        }
        return new OfficialName(name.equals("Điều lệ Đảng") ? "Điều lệ Đảng Cộng sản Việt Nam" : name, null);
    }

    private static OfficialName known(String words, @Nullable String title) {
        String about = title == null ? "" : OfficialCitation.about(title, null);
        return new OfficialName(about.isEmpty() ? words : words + " " + about, null);
    }

    /** {@code nhất}, {@code hai}, {@code ba}, {@code tư}, … {@code mười}, {@code mười một}. */
    private static String ordinal(int number) {
        int ten = number / 10;
        int unit = number % 10;
        if (ten == 0) {
            return unit == 1 ? "nhất" : unit == 4 ? "tư" : UNITS[unit];
        }
        String tens = ten == 1 ? "mười" : UNITS[ten] + " mươi";
        String units = unit == 5 ? "lăm" : unit == 1 && ten > 1 ? "mốt" : UNITS[unit];
        return units.isEmpty() ? tens : tens + " " + units;
    }
}
