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

/** The date of issue and its place: from the heading, else the day that the text gives for its own meeting. */
final class DateReader {
    private static final int OPENING = 2;
    private static final Pattern PLACE = Pattern.compile("\\s*(\\p{Lu}[\\p{L} .\\-]{1,44}?)\\s*,\\s*[Nn]g[àa]y.*");
    private static final Pattern MEETING = Pattern.compile(
            "(?:hoi nghi|ky hop|phien hop|cuoc hop|dai hoi|(?:da )?hop\\b|hop ky|hop thuong ky|to chuc).*");

    /** A date with where it was read. */
    record Found(LocalDate date, Provenance provenance) {}

    private DateReader() {}

    static @Nullable Found read(HeadingBlock heading, List<Block> body, CodeRecogniser recogniser) {
        Block line = heading.dateLine();
        if (line != null) {
            PrintedDate date = PrintedDate.find(line.text(), 0);
            // A heading whose day was left open has no date; none is taken from elsewhere.
            return date == null ? null : new Found(date.date(), new Provenance(Source.HEADING, line.text(), 0.98));
        }
        return isOfMeeting(heading) ? ofMeeting(body, recogniser) : null;
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
                        || type.type() == DocumentType.NOTICE
                        || type.type() == DocumentType.MINUTES);
    }

    /** {@code Ngày …, Ban Chấp hành … đã họp} or {@code Hội nghị … tổ chức ngày …} in the opening; never a cited date. */
    private static @Nullable Found ofMeeting(List<Block> body, CodeRecogniser recogniser) {
        for (Block block : body.subList(0, Math.min(OPENING, body.size()))) {
            if (Marker.of(block.text()) != null) {
                return null;
            }
            PrintedDate date = PrintedDate.find(block.text(), 0);
            if (date != null && !isCited(block.text(), date, recogniser) && speaksOfMeeting(block.text(), date)) {
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
