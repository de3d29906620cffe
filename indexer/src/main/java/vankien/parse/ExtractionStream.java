package vankien.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * An extraction as bytes: between processes and in {@link KeptExtractions}. Every element, attribute and character comes
 * back as it was, which no markup parser promises: Tika's trees are not valid HTML. Comments are left out.
 */
final class ExtractionStream {
    private static final byte ELEMENT = 1;
    private static final byte TEXT = 2;
    private static final byte UP = 3;
    private static final byte END = 4;
    /** As many characters fit into the 64 kB of {@link DataOutputStream#writeUTF} whatever they are. */
    private static final int PIECE = 21_000;

    private ExtractionStream() {}

    /** Writes an extraction; only formats without front matter have such a form. */
    static void write(Extraction extraction, DataOutputStream out) throws IOException {
        if (!extraction.stated().equals(StatedReading.NOTHING)) {
            throw new IllegalArgumentException("what front matter states has no form as bytes");
        }
        out.writeInt(extraction.repairs().size());
        for (String repair : extraction.repairs()) {
            out.writeUTF(repair);
        }
        try {
            for (Node child : extraction.xhtml().childNodes()) {
                child.traverse(new Writer(out));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.writeByte(END);
    }

    static Extraction read(DataInputStream in) throws IOException {
        List<String> repairs = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            repairs.add(in.readUTF());
        }
        Document document = new Document("");
        Element at = document;
        while (true) {
            switch (in.readByte()) {
                case ELEMENT -> at = element(at, in);
                case TEXT -> at.appendText(string(in));
                case UP -> at = up(at);
                case END -> {
                    if (at.parent() != null) {
                        throw new IOException("an element is not closed");
                    }
                    return new Extraction(document, repairs, StatedReading.NOTHING);
                }
                default -> throw new IOException("not an extraction");
            }
        }
    }

    private static Element element(Element parent, DataInputStream in) throws IOException {
        // Not appendElement, which walks up to the root each time.
        Element element = new Element(in.readUTF());
        parent.appendChild(element);
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            element.attr(name, string(in));
        }
        return element;
    }

    private static Element up(Element at) throws IOException {
        Element parent = at.parent();
        if (parent == null) {
            throw new IOException("more elements end than begin");
        }
        return parent;
    }

    private static void string(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        for (int from = 0; from < text.length(); from += PIECE) {
            out.writeUTF(text.substring(from, Math.min(from + PIECE, text.length())));
        }
    }

    private static String string(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length <= PIECE) {
            return length == 0 ? "" : in.readUTF();
        }
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(in.readUTF());
        }
        return text.toString();
    }

    /** Without recursion: a tree may be as deep as its file says. */
    private record Writer(DataOutputStream out) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            try {
                if (node instanceof Element element) {
                    out.writeByte(ELEMENT);
                    out.writeUTF(element.tagName());
                    out.writeInt(element.attributesSize());
                    for (Attribute attribute : element.attributes()) {
                        out.writeUTF(attribute.getKey());
                        string(attribute.getValue(), out);
                    }
                } else if (node instanceof TextNode text) {
                    out.writeByte(TEXT);
                    string(text.getWholeText(), out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            try {
                if (node instanceof Element) {
                    out.writeByte(UP);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
