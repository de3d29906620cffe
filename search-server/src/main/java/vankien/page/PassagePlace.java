package vankien.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the place of a passage is called when it is cited, innermost first: {@code điểm a khoản 2 Điều 5},
 * {@code điểm 1 mục II}. Read from the numbers that stand at the beginning of headings and passages.
 */
final class PassagePlace {
    private static final Pattern ARTICLE = Pattern.compile("^Điều\\s+([0-9]{1,4}[a-zđ]?)(?![\\p{L}0-9])");
    private static final Pattern ROMAN = Pattern.compile("^([IVXL]{1,7})\\s*[.)/–-]");
    private static final Pattern ARABIC = Pattern.compile("^([0-9]{1,3}(?:\\.[0-9]{1,3})*)\\s*[.)/](?![0-9])");
    private static final Pattern LETTER = Pattern.compile("^([a-zđ])\\s*[.)/]");

    private PassagePlace() {}

    /**
     * The place; empty where nothing is numbered.
     *
     * @param headings the headings above, outermost first
     * @param text the passage itself, which may begin with a number of its own
     */
    static String of(List<String> headings, String text) {
        List<String> path = new ArrayList<>(headings);
        if (headings.isEmpty() || !text.startsWith(bare(headings.getLast()))) {
            path.add(text);
        }
        List<String> place = new ArrayList<>();
        boolean article = false;
        for (String line : path) {
            String found = number(ARTICLE, line);
            if (found != null) {
                // An article is cited without the chapter it stands in.
                place.clear();
                place.add("Điều " + found);
                article = true;
                continue;
            }
            String roman = article ? null : number(ROMAN, line);
            String arabic = number(ARABIC, line);
            String letter = number(LETTER, line);
            if (roman != null) {
                place.add("mục " + roman);
            } else if (arabic != null) {
                place.add((article ? "khoản " : "điểm ") + arabic);
            } else if (letter != null) {
                place.add("điểm " + letter);
            }
        }
        return String.join(" ", place.reversed());
    }

    private static @Nullable String number(Pattern pattern, String line) {
        Matcher found = pattern.matcher(line);
        return found.find() ? found.group(1) : null;
    }

    private static String bare(String heading) {
        return heading.replaceFirst("\\s*(…|\\.\\.\\.)$", "");
    }
}
