package vankien.parse;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.Provenance;
import vankien.document.Provenance.Source;

/** The committee's term of office, only where the document states one that holds its date. */
final class TermReader {
    private static final Pattern TERM = Pattern.compile("(?iu)nhiệm kỳ\\s?(?:\\p{L}+\\s)?(\\d{4})\\s?[-–]\\s?(\\d{4})");

    /** A term with where it was read. */
    record Found(String term, Provenance provenance) {}

    private TermReader() {}

    static @Nullable Found read(@Nullable String title, List<Block> body, @Nullable LocalDate date) {
        if (title != null) {
            Found found = find(title, date, Source.HEADING, 0.9);
            if (found != null) {
                return found;
            }
        }
        // Without a date only the opening can be trusted to speak of the document's own committee.
        int end = date == null ? Math.min(3, body.size()) : body.size();
        for (Block block : body.subList(0, end)) {
            Found found = find(block.text(), date, Source.BODY, 0.75);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Found find(String text, @Nullable LocalDate date, Source source, double confidence) {
        Matcher matcher = TERM.matcher(text);
        while (matcher.find()) {
            int from = year(matcher.group(1));
            int to = year(matcher.group(2));
            boolean plausible = to - from == 5 && (date == null || (from <= date.getYear() && date.getYear() <= to));
            if (plausible) {
                return new Found(from + "-" + to, new Provenance(source, matcher.group(), confidence));
            }
        }
        return null;
    }

    private static int year(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
