package vankien.parse;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.Unaccented;

/** The stamp MẬT, TỐI MẬT or TUYỆT MẬT at the head of a document or in its file name. */
final class SecrecyMark {
    private static final int HEAD = 15;
    private static final Pattern IN_FILE_NAME = Pattern.compile("[(\\[]\\s*((?:tối |tuyệt )?mật)\\s*[)\\]]");

    private SecrecyMark() {}

    /** The mark that one of the first lines consists of, or null; a sentence about secrets is no mark. */
    static @Nullable String in(List<Block> blocks) {
        for (Block block : blocks.subList(0, Math.min(HEAD, blocks.size()))) {
            String mark = of(block.text());
            if (mark != null) {
                return mark;
            }
        }
        return null;
    }

    static @Nullable String inFileName(String name) {
        Matcher matcher = IN_FILE_NAME.matcher(CleanText.of(name).toLowerCase(Locale.ROOT));
        String mark = matcher.find() ? matcher.group(1) : null;
        return mark == null ? null : mark.toUpperCase(Locale.ROOT);
    }

    private static @Nullable String of(String line) {
        if (line.length() > 40) {
            return null;
        }
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isLetter(c)) {
                letters.append(c);
            } else if (Character.isDigit(c)) {
                return null;
            }
        }
        String word = letters.toString();
        if (!word.equals(word.toUpperCase(Locale.ROOT)) && !line.startsWith("(") && !line.startsWith("[")) {
            // "Mật" alone on a line is the stamp as well; "mật" within words is not looked at here.
            word = line.strip();
        }
        String plain = Unaccented.of(word).replaceFirst("^domat", "").replaceFirst("^do", "");
        boolean accented = word.toUpperCase(Locale.ROOT).contains("Ậ");
        return switch (accented ? plain.replace(" ", "") : "") {
            case "mat" -> "MẬT";
            case "toimat" -> "TỐI MẬT";
            case "tuyetmat" -> "TUYỆT MẬT";
            default -> null;
        };
    }
}
