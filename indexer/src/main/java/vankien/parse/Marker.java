package vankien.parse;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.Unaccented;

/**
 * The number or sign that a heading or paragraph begins with.
 *
 * @param kind what it is, from the outermost inwards
 * @param label the number in a form for anchors, {@code iii}, {@code 2.1}, {@code a}; empty for bullets
 * @param end the offset in the text after the marker
 */
record Marker(Kind kind, String label, int end) {
    /** Kinds of marker; a later one stands inside an earlier one. */
    enum Kind {
        APPENDIX(0, "phu-luc"),
        PART(1, "phan-"),
        CHAPTER(2, "chuong-"),
        DIVISION(3, "muc-"),
        LETTER_CAPITAL(4, ""),
        ROMAN(5, ""),
        ARTICLE(6, "dieu-"),
        NUMBER(7, ""),
        NUMBER_2(8, ""),
        NUMBER_3(9, ""),
        LETTER(10, ""),
        PARENTHESISED(11, ""),
        BULLET(12, "");

        private final int depth;
        private final String prefix;

        /** 0 for a Phụ lục, 1 for a Phần, 12 for a bullet. */
        int depth() {
            return depth;
        }

        Kind(int depth, String prefix) {
            this.depth = depth;
            this.prefix = prefix;
        }
    }

