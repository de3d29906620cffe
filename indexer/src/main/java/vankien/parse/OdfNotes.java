package vankien.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The notes and comments of OpenDocument files, which the parser gives in the middle of the sentence that calls them,
 * {@code <p>thích<p class="note">1 Xem.</p>, rồi</p>}, go behind its paragraph, and a raised number stands where a note was
 * called, as in {@link NoteCalls}: {@code <p>thích¹, rồi</p><p class="note">¹ Xem.</p>}.
 */
final class OdfNotes {
    /** What a note stands behind as a whole; in a list it would be one more item. */
    private static final Set<String> CALLERS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol");
    /** What the parser puts before the text of a note, as it is printed: {@code 1}, {@code iv}, {@code *}. */
    private static final Pattern CITATION =
            Pattern.compile("\\s*(?:(\\d{1,3})|[ivxlcdm]{1,10}|\\p{L}|[*†‡§]{1,4})(?:\\s+|$)");

    /** Endnotes are called by i, ii and so on: they are counted for themselves, as those of Word. */
    private int lettered;

    private OdfNotes() {}

    /** Changes the tree in place. */
    static void moveBehind(Document xhtml) {
        OdfNotes notes = new OdfNotes();
        // Before any is taken out: a comment may stand in a note.
        Map<Element, Element> callers = new LinkedHashMap<>();
        for (Element note : xhtml.select("p.note,p.annotation")) {
            Element caller = callerOf(note);
            if (caller != null) {
                callers.put(note, caller);
            }
        }
        Map<Element, List<Element>> behind = new HashMap<>();
        Set<Element> parents = new HashSet<>();
        callers.forEach((note, caller) -> {
            note.replaceWith(new TextNode(note.hasClass("note") ? notes.numbered(note) : ""));
            behind.computeIfAbsent(caller, none -> new ArrayList<>()).add(note);
            Element parent = caller.parent();
            if (parent != null) {
                parents.add(parent);
            }
        });
        parents.forEach(parent -> insert(parent, behind));
    }

    /** All at once: to insert one child renumbers all behind it. */
    private static void insert(Element parent, Map<Element, List<Element>> behind) {
        List<Node> children = List.copyOf(parent.childNodes());
        parent.empty();
        for (Node child : children) {
            parent.appendChild(child);
            List<Element> notes = child instanceof Element caller ? behind.get(caller) : null;
            if (notes != null) {
                notes.forEach(OdfNotes::flatten);
                parent.appendChildren(notes);
            }
        }
    }

    /** The parser gives paragraphs of a note as one, but for notes of headings and lists: there its number would stand alone. */
    private static void flatten(Element note) {
        if (note.children().stream().anyMatch(child -> CALLERS.contains(child.normalName()))) {
            note.text(note.text());
        }
    }

    /** The outermost paragraph, heading or list around a note, within its cell. */
    private static @Nullable Element callerOf(Element note) {
        Element caller = null;
        for (Element at = note.parent(); at != null && !at.normalName().equals("td"); at = at.parent()) {
            caller = CALLERS.contains(at.normalName()) ? at : caller;
        }
        return caller;
    }

    /** The raised number of a note, which begins with it from now on; empty where the parser gives none. */
    private String numbered(Element note) {
        List<TextNode> first = beginning(note);
        StringBuilder text = new StringBuilder();
        first.forEach(node -> text.append(node.getWholeText()));
        Matcher citation = CITATION.matcher(text);
        if (!citation.lookingAt()) {
            return "";
        }
        String figures = citation.group(1);
        String number = Footnotes.superscripts(figures == null ? ++lettered : Integer.parseInt(figures));
        first.forEach(node -> node.text(""));
        first.getFirst().text(number + " " + text.substring(citation.end()));
        return number;
    }

    /** The texts before its first element: the parser gives them in pieces. */
    private static List<TextNode> beginning(Element note) {
        List<TextNode> texts = new ArrayList<>();
        for (Node node : note.childNodes()) {
            if (!(node instanceof TextNode text)) {
                break;
            }
            texts.add(text);
        }
        return texts;
    }
}
