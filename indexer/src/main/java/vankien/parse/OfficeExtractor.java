package vankien.parse;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.jsoup.nodes.Document;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Word, OpenDocument, RTF and PDF by Tika's parsers: text only, no pictures, no attachments, no network. */
final class OfficeExtractor {
    private final ReadLimits limits;

    OfficeExtractor(ReadLimits limits) {
        this.limits = limits;
    }

    Document extract(Content content, Content.Kind kind) throws NotReadableException {
        if (content.isCutShort(kind)) {
            throw new NotReadableException(
                    ParseResult.Reason.DAMAGED, "the file is cut short: its end is missing; copy it again");
        }
        Document xhtml = switch (kind) {
            case DOCX -> word(content);
            case RTF -> parsed(TikaInputStream.get(RtfNotes.inOrder(content.bytes())), kind, false);
            default -> parsed(opened(content), kind, false);
        };
        CapitalFonts.mark(xhtml, content, kind);
        DrawnWords.note(xhtml, content, kind);
        if (kind == Content.Kind.DOCX) {
            NoteCalls.number(xhtml);
        } else if (kind == Content.Kind.ODT) {
            OdfNotes.moveBehind(xhtml);
        }
        return xhtml;
    }

    /** A Word file as it is; where the parser leaves words out, with their wrappings taken away, else by the other parser. */
    private Document word(Content content) throws NotReadableException {
        WordText text = WordText.of(content, limits.characters());
        Document usual = parsed(opened(content), Content.Kind.DOCX, text.deletions());
        Attempt best = new Attempt(usual, text.missing(usual));
        byte[] unwrapped = best.missing == 0 ? null : WordText.unwrapped(content);
        if (unwrapped != null) {
            best = fuller(best, text, TikaInputStream.get(unwrapped), false);
        }
        if (best.missing > 0 && !text.deletions()) {
            best = fuller(best, text, opened(content), true);
        }
        return best.xhtml;
    }

    /** @param missing the letters of the file that are not in it */
    private record Attempt(Document xhtml, int missing) {}

    /** The better of an attempt and another one. */
    private Attempt fuller(Attempt before, WordText text, TikaInputStream file, boolean streamed) {
        try {
            Document other = parsed(file, Content.Kind.DOCX, streamed);
            int missing = text.missing(other);
            return missing < before.missing ? new Attempt(other, missing) : before;
        } catch (NotReadableException e) {
            // It was read the first time.
            return before;
        }
    }

    private TikaInputStream opened(Content content) throws NotReadableException {
        try {
            return content.tikaStream();
        } catch (IOException e) {
            throw explain(e);
        }
    }

    /** @param streamed whether the parser for Word files is taken that leaves deleted words out */
    private Document parsed(TikaInputStream file, Content.Kind kind, boolean streamed) throws NotReadableException {
        DomBuilder dom = new DomBuilder(limits.characters());
        try (TikaInputStream stream = file) {
            SecureContentHandler guard = new SecureContentHandler(dom, stream);
            parser(kind).parse(stream, guard, new Metadata(), context(streamed));
        } catch (EncryptedDocumentException e) {
            throw locked();
        } catch (DomBuilder.TooLongException e) {
            throw tooLong();
        } catch (IOException | SAXException | TikaException e) {
            throw explain(e);
        }
        return dom.document();
    }

    private static Parser parser(Content.Kind kind) {
        return switch (kind) {
            case PDF -> new PDFParser();
            case DOCX -> new OOXMLParser();
            case DOC -> new OfficeParser();
            case ODT -> new OpenDocumentParser();
            case RTF -> new RTFParser();
            case TEXT, HTML, LOCKED, OTHER -> throw new IllegalArgumentException("no parser for " + kind);
        };
    }

    /** @param withoutDeleted whether the parser is taken that leaves deleted words of a DOCX out */
    private static ParseContext context(boolean withoutDeleted) {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        // They repeat the headings, numbered as a list, behind the last page.
        pdf.setExtractBookmarksText(false);
        pdf.setSortByPosition(true);
        pdf.setSuppressDuplicateOverlappingText(true);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setIncludeDeletedContent(false);
        office.setUseSAXDocxExtractor(withoutDeleted);
        office.setExtractMacros(false);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NoAttachments());
        return context;
    }

    /** What is wrong, from the chain of causes; library messages may quote the document, so none is passed on. */
    private NotReadableException explain(Exception failure) {
        Set<Throwable> seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof DomBuilder.TooLongException) {
                return tooLong();
            }
            String name = cause.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            if (name.contains("encrypted") || name.contains("invalidpassword")) {
                return locked();
            }
        }
        return new NotReadableException(
                ParseResult.Reason.DAMAGED,
                "the file is damaged or cut short (" + failure.getClass().getSimpleName()
                        + "); open and save it again");
    }

    private static NotReadableException locked() {
        return new NotReadableException(
                ParseResult.Reason.ENCRYPTED, "the file is locked with a password; save a copy without one");
    }

    private NotReadableException tooLong() {
        return new NotReadableException(
                ParseResult.Reason.TOO_LARGE,
                "the file holds more than " + limits.characters() + " characters of text, the limit");
    }

    /** Leaves pictures and attached files alone. */
    private static final class NoAttachments implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // nothing of it is wanted
        }
    }
}
