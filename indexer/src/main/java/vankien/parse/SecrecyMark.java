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
 * The stamp MẬT, TỐI MẬT or TUYỆT MẬT at the head of a document or in its file name: alone on a line, among the other
 * parts of a head line, behind {@code Độ mật:}, or with marks that OCR has lost. Whatever could be one is taken for one;
 * the head ends with the line that names the type, and sentences are not looked at.
 */
final class SecrecyMark {
    /** The head of a text without a line that names the type. */
    private static final int HEAD = 30;
    /** The longest line of a head; two columns in one line are longer than a single one. */
    private static final int LONGEST = 140;

    private static final Pattern IN_FILE_NAME = Pattern.compile("[(\\[]\\s*((?:tối |tuyệt )?mật)\\s*[)\\]]");
    private static final Pattern LABELLED =
            Pattern.compile("(?:muc )?(?:do|dau) mat\\s*[:\\-–.(\\[]?\\s*((?:tuyet |toi )?mat)\\b.*");
    private static final Pattern STAMPED = Pattern.compile("(?<!\\p{L})((?:TUYỆT\\s+|TỐI\\s+)?MẬT)(?!\\p{L})");
    /** With these before it, MẬT is part of a word: bí mật, bảo mật, cơ mật, tài liệu mật. */
    private static final Set<String> WORD_BEFORE =
            Set.of("BÍ", "BẢO", "CƠ", "THÂN", "LIỆU", "TIN", "BẢN", "ĐỘ", "MỨC", "KÍN", "NGỌT", "MẬT");
    /** With these behind it, too: mật mã, mật vụ. */
    private static final Set<String> WORD_BEHIND =
            Set.of("MÃ", "VỤ", "THƯ", "KHẨU", "ĐỘ", "THIẾT", "ONG", "NGHỊ", "DANH");

    private SecrecyMark() {}

    /** The mark in the head of a document, or null; a sentence about secrets is no mark. */
    static @Nullable String in(List<Block> blocks) {
        for (Block block : blocks.subList(0, Math.min(HEAD, blocks.size()))) {
            String mark = of(block.text());
            if (mark != null) {
                return mark;
            }
            if (TypeWords.atStartOf(block.text()) != null && block.isUpper()) {
                return null;
            }
        }
        return null;
    }

    static @Nullable String inFileName(String name) {
        Matcher matcher = IN_FILE_NAME.matcher(CleanText.of(name).toLowerCase(Locale.ROOT));
        String mark = matcher.find() ? matcher.group(1) : null;
        return mark == null ? null : mark.toUpperCase(Locale.ROOT);
    }

    /** The mark that a value of its own field states, {@code "secrecy": "Tối mật"}; anything but an empty one counts. */
    static @Nullable String stated(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String mark = alone(value);
        return mark == null ? "MẬT" : mark;
    }

    static @Nullable String of(String printed) {
        String line = Normalizer.normalize(printed, Normalizer.Form.NFC).strip();
        if (line.length() > LONGEST) {
            return null;
        }
        String mark = alone(line);
        if (mark != null) {
            return mark;
        }
        Matcher labelled = LABELLED.matcher(Unaccented.of(line));
        if (labelled.lookingAt()) {
            return named(labelled.group(1));
        }
        Matcher stamped = STAMPED.matcher(line);
        while (stamped.find()) {
            boolean oneWord = stamped.group(1).equals("MẬT");
            if (!(oneWord && isPartOfWord(line, stamped.start(), stamped.end()))) {
                return named(Unaccented.of(stamped.group(1)));
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

    /** The mark when the line is nothing else: letters may be spaced, bracketed, and without their marks in capitals. */
    private static @Nullable String alone(String line) {
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
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
        boolean written = word.toLowerCase(Locale.ROOT).contains("ậ");
        return capitals || written ? named(Unaccented.of(word)) : null;
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
