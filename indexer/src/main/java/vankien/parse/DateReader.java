package vankien.parse;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.CodeMention;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentType;
import vankien.document.PrintedDate;
import vankien.document.Provenance;
import vankien.document.Provenance.Source;
import vankien.document.TypeWords;
import vankien.document.Unaccented;

/** The date of issue and its place: from the heading, else a stamp, else the day that the text gives for its own meeting. */
final class DateReader {
    private static final int OPENING = 2;
    private static final Pattern PLACE = Pattern.compile("\\s*(\\p{Lu}[\\p{L} .\\-]{1,44}?)\\s*,\\s*[Nn]g[àa]y.*");
    private static final Pattern MONTH = Pattern.compile("thang\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("nam\\s?(\\d{4})");
    private static final Pattern MEETING = Pattern.compile(
            "(?:hom nay|(?:vao )?hoi \\d|hoi nghi|ky hop|phien hop|cuoc hop|dai hoi|(?:da )?hop\\b|hop ky|hop thuong ky|to chuc).*");

    /** A date with where it was read. */
    record Found(LocalDate date, Provenance provenance) {}

    private DateReader() {}

    /**
     * @param stamps the stamps of digital signatures in the text
     * @param fileName what the file name says
     */
    static @Nullable Found read(
            HeadingBlock heading,
            List<Block> body,
            List<SignatureStamps.Stamp> stamps,
            FileNameFacts fileName,
            CodeRecogniser recogniser) {
        Block line = heading.dateLine();
        String printed = line == null ? "" : line.text();
        PrintedDate date = PrintedDate.find(printed, 0);
        if (date != null) {
            // A misprinted year is that of no stamp and no file name either: what is printed is wrong, so it is not
            // known.
            return IssueDates.possible(date.date()) == null
                    ? null
                    : new Found(date.date(), new Provenance(Source.HEADING, printed, 0.98));
        }
        Found stamped = stamped(printed, stamps);
        if (stamped != null) {
            return stamped;
        }
        // A day that was left open in the heading is not that of a meeting.
        Found ofMeeting = line == null && isOfMeeting(heading) ? ofMeeting(body, recogniser) : null;
        return ofMeeting == null ? named(printed, fileName) : ofMeeting;
    }

    /** The last signature is the office's own, with which the document goes out. */
    private static @Nullable Found stamped(String open, List<SignatureStamps.Stamp> stamps) {
        for (SignatureStamps.Stamp stamp : stamps.reversed()) {
            if (fits(stamp.date(), open) && IssueDates.possible(stamp.date()) != null) {
                boolean printedInPart = !open.isEmpty();
                return new Found(
                        stamp.date(), new Provenance(Source.STAMP, stamp.printed(), printedInPart ? 0.85 : 0.7));
            }
        }
        return null;
    }

    private static @Nullable Found named(String open, FileNameFacts fileName) {
        LocalDate date = IssueDates.possible(fileName.date());
        boolean explicit = date != null && (!open.isEmpty() || fileName.number() != null || fileName.type() != null);
        return explicit && date != null && fits(date, open)
                ? new Found(date, new Provenance(Source.FILE_NAME, fileName.name(), open.isEmpty() ? 0.5 : 0.7))
                : null;
    }

    /** Whether the date has the month and the year that the open line prints. */
    private static boolean fits(LocalDate date, String open) {
        String plain = Unaccented.of(open);
        Matcher month = MONTH.matcher(plain);
        Matcher year = YEAR.matcher(plain);
        return (!month.find() || number(month) == date.getMonthValue())
                && (!year.find() || number(year) == date.getYear());
    }

    private static int number(Matcher matcher) {
        return Integer.parseInt(String.valueOf(matcher.group(1)));
    }

    static @Nullable String place(HeadingBlock heading) {
        Block line = heading.dateLine();
        if (line == null) {
            return null;
        }
        Matcher matcher = PLACE.matcher(line.text());
        String place = matcher.matches() ? matcher.group(1) : null;
        return place == null || Unaccented.of(place).startsWith("ngay") ? null : place.strip();
    }

    private static boolean isOfMeeting(HeadingBlock heading) {
        TypeWords.Found type = heading.type();
        return type != null
                && (type.type() == DocumentType.CONCLUSION
                        || type.type() == DocumentType.RESOLUTION
                        || type.type() == DocumentType.MINUTES);
    }

    /** {@code Ngày …, Ban Chấp hành … đã họp} or {@code Hội nghị … tổ chức ngày …} in the opening; never a cited date. */
    private static @Nullable Found ofMeeting(List<Block> body, CodeRecogniser recogniser) {
        for (Block block : body.subList(0, Math.min(OPENING, body.size()))) {
            if (Marker.of(block.text()) != null) {
                return null;
            }
            PrintedDate date = PrintedDate.find(block.text(), 0);
            if (date != null
                    && IssueDates.possible(date.date()) != null
                    && !isCited(block.text(), date, recogniser)
                    && speaksOfMeeting(block.text(), date)) {
                String words = block.text().substring(date.start(), date.end());
                return new Found(date.date(), new Provenance(Source.BODY, words, 0.6));
            }
        }
        return null;
    }

    private static boolean isCited(String text, PrintedDate date, CodeRecogniser recogniser) {
        for (CodeMention mention : recogniser.find(text)) {
            if (mention.end() <= date.start() && date.start() - mention.end() <= 4) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaksOfMeeting(String text, PrintedDate date) {
        String plain = Unaccented.of(text);
        if (date.start() == 0) {
            int end = Math.min(plain.length(), 260);
            return plain.substring(Math.min(date.end(), end), end).matches("(?s).*(?:\\bhop\\b|hoi nghi|to chuc).*");
        }
        String before = text.substring(0, date.start());
        boolean oneSentence = before.indexOf(". ") < 0;
        return oneSentence && MEETING.matcher(plain).lookingAt();
    }
}
