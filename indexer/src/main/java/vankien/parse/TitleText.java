package vankien.parse;

import java.util.List;
import vankien.document.Unaccented;

/** The trích yếu in one line, without the lines that only name the issuing body. */
final class TitleText {
    private TitleText() {}

    static String of(List<String> lines) {
        int from = namesIssuerOnly(lines) ? 1 : 0;
        int to = from + 1;
        boolean capitals = isUpper(lines.get(from));
        // ỦY BAN NHÂN DÂN TỈNH … under the title of a State document says who decides, not what about.
        while (to < lines.size() && (capitals || !(isUpper(lines.get(to)) && isIssuer(lines.get(to))))) {
            to++;
        }
        return String.join(" ", lines.subList(from, to));
    }

    /** {@code CỦA BAN CHẤP HÀNH …} on a line of its own, with the title proper behind it. */
    private static boolean namesIssuerOnly(List<String> lines) {
        return lines.size() > 1
                && Unaccented.of(lines.get(0)).startsWith("cua ")
                && Unaccented.of(lines.get(1)).startsWith("ve ");
    }

    private static boolean isIssuer(String line) {
        return HeadingBlock.ISSUER.matcher(Unaccented.of(line)).matches();
    }

    private static boolean isUpper(String line) {
        return line.chars().noneMatch(Character::isLowerCase);
    }
}
