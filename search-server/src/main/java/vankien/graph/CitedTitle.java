package vankien.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a citing text says a cited document is about: {@code về đẩy mạnh xây dựng, chỉnh đốn Đảng} after {@code Kết luận số
 * 21-KL/TW, ngày 25/10/2021 của Ban Chấp hành Trung ương}, or the title in quotation marks.
 */
public final class CitedTitle {
    private static final int FARTHEST = 160;
    private static final int LONGEST = 300;
    private static final int SHORTEST = 8;
    /** Between the number and the title stand only date, body and term. */
    private static final Pattern BEGINS =
            Pattern.compile("^(?:[^.;:“”\"«»()]|\\([^()]{0,40}\\)){0,150}?(?:(?<![\\p{L}])(?=(?:[Vv]ề|V/v) )|[“\"«])");
    /** Words that belong to the citing sentence again. */
    private static final Pattern ENDS = Pattern.compile(
            "[.;:“”\"«»\\n]|, (?:Ban |Đảng ủy|Đảng uỷ|Tỉnh |Thành |Huyện |Chi bộ|UBND|Bộ |trong đó|đã |nhằm |để |căn cứ|thực hiện)"
                    + "| (?:và|,) (?:các )?(?:Kết luận|Chỉ thị|Nghị quyết|Quy định|Quyết định|Hướng dẫn|Kế hoạch|Chương trình)(?= (?:số|[0-9]))");

    private CitedTitle() {}

    /**
     * The title that stands after a citation.
     *
     * @param text the passage
     * @param end offset after the citation
     */
    public static Optional<String> after(String text, int end) {
        String after = text.substring(end, Math.min(text.length(), end + FARTHEST + LONGEST));
        Matcher begins = BEGINS.matcher(after);
        if (!begins.find() || begins.end() > FARTHEST) {
            return Optional.empty();
        }
        boolean quoted = begins.end() > 0 && "“\"«".indexOf(after.charAt(begins.end() - 1)) >= 0;
        int stop = quoted ? closing(after, begins.end()) : end(after, begins.end());
        boolean cut = stop < 0 || (stop == after.length() && end + stop < text.length());
        if (cut) {
            return Optional.empty();
        }
        String title = after.substring(begins.end(), stop).strip();
        title = title.replaceFirst("(?:\\s*\\([^()]{0,60}\\)?|[\\s,])+$", "");
        boolean likely = title.length() >= SHORTEST && title.length() <= LONGEST;
        return likely ? Optional.of(Character.toUpperCase(title.charAt(0)) + title.substring(1)) : Optional.empty();
    }

    private static int closing(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ("”\"»".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int end(String text, int from) {
        Matcher ends = ENDS.matcher(text);
        int stop = ends.find(from) ? ends.start() : text.length();
        // A closing bracket that was opened before the citation ends it too.
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = from; i < stop; i++) {
            char c = text.charAt(i);
            if (c == '(') {
                open.push(i);
            } else if (c == ')' && open.poll() == null) {
                return i;
            }
        }
        return stop;
    }
}
