package vankien.parse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.events.XMLEvent;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The words that stand in a Word file, whatever they are wrapped in: to know whether a parser has left some out. Tika's
 * parsers pass over rows in content controls, custom XML and links that were inserted while changes were tracked.
 *
 * @param paragraphs the letters and figures of each paragraph, without those that were deleted
 */
record WordText(List<String> paragraphs) {
    private static final Pattern PART =
            Pattern.compile("word/(?:document|header\\d*|footer\\d*|footnotes|endnotes)\\d*\\.xml");
    private static final Pattern CHECKED = Pattern.compile("word/(?:document|footnotes|endnotes)\\d*\\.xml");
    /** Around text, and none of it. */
    private static final Set<String> WRAPPINGS = Set.of("customXml", "smartTag", "sdt", "sdtContent", "ins", "moveTo");
    /** What only says something about a wrapping, and what was deleted. */
    private static final Set<String> LEFT_OUT =
            Set.of("customXmlPr", "smartTagPr", "sdtPr", "sdtEndPr", "del", "moveFrom");

    private static final Set<String> BLOCKS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "div", "body");
    private static final Pattern CALL = Pattern.compile("\\[(?:footnote|endnote)Ref:-?\\d+]");
    /** A file that is larger unpacked is read as it is. */
    private static final int MOST = 1 << 28;
    /** Characters that are searched for paragraphs at most; what is not found by then counts as read. */
    private static final long MOST_SEARCHED = 500_000_000;

    WordText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Those of the text and its notes; none where the file cannot be read so. */
    static WordText of(Content content) {
        List<String> paragraphs = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(content.stream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (CHECKED.matcher(entry.getName()).matches()) {
                    collect(new ByteArrayInputStream(zip.readNBytes(MOST)), paragraphs);
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // What the parser has read is all there is.
            return new WordText(List.of());
        }
        return new WordText(paragraphs);
    }

    private static void collect(InputStream part, List<String> paragraphs) throws XMLStreamException {
        XMLStreamReader xml = input().createXMLStreamReader(part);
        // A text box has paragraphs within a paragraph.
        Deque<StringBuilder> open = new ArrayDeque<>();
        int unseen = 0;
        boolean text = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    unseen += unseen > 0 || isUnseen(name) ? 1 : 0;
                    text = name.equals("t") && unseen == 0;
                    if (name.equals("p")) {
                        open.push(new StringBuilder());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    unseen -= unseen > 0 ? 1 : 0;
                    text = false;
                    if (xml.getLocalName().equals("p") && !open.isEmpty()) {
                        String letters = letters(open.pop());
                        if (!letters.isEmpty()) {
                            paragraphs.add(letters);
                        }
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text && !open.isEmpty()) {
                        open.peek().append(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    /** What stands in a Fallback stands in its Choice as well. */
    private static boolean isUnseen(String element) {
        return element.equals("del") || element.equals("moveFrom") || element.equals("Fallback");
    }

    /** How many letters of them are not in the tree. */
    int missing(Document xhtml) {
        Map<String, Integer> read = new LinkedHashMap<>();
        for (StringBuilder block : blocks(xhtml).values()) {
            read.merge(letters(CALL.matcher(block).replaceAll("")), 1, Integer::sum);
        }
        List<String> others = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (read.merge(paragraph, -1, Integer::sum) < 0) {
                others.add(paragraph);
            }
        }
        // What the parser has put together with something else, a number or the next paragraph of a cell.
        StringBuilder rest = new StringBuilder();
        read.forEach((letters, times) -> rest.append((letters + " ").repeat(Math.max(0, times))));
        int missing = 0;
        int from = 0;
        long searched = 0;
        for (String paragraph : others) {
            if (searched > MOST_SEARCHED) {
                break;
            }
            // They come in the order of the file.
            int found = rest.indexOf(paragraph, from);
            searched += (found < 0 ? rest.length() : found) - from;
            if (found < 0) {
                found = rest.indexOf(paragraph);
                searched += found < 0 ? rest.length() : found;
            }
            missing += found < 0 ? paragraph.length() : 0;
            from = found < 0 ? from : found;
        }
        return missing;
    }

    private static Map<Element, StringBuilder> blocks(Document xhtml) {
        Map<Element, StringBuilder> blocks = new LinkedHashMap<>();
        for (TextNode text : xhtml.body().nodeStream(TextNode.class).toList()) {
            Node at = text;
            while (at.parent() != null && !(at instanceof Element block && BLOCKS.contains(block.normalName()))) {
                at = at.parent();
            }
            if (at instanceof Element block) {
                blocks.computeIfAbsent(block, none -> new StringBuilder()).append(text.getWholeText());
            }
        }
        return blocks;
    }

    private static String letters(CharSequence text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** The same file without its wrappings and without what was deleted; null where it has none or cannot be read so. */
    static byte @Nullable [] unwrapped(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean changed = false;
        int left = MOST;
        try (ZipInputStream zip = new ZipInputStream(content.stream());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(left + 1);
                left -= part.length;
                if (left < 0) {
                    return null;
                }
                byte[] plain = PART.matcher(entry.getName()).matches() ? unwrapped(part) : part;
                changed |= plain.length != part.length;
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(plain);
                out.closeEntry();
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            return null;
        }
        return changed ? bytes.toByteArray() : null;
    }

    private static byte[] unwrapped(byte[] part) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length);
        XMLEventReader in = input().createXMLEventReader(new ByteArrayInputStream(part));
        XMLEventWriter out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(bytes, "UTF-8");
        int leftOut = 0;
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            String name = name(event);
            if (leftOut > 0 || LEFT_OUT.contains(name)) {
                leftOut += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            } else if (!WRAPPINGS.contains(name)) {
                out.add(event);
            }
        }
        out.close();
        return bytes.toByteArray();
    }

    private static String name(XMLEvent event) {
        if (event.isStartElement()) {
            return event.asStartElement().getName().getLocalPart();
        }
        return event.isEndElement() ? event.asEndElement().getName().getLocalPart() : "";
    }

    /** Reads no entities. */
    private static XMLInputFactory input() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
