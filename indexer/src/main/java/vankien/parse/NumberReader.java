package vankien.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.CodeMention;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.Provenance;
import vankien.document.Provenance.Source;
import vankien.document.TypeWords;

/**
 * The document's own number: as printed in its heading; where the heading leaves it open ({@code Số    -CV/ĐU}), the figure
 * that stands alone there as a stamp, else the one in the file name; where the heading prints none, a whole code at the
 * beginning of the file name. Never one that the text cites.
 */
final class NumberReader {
    private static final Pattern OPEN = Pattern.compile("S[ốỐoO]\\s?:?\\s?[.…_]{0,60}\\s?([-–/].{2,40})");
    private static final Pattern ALONE = Pattern.compile("0\\d{1,4}|\\d{2,5}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    /** A number with where it was read. */
    record Found(DocumentCode code, Provenance provenance) {}

    private NumberReader() {}

    /** @param head the blocks before the body */
    static @Nullable Found read(
            HeadingBlock heading, List<Block> head, FileNameFacts fileName, CodeRecogniser recogniser) {
        CodeMention mention = heading.number();
        Block line = heading.numberLine();
        if (mention != null && line != null) {
            return new Found(mention.code(), new Provenance(Source.HEADING, line.text(), 0.98));
        }
        if (line != null) {
            return open(line, head, fileName, recogniser);
        }
        TypeWords.Found type = heading.type();
        DocumentCode code = fileName.code();
        boolean explicit = code != null && heading.hasForm() && fileName.agreesWith(typeOf(heading, type));
        return explicit && code != null
                ? new Found(code, new Provenance(Source.FILE_NAME, fileName.name(), 0.6))
                : null;
    }

    private static @Nullable DocumentType typeOf(HeadingBlock heading, TypeWords.@Nullable Found words) {
        return words != null ? words.type() : heading.titleLines().isEmpty() ? null : DocumentType.LETTER;
    }

    private static @Nullable Found open(
            Block line, List<Block> head, FileNameFacts fileName, CodeRecogniser recogniser) {
        Matcher open = OPEN.matcher(line.text());
        String symbol = open.matches() ? open.group(1) : null;
        if (symbol == null) {
            return null;
        }
        for (Block block : head) {
            String text = block.text();
            if (ALONE.matcher(text).matches() && !YEAR.matcher(text).matches()) {
                DocumentCode code = recogniser.parse(text + symbol).orElse(null);
                return code == null ? null : new Found(code, new Provenance(Source.STAMP, text, 0.75));
            }
        }
        String number = fileName.number();
        DocumentCode code =
                number == null ? null : recogniser.parse(number + symbol).orElse(null);
        if (code == null || !agrees(fileName, code)) {
            return null;
        }
        return new Found(code, new Provenance(Source.FILE_NAME, fileName.name(), 0.8));
    }

    /** The name must not say another symbol than the one that is printed. */
    private static boolean agrees(FileNameFacts fileName, DocumentCode printed) {
        DocumentCode named = fileName.code();
        if (named != null) {
            return named.key().equals(printed.key());
        }
        DocumentType type = fileName.type();
        return type == null
                || DocumentType.ofSymbol(printed.type()).map(type::equals).orElse(true);
    }
}
