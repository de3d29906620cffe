package vankien.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The words of a passage with what stands out in them: what matched, and what is cited.
 *
 * <p>HTML is written anew from the words, so that no mistake elsewhere brings a document's tags into a page.
 *
 * @param text the words
 * @param marks what matched, in reading order
 */
record MarkedPassage(String text, List<Span> marks) {

    /** A piece of the text: from its first character up to the one after its last. */
    record Span(int start, int end) {}

    /** A piece of the text that leads elsewhere. */
    record Linked(Span span, CitedLink link) {}

    /** Reads escaped words with {@code <mark>}; where they do not say the same as the text, nothing is marked. */
    static MarkedPassage of(String html, String text) {
        List<Span> marks = new ArrayList<>();
        int at = 0;
        int start = -1;
        int i = 0;
        while (i < html.length()) {
            if (html.startsWith("<mark>", i)) {
                start = at;
                i += 6;
            } else if (html.startsWith("</mark>", i)) {
                if (start >= 0 && at > start) {
                    marks.add(new Span(start, at));
                }
                start = -1;
                i += 7;
            } else {
                i = html.charAt(i) == '&' ? html.indexOf(';', i) + 1 : i + 1;
                if (i == 0) {
                    return new MarkedPassage(text, List.of());
                }
                at++;
            }
        }
        return new MarkedPassage(text, at == text.length() ? marks : List.of());
    }

    /** Where citations stand, each printed form looked for behind the one before. */
    List<Linked> find(List<CitedLink> cited) {
        List<Linked> found = new ArrayList<>();
        int behind = 0;
        for (CitedLink link : cited) {
            int start = text.indexOf(link.printed(), behind);
            if (start >= 0 && !link.printed().isEmpty()) {
                behind = start + link.printed().length();
                found.add(new Linked(new Span(start, behind), link));
            }
        }
        return found;
    }

    /**
     * A piece of the text as HTML.
     *
     * @param links what leads elsewhere, in reading order
     * @param numbers gives each match its number in the document
     */
    String html(int from, int to, List<Linked> links, MatchNumbers numbers) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
        marks.forEach(mark -> addInside(cuts, mark, from, to));
        links.forEach(link -> addInside(cuts, link.span(), from, to));
        StringBuilder html = new StringBuilder(to - from + 64);
        int mark = 0;
        int link = 0;
        int start = from;
        for (int end : cuts.tailSet(from, false)) {
            while (mark < marks.size() && marks.get(mark).end() <= start) {
                mark++;
            }
            while (link < links.size() && links.get(link).span().end() <= start) {
                link++;
            }
            boolean marked = mark < marks.size() && marks.get(mark).start() <= start;
            boolean linked = link < links.size() && links.get(link).span().start() <= start;
            if (linked && links.get(link).span().start() == start) {
                html.append(links.get(link).link().begin());
            }
            if (marked) {
                boolean whole = marks.get(mark).start() == start;
                html.append(whole ? "<mark id=\"" + numbers.next() + "\">" : "<mark>");
            }
            html.append(MarkedText.escape(text.substring(start, end)));
            html.append(marked ? "</mark>" : "");
            if (linked && (links.get(link).span().end() == end || end == to)) {
                html.append(links.get(link).link().end());
            }
            start = end;
        }
        return html.toString();
    }

    private static void addInside(TreeSet<Integer> cuts, Span span, int from, int to) {
        if (span.start() > from && span.start() < to) {
            cuts.add(span.start());
        }
        if (span.end() > from && span.end() < to) {
            cuts.add(span.end());
        }
    }
}
