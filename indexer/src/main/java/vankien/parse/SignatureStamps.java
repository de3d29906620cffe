package vankien.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.Unaccented;

/**
 * The stamps that digital signatures leave in the text, {@code 29-09-2025 13:41:12 +07:00}, and the text without them.
 *
 * @param stamps in reading order
 * @param blocks the blocks without them
 */
record SignatureStamps(List<Stamp> stamps, List<Block> blocks) {
    /** One stamp: the day, and the words as printed. */
    record Stamp(LocalDate date, String printed) {}

    private static final int LONGEST = 90;
    private static final int NEAR = 3;
    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{1,2})[-/.](\\d{1,2})[-/.]((?:19|20)\\d{2})\\s\\d{1,2}:\\d{2}(?::\\d{2})?(\\s?[+-]\\d{2}:?\\d{2}'?)?");
    private static final Pattern LABEL =
            Pattern.compile("(?:ngay ky|thoi gian ky|gio ky|signing date|ky ngay|date)\\s?:?\\s?");
    private static final Pattern PANEL = Pattern.compile("(?:nguoi ky|ky boi|email|co quan|to chuc|chuc vu)\\s?:.*");

    SignatureStamps {
        stamps = List.copyOf(stamps);
        blocks = List.copyOf(blocks);
    }

    static SignatureStamps of(List<Block> printed) {
        List<Stamp> stamps = new ArrayList<>();
        boolean[] taken = new boolean[printed.size()];
        for (int i = 0; i < printed.size(); i++) {
            Stamp stamp = stamp(printed.get(i).text());
            if (stamp != null) {
                stamps.add(stamp);
                taken[i] = true;
            }
        }
        if (stamps.isEmpty()) {
            return new SignatureStamps(stamps, printed);
        }
        List<Block> rest = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            boolean panel =
                    !taken[i] && isNear(taken, i) && isPanel(printed.get(i).text());
            if (!taken[i] && !panel) {
                rest.add(printed.get(i));
            }
        }
        return new SignatureStamps(stamps, rest);
    }

    /** A line that is a moment and nothing else; without a time zone it needs the words {@code Ngày ký}. */
    private static @Nullable Stamp stamp(String text) {
        if (text.length() > LONGEST || text.indexOf(':') < 0) {
            return null;
        }
        Matcher label = LABEL.matcher(Unaccented.of(text));
        int from = label.lookingAt() ? label.end() : 0;
        Matcher moment = MOMENT.matcher(text).region(from, text.length());
        if (!moment.matches() || (from == 0 && moment.group(4) == null)) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(number(moment, 3), number(moment, 2), number(moment, 1));
            return new Stamp(date, text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(String.valueOf(matcher.group(group)));
    }

    private static boolean isPanel(String text) {
        return text.length() <= LONGEST && PANEL.matcher(Unaccented.of(text)).matches();
    }

    private static boolean isNear(boolean[] taken, int i) {
        for (int j = Math.max(0, i - NEAR); j <= Math.min(taken.length - 1, i + NEAR); j++) {
            if (taken[j]) {
                return true;
            }
        }
        return false;
    }
}
