package vankien.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
            Matcher found = ARTICLE.matcher(line);
            if (found.find()) {
                // An article is cited without the chapter it stands in.
                place.clear();
                place.add("Điều " + found.group(1));
                article = true;
            } else if ((found = ROMAN.matcher(line)).find() && !article) {
                place.add("mục " + found.group(1));
            } else if ((found = ARABIC.matcher(line)).find()) {
                place.add((article ? "khoản " : "điểm ") + found.group(1));
            } else if ((found = LETTER.matcher(line)).find()) {
                place.add("điểm " + found.group(1));
            }
        }
        return String.join(" ", place.reversed());
    }

    private static String bare(String heading) {
        return heading.replaceFirst("\\s*(…|\\.\\.\\.)$", "");
    }
}