    private static final List<String> NAMES = List.of("phan ", "chuong ", "muc ", "tieu muc ", "dieu ");
    private static final Pattern NAMED = Pattern.compile(
            "(phan thu|phan|chuong|muc|tieu muc|dieu) ([ivxlc]{1,8}|\\d{1,4}[a-z]?|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi|[a-z])(?=$|[ .:,)/-])[.:)/]? ?[-–]? ?");
    private static final Pattern APPENDIX =
            Pattern.compile("phu luc(?: (?:so )?([ivxlc]{1,7}|\\d{1,3}[a-z]?|[a-h]))?(?=$|[ .:,)/-])[.:)/]? ?[-–]? ?");
    private static final Pattern ROMAN =
            Pattern.compile("([IVX]{1,7})(?:\\s?[.)/:]|\\s?[-–])[-–]?(?=\\s|$|\\p{Lu})\\s?");
    private static final Pattern CAPITAL = Pattern.compile("([A-HĐ])[.)/]\\s?[-–]?\\s?(?=\\p{L})");
    private static final Pattern NUMBER = Pattern.compile(
            "(\\d{1,2}(?:\\.\\d{1,2}){0,3})(?:\\s?[.)/:]|\\s?[-–](?!\\s?\\d))[-–]?(?=\\s|$|\\p{L}|[“\"])\\s?");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){1,3})\\s(?=\\p{Lu})");
    private static final Pattern LETTER = Pattern.compile("([a-zđ]{1,2})\\s?[.)/](?=\\s|\\p{Lu})\\s?");
    private static final Pattern PARENTHESISED = Pattern.compile("\\((\\d{1,3}|[a-zđ]|[ivx]{1,5})\\)\\s?");
    private static final String BULLETS = "-–—+•●▪◦*·➢✓";
    private static final Pattern BULLET = Pattern.compile("[" + BULLETS + "](?=\\s|\\p{L}|“)\\s?");

    int depth() {
        return kind.depth;
    }

    String anchor() {
        return kind.prefix + label;
    }

    /** The marker that the text begins with, or null. */
    static @Nullable Marker of(String text) {
        if (text.isEmpty()) {
            return null;
        }
        Marker named = named(text);
        if (named != null) {
            return named;
        }
        return ofSign(text);
    }

    /** What the first character cannot begin is not tried: most lines begin with none of these. */
    private static @Nullable Marker ofSign(String text) {
        char first = text.charAt(0);
        Matcher m;
        if ("IVX".indexOf(first) >= 0 && (m = at(ROMAN, text)) != null) {
            return new Marker(Kind.ROMAN, group(m).toLowerCase(Locale.ROOT), m.end());
        }
        if (((first >= 'A' && first <= 'H') || first == 'Đ') && isClosed(text, 1) && (m = at(CAPITAL, text)) != null) {
            return new Marker(Kind.LETTER_CAPITAL, Unaccented.of(group(m)), m.end());
        }
        if (first >= '0' && first <= '9' && ((m = at(NUMBER, text)) != null || (m = at(DOTTED, text)) != null)) {
            return new Marker(numberKind(group(m)), group(m), m.end());
        }
        if (((first >= 'a' && first <= 'z') || first == 'đ')
                && (isClosed(text, 1) || isClosed(text, 2) || isClosed(text, 3))
                && (m = at(LETTER, text)) != null) {
            return new Marker(Kind.LETTER, group(m).replace('đ', 'd') + (group(m).equals("đ") ? "d" : ""), m.end());
        }
        if (first == '(' && (m = at(PARENTHESISED, text)) != null) {
            return new Marker(Kind.PARENTHESISED, Unaccented.of(group(m)), m.end());
        }
        return BULLETS.indexOf(first) >= 0 && (m = at(BULLET, text)) != null
                ? new Marker(Kind.BULLET, "", m.end())
                : null;
    }

    private static boolean isClosed(String text, int at) {
        return at < text.length() && ".)/".indexOf(text.charAt(at)) >= 0;
    }

    private static @Nullable Matcher at(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.lookingAt() ? matcher : null;
    }

    private static String group(Matcher matcher) {
        String group = matcher.group(1);
        return group == null ? "" : group;
    }

    private static Kind numberKind(String number) {
        int point = number.indexOf('.');
        if (point < 0) {
            return Kind.NUMBER;
        }
        return number.indexOf('.', point + 1) < 0 ? Kind.NUMBER_2 : Kind.NUMBER_3;
    }

    /** {@code Phần thứ hai}, {@code Chương IV}, {@code Điều 5.}: the name with a capital first. */
    private static @Nullable Marker named(String text) {
        char first = text.charAt(0);
        if (first != 'P' && first != 'C' && first != 'M' && first != 'T' && first != 'Đ' && first != 'D') {
            return null;
        }
        String head = Unaccented.of(text.substring(0, Math.min(text.length(), 40)));
        if (head.startsWith("phu luc")) {
            return appendix(text, head);
        }
        Matcher matcher = NAMED.matcher(head);
        if (!beginsWithName(head) || !matcher.lookingAt()) {
            return null;
        }
        String word = matcher.group(1);
        String number = matcher.group(2);
        if (word == null || number == null) {
            return null;
        }
        // "Phần a …" and "Mục tiêu" are prose; so is "Điều 5 của Luật này".
        String after = text.substring(Math.min(matcher.end(), text.length()));
        if (!after.isEmpty()
                && Character.isLowerCase(after.charAt(0))
                && !text.substring(0, matcher.end()).contains(".")) {
            return null;
        }
        Kind kind = switch (word) {
            case "chuong" -> Kind.CHAPTER;
            case "muc", "tieu muc" -> Kind.DIVISION;
            case "dieu" -> Kind.ARTICLE;
            default -> Kind.PART;
        };
        boolean inFigures = Character.isDigit(number.charAt(0));
        if (kind == Kind.ARTICLE && !inFigures) {
            return null;
        }
        return new Marker(kind, ordinal(number), Math.min(matcher.end(), text.length()));
    }

    private static boolean beginsWithName(String head) {
        for (String name : NAMES) {
            if (head.startsWith(name)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Phụ lục II}, {@code PHỤ LỤC SỐ 01: DANH MỤC}, or the words alone on their line. */
    private static @Nullable Marker appendix(String text, String head) {
        Matcher matcher = APPENDIX.matcher(head);
        if (!matcher.lookingAt()) {
            return null;
        }
        String number = matcher.group(1);
        boolean alone = matcher.end() >= text.length();
        String after = text.substring(matcher.end());
        boolean capitals = text.startsWith("PHỤ LỤC") || text.startsWith("PHU LUC");
        if (!alone && !(number != null && beginsTitle(after, capitals))) {
            return null;
        }
        String label = number == null ? "" : "-" + ordinal(number.replaceFirst("^0+(?=.)", ""));
        return new Marker(Kind.APPENDIX, label, matcher.end());
    }

    /** A sentence goes on in lower case: {@code Phụ lục I ban hành kèm theo …}. */
    private static boolean beginsTitle(String after, boolean capitals) {
        String title = after.strip();
        return title.isEmpty() || capitals || (!Character.isLowerCase(title.charAt(0)) && title.charAt(0) != ',');
    }

    /** {@code thứ nhất}, {@code I} and {@code 1} name the same part. */
    private static String ordinal(String number) {
        return switch (number) {
            case "nhat" -> "1";
            case "hai" -> "2";
            case "ba" -> "3";
            case "tu" -> "4";
            case "nam" -> "5";
            case "sau" -> "6";
            case "bay" -> "7";
            case "tam" -> "8";
            case "chin" -> "9";
            case "muoi" -> "10";
            default -> RomanNumeral.value(number) > 0 ? String.valueOf(RomanNumeral.value(number)) : number;
        };
    }
}
