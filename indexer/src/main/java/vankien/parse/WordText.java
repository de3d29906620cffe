package vankien.parse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
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
 * @param paragraphs the letters and figures of each paragraph of its text and its notes, without those that were deleted
 * @param deletions whether it keeps words that were deleted: the usual parser takes them for words of the text
 */
record WordText(List<String> paragraphs, boolean deletions) {
    /** The root elements of parts with text that a reader sees, whatever the parts are called. */
    private static final Set<String> TEXT = Set.of("document", "footnotes", "endnotes");

    private static final Set<String> PAGE_EDGES = Set.of("hdr", "ftr");
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
    /** Bytes by which a part of XML is told. */
    private static final int FIRST = 64;
    /** Characters that are searched for paragraphs at most; what is not found by then counts as read. */
    private static final long MOST_SEARCHED = 500_000_000;

    WordText {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * What stands in the file; nothing of a part that cannot be read so.
     *
     * @param most characters that are taken at most
     */
    static WordText of(Content content, int most) {
        Parts parts = new Parts(most);
        try (ZipInputStream zip = new ZipInputStream(content.stream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] first = zip.readNBytes(FIRST);
                if (isXml(first)) {
                    parts.read(new SequenceInputStream(new ByteArrayInputStream(first), zip));
                }
            }
        } catch (IOException | RuntimeException e) {
            // What the parser reads is all there is.
            return parts.text();
        }
        return parts.text();
    }

    private static boolean isXml(byte[] first) {
        String start = new String(first, StandardCharsets.ISO_8859_1);
        return start.startsWith("<") || start.startsWith("\u00EF\u00BB\u00BF<") || WideText.encoding(first) != null;
    }

    /** Takes the words of one part after the other. */
    private static final class Parts {
        private final List<String> paragraphs = new ArrayList<>();
        /** A text box has paragraphs within a paragraph. */
        private final Deque<StringBuilder> open = new ArrayDeque<>();

        private boolean deletions;
        private int unseen;
        private long left;

        Parts(int most) {
            this.left = most;
        }

        WordText text() {
            return new WordText(paragraphs, deletions);
        }

        void read(InputStream part) {
            open.clear();
            unseen = 0;
            try {
                XMLStreamReader xml = input().createXMLStreamReader(part);
                while (xml.hasNext() && xml.next() != XMLStreamConstants.START_ELEMENT) {
                    // to the root
                }
                if (xml.isStartElement() && TEXT.contains(xml.getLocalName())) {
                    read(xml);
                }
            } catch (XMLStreamException | RuntimeException e) {
                // The parser reads it or says why not.
                open.clear();
            }
        }

        private void read(XMLStreamReader xml) throws XMLStreamException {
            boolean text = false;
            while (xml.hasNext() && left >= 0) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        open(xml.getLocalName());
                        text = xml.getLocalName().equals("t") && unseen == 0;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        close(xml.getLocalName());
                        text = false;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (text && !open.isEmpty()) {
                            left -= xml.getTextLength();
                            open.peek().append(xml.getText());
                        }
                    }
                    default -> {}
                }
            }
        }

        private void open(String name) {
            // What stands in a Fallback stands in its Choice as well.
            boolean hides = name.equals("del") || name.equals("moveFrom") || name.equals("Fallback");
            unseen += unseen > 0 || hides ? 1 : 0;
            deletions |= name.equals("delText");
            if (name.equals("p")) {
                open.push(new StringBuilder());
            }
        }

        private void close(String name) {
            unseen -= unseen > 0 ? 1 : 0;
            if (name.equals("p") && !open.isEmpty()) {
                String letters = letters(open.pop());
                if (!letters.isEmpty()) {
                    paragraphs.add(letters);
                }
            }
        }
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
                byte[] plain = isXml(Arrays.copyOf(part, Math.min(FIRST, part.length))) ? unwrapped(part) : part;
                changed |= plain != part;
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(plain);
                out.closeEntry();
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            return null;
        }
        return changed ? bytes.toByteArray() : null;
    }

    /** The part without its wrappings; itself where it has none or is no text. */
    private static byte[] unwrapped(byte[] part) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length);
        XMLEventReader in = input().createXMLEventReader(new ByteArrayInputStream(part));
        XMLEventWriter out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(bytes, "UTF-8");
        boolean root = true;
        boolean changed = false;
        int leftOut = 0;
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            String name = name(event);
            if (root && event.isStartElement() && !TEXT.contains(name) && !PAGE_EDGES.contains(name)) {
                return part;
            }
            root &= !event.isStartElement();
            if (leftOut > 0 || LEFT_OUT.contains(name)) {
                leftOut += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
                changed = true;
            } else if (WRAPPINGS.contains(name)) {
                changed = true;
            } else {
                out.add(event);
            }
        }
        out.close();
        return changed ? bytes.toByteArray() : part;
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
