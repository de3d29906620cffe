package vankien.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of its own force, in so many words: {@code Quy định này có hiệu lực từ ngày 01/7/2026}, {@code … có hiệu
 * lực đến hết ngày 31/12/2026}. The years of a plan ({@code giai đoạn 2016 - 2020}), conditions and exceptions say nothing.
 */
public final class OwnForce {
    private static final String BEGIN =
            "(?iu)(?:^|[.;:] )(?:Điều \\d{1,3}[.:]? |\\d{1,2}[.)] |Hiệu lực thi hành[.:]? ){0,3}";
    private static final String IN_FORCE = " này có hiệu lực(?: thi hành)?";
    private static final String DAY = "ngày \\d{1,2}(?:[/.-]\\d{1,2}[/.-]\\d{4}| tháng \\d{1,2} năm \\d{4})";
    /** What may follow without making the last day doubtful. */
    private static final Pattern CLOSED = Pattern.compile("^ ?(?:[.;]|$|,? (?:và )?(?:thay thế|bãi bỏ|được phổ biến))");

    private final String type;

    private OwnForce(DocumentType type) {
        this.type = Pattern.quote(type.vietnamese());
    }

    /** What the texts of a document of this type say. */
    public static OwnForce of(DocumentType type) {
        return new OwnForce(type);
    }

    /**
     * The last day on which the document is in force.
     *
     * @param sentence the words that say so
     */
    public record LastDay(LocalDate date, String sentence) {}

    /** The first day that a passage (NFC, single spaces) states, or null. */
    public @Nullable LocalDate firstDay(String passage) {
        Matcher matcher = Pattern.compile(BEGIN + type + IN_FORCE + "(?: kể)? từ (?=" + DAY + ")")
                .matcher(passage);
        PrintedDate date = matcher.find() ? PrintedDate.find(passage, matcher.end()) : null;
        return date == null ? null : date.date();
    }

    /** The last day that a passage (NFC, single spaces) states. */
    public Optional<LastDay> lastDay(String passage) {
        Matcher until = Pattern.compile(BEGIN + type + IN_FORCE + "(?:,? (?:kể )?từ (?:ngày ký(?: ban hành)?|" + DAY
                        + "))?,? (?:cho )?đến (?:hết )?(?=" + DAY + ")")
                .matcher(passage);
        if (until.find()) {
            return lastDay(passage, until, 0);
        }
        Matcher ended = Pattern.compile(
                        BEGIN + type + " này hết hiệu lực(?: thi hành)?(?: kể)? (từ|sau) (?=" + DAY + ")")
                .matcher(passage);
        return ended.find() ? lastDay(passage, ended, "sau".equals(ended.group(1)) ? 0 : 1) : Optional.empty();
    }

    private static Optional<LastDay> lastDay(String passage, Matcher found, int before) {
        PrintedDate date = PrintedDate.find(passage, found.end());
        if (date == null
                || date.start() != found.end()
                || !CLOSED.matcher(passage.substring(date.end())).find()) {
            return Optional.empty();
        }
        String sentence = passage.substring(found.start(), date.end())
                .replaceFirst("^[.;:] ", "")
                .strip();
        return Optional.of(new LastDay(date.date().minusDays(before), sentence + "."));
    }
}
