package vankien.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.Passage;
import vankien.document.Section;

/**
 * Every mention of another document: by its code, by type and number, or by its name.
 *
 * <p>What one text leaves open the whole document may decide: {@code Chỉ thị số 05} takes the code that is printed
 * elsewhere, a congress that is named by its term the number that stands beside that term once, a code without a date the
 * one date that stands beside it elsewhere.
 */
public final class CitationReader {
    /** The anchor of citations in the title. */
    public static final String TITLE = "title";

    /** A mention and the text that holds it. */
    private record Placed(Mention mention, String text, String anchor) {}

    private final CodeRecogniser recogniser;
    private final List<Placed> placed = new ArrayList<>();
    private final DocumentNames names;

    private CitationReader(CodeRecogniser recogniser, @Nullable DocumentCode own) {
        this.recogniser = recogniser;
        names = new DocumentNames(own);
    }

    /**
     * Every citation in title, headings and passages, in reading order; the document's own code is none.
     *
     * @param own the document's own code, or null
     * @param title the document's title, or null; its citations have the anchor {@value #TITLE}
     */
    public static List<Citation> read(
            CodeRecogniser recogniser, @Nullable DocumentCode own, @Nullable String title, Section body) {
        CitationReader reader = new CitationReader(recogniser, own);
        if (title != null) {
            reader.text(title, TITLE);
        }
        reader.section(body);
        return reader.citations(own);
    }

    private void section(Section section) {
        if (!section.heading().isEmpty() && !isRepeated(section)) {
            text(section.heading(), section.anchor());
        }
        for (Passage passage : section.passages()) {
            text(passage.text(), passage.anchor());
        }
        section.children().forEach(this::section);
    }

    /** Whether the heading is the beginning of the first passage, so that its citations are counted there. */
    private static boolean isRepeated(Section section) {
        String heading = section.heading();
        String begin = heading.endsWith(" …") ? heading.substring(0, heading.length() - 2) : heading;
        return !section.passages().isEmpty()
                && section.passages().getFirst().text().startsWith(begin);
    }

    private void text(String text, String anchor) {
        for (Mention mention : TextCitations.read(recogniser, new FoldedText(text), names)) {
            placed.add(new Placed(mention, text, anchor));
        }
    }

    /** A mention with what the whole document says of it. */
    private record Settled(
            Placed place,
            @Nullable DocumentCode code,
            @Nullable String name) {}

    private List<Citation> citations(@Nullable DocumentCode own) {
        List<Mention> mentions = placed.stream().map(Placed::mention).toList();
        KnownCodes codes = new KnownCodes(own, mentions);
        names.addLaws(mentions);
        List<Settled> settled = new ArrayList<>();
        KnownDates dates = new KnownDates();
        for (Placed place : placed) {
            Mention mention = place.mention();
            DocumentCode code = mention.code();
            if (mention.number() != null) {
                DocumentCode printed = codes.meant(mention);
                code = printed != null ? printed : code;
                if (codes.isOwn(mention) || (code == null && !mention.number().numbered())) {
                    continue;
                }
            }
            String name = mention.name() == null || code != null ? null : names.settled(mention.name());
            boolean isOwn = code != null && own != null && own.key().equals(code.key());
            if (!isOwn && (code != null || name != null)) {
                settled.add(new Settled(place, code, name));
                if (code != null) {
                    dates.add(code, mention);
                }
            }
        }
        return settled.stream().map(one -> citation(one, dates)).toList();
    }

    private static Citation citation(Settled settled, KnownDates dates) {
        Placed place = settled.place();
        DocumentCode code = settled.code();
        Mention mention = place.mention();
        PrintedBody body = mention.body();
        LocalDate elsewhere = code == null || mention.date() != null ? null : dates.of(code, mention);
        return new Citation(
                code,
                settled.name(),
                place.text().substring(mention.start(), mention.end()),
                mention.type() != null ? mention.type() : typeOf(code),
                mention.date() != null ? mention.date() : elsewhere,
                elsewhere != null,
                body == null ? null : body.words(),
                mention.khoa(),
                code != null && mention.number() != null,
                mention.repaired(),
                place.anchor(),
                mention.start(),
                mention.end());
    }

    /** The type that the symbol stands for, null where it stands for two. */
    private static @Nullable DocumentType typeOf(@Nullable DocumentCode code) {
        if (code == null || code.type().equals("QĐ") || code.type().equals("TT")) {
            return null;
        }
        return DocumentType.ofSymbol(code.type()).orElse(null);
    }
}
