package vankien.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ddf.EscherComplexProperty;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherOptRecord;
import org.apache.poi.ddf.EscherProperty;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.ddf.EscherRecord;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.OfficeDrawings;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Words that Word draws in DOCX, DOC and RTF, its watermark and WordArt, with which a stamp can be put upon a page, and the
 * text boxes of all of them and ODT, which may hang on the last paragraph and stand at the head of the first page. They are no
 * text, or text at another place, to Tika's parsers; here they are noted for the gate for secret documents.
 */
final class DrawnWords {
    private static final Pattern DOCX = Pattern.compile("<v:textpath\\b[^>]*?\\sstring=(\"[^\"]*\"|'[^']*')");
    private static final Pattern BOX =
            Pattern.compile("<(w:txbxContent|draw:(?:text-box|custom-shape|rect|ellipse|caption|polygon))\\b");
    private static final Pattern PARAGRAPH_END =
            Pattern.compile("</(?:w:p|text:p)>|<(?:w:br|w:cr|w:tab|text:line-break|text:tab)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    /** Parts that hold no text. Others are not told by their names: {@code word/document.xml} may be called otherwise. */
    private static final Pattern NO_TEXT = Pattern.compile(
            ".*(?:/|\\.(?:rels|png|jpe?g|gif|tiff?|bmp|emf|wmf|bin|ttf|odttf|xlsx|docx|pptx))",
            Pattern.CASE_INSENSITIVE);

    /** Text boxes of page headers are no text to Tika either, and those of pages come behind all other text. */
    private static final Set<SubdocumentType> BOXES =
            Set.of(SubdocumentType.HEADER, SubdocumentType.TEXTBOX, SubdocumentType.HEADER_TEXTBOX);
    /** Of one part of a file; drawings stand in their first megabytes. */
    private static final int MOST = 1 << 24;

    private DrawnWords() {}

    /** Notes them in the head of the tree. */
    static void note(Document xhtml, Content content, Content.Kind kind) {
        DocumentHead.noteDrawn(xhtml, in(content, kind));
    }

    private static List<String> in(Content content, Content.Kind kind) {
        try {
            return switch (kind) {
                case DOCX, ODT -> ofParts(content);
                case DOC -> ofDoc(content);
                case RTF -> RtfDrawings.words(content);
                default -> List.of();
            };
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            // The text was read already.
            return List.of();
        }
    }

    private static List<String> ofParts(Content content) throws IOException {
        List<String> words = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(content.stream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!NO_TEXT.matcher(entry.getName()).matches()) {
                    String xml = new String(zip.readNBytes(MOST), StandardCharsets.UTF_8);
                    words.addAll(inBoxes(xml));
                    Matcher drawn = DOCX.matcher(xml);
                    while (drawn.find()) {
                        String quoted = String.valueOf(drawn.group(1));
                        words.add(Parser.unescapeEntities(quoted.substring(1, quoted.length() - 1), true));
                    }
                }
            }
        }
        return words;
    }

    private static List<String> inBoxes(String xml) {
        List<String> words = new ArrayList<>();
        Matcher box = BOX.matcher(xml);
        for (int from = 0; box.find(from); ) {
            int end = xml.indexOf("</" + box.group(1) + ">", box.end());
            if (end < 0) {
                break;
            }
            words.addAll(lines(xml.substring(xml.indexOf('>', box.end()) + 1, end)));
            from = end;
        }
        return words;
    }

    private static List<String> lines(String xml) {
        String text = PARAGRAPH_END.matcher(xml).replaceAll("\n");
        return Parser.unescapeEntities(TAG.matcher(text).replaceAll(""), true)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> ofDoc(Content content) throws IOException {
        List<String> words = new ArrayList<>();
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(content.bytes()))) {
            StringBuilder all = document.getText();
            int start = 0;
            for (SubdocumentType part : SubdocumentType.ORDERED) {
                int end = Math.min(
                        start + document.getFileInformationBlock().getSubdocumentTextStreamLength(part), all.length());
                if (BOXES.contains(part) && start < end) {
                    words.addAll(List.of(all.substring(start, end).split("\\p{Cntrl}+", -1)));
                }
                start = end;
            }
            for (OfficeDrawings place :
                    List.of(document.getOfficeDrawingsHeaders(), document.getOfficeDrawingsMain())) {
                for (OfficeDrawing drawing : place.getOfficeDrawings()) {
                    EscherContainerRecord shape = drawing.getOfficeArtSpContainer();
                    EscherRecord properties = shape == null ? null : shape.getChildById(EscherOptRecord.RECORD_ID);
                    EscherProperty text = properties instanceof EscherOptRecord known
                            ? known.lookup(EscherPropertyTypes.GEOTEXT__UNICODE)
                            : null;
                    if (text instanceof EscherComplexProperty drawn) {
                        words.add(new String(drawn.getComplexData(), StandardCharsets.UTF_16LE).replace("\0", ""));
                    }
                }
            }
        }
        return words;
    }
}
