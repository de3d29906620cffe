package vankien.parse;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import vankien.parse.ParseResult.Reason;

/** Chooses the extractor for a file by what it is, within what its name allows. */
final class Extractors {
    private final ReadLimits limits;
    private final OfficeExtractor office;
    private final ScanExtraction scans;

    /** @param onPicture is told after each page of a PDF that is a picture */
    Extractors(ExtractionSettings settings, Runnable onPicture) {
        this.limits = settings.limits();
        this.office = new OfficeExtractor(limits);
        this.scans = new ScanExtraction(settings.tesseract(), onPicture);
    }

    Extraction extract(Content content, FileFormat format) throws NotReadableException {
        if (content.isEmpty()) {
            throw new NotReadableException(Reason.EMPTY, "the file has no bytes");
        }
        Content.Kind kind = content.kind();
        if (kind == Content.Kind.LOCKED) {
            throw new NotReadableException(
                    Reason.ENCRYPTED, "the file is locked with a password; save a copy without one");
        }
        return switch (format) {
            case TXT -> Extraction.of(TextExtractor.extract(text(content, format)));
            // Its lines are documents, each with a text of its own.
            case JSONL -> Extraction.of(Document.createShell(""));
            case MD -> {
                FrontMatter front = FrontMatter.split(text(content, format), "the front matter");
                yield new Extraction(MarkdownExtractor.extract(front.text()), List.of(), front.stated());
            }
            case HTML -> {
                requireText(content, kind, format);
                requireLength(content.bytes().length);
                yield Extraction.of(HtmlExtractor.extract(content.bytes()));
            }
            case PDF -> {
                Extraction layer = office(content, kind, kind == Content.Kind.PDF, format);
                PdfLines.mark(layer.xhtml(), content);
                yield scans.added(layer, content);
            }
            case DOCX -> office(content, kind, kind == Content.Kind.DOCX, format);
            case ODT -> office(content, kind, kind == Content.Kind.ODT, format);
            case RTF -> office(content, kind, kind == Content.Kind.RTF || kind == Content.Kind.DOC, format);
            case DOC -> oldWord(content, kind, format);
        };
    }

    /** The characters of a text format. */
    String text(Content content, FileFormat format) throws NotReadableException {
        if (content.isEmpty()) {
            throw new NotReadableException(Reason.EMPTY, "the file has no bytes");
        }
        requireText(content, content.kind(), format);
        String text = TextDecoding.decode(content.bytes());
        requireLength(text.length());
        return text;
    }

    /** Files named .doc are often something else that Word opens without a word. */
    private Extraction oldWord(Content content, Content.Kind kind, FileFormat format) throws NotReadableException {
        if (kind == Content.Kind.HTML) {
            return Extraction.of(HtmlExtractor.extract(content.bytes()));
        }
        boolean opened = kind == Content.Kind.DOC || kind == Content.Kind.DOCX || kind == Content.Kind.RTF;
        return office(content, kind, opened, format);
    }

    private Extraction office(Content content, Content.Kind kind, boolean right, FileFormat format)
            throws NotReadableException {
        if (!right) {
            throw wrongKind(content, format);
        }
        return Extraction.of(office.extract(content, kind));
    }

    private void requireText(Content content, Content.Kind kind, FileFormat format) throws NotReadableException {
        if (kind != Content.Kind.TEXT && kind != Content.Kind.HTML) {
            throw wrongKind(content, format);
        }
    }

    private void requireLength(int length) throws NotReadableException {
        if (length > limits.characters()) {
            throw new NotReadableException(
                    Reason.TOO_LARGE,
                    "the file holds " + length + " characters of text, the limit is " + limits.characters());
        }
    }

    private static NotReadableException wrongKind(Content content, FileFormat format) {
        String name = format.symbol().toLowerCase(Locale.ROOT);
        return new NotReadableException(
                Reason.WRONG_KIND,
                "the name says ." + name + " but the file is " + content.mediaType() + "; give it its right ending");
    }
}
