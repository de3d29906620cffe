package vankien.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vankien.search.DocumentDetail;
import vankien.search.DocumentDetail.PassageText;
import vankien.search.DocumentDetail.SectionText;

/**
 * The text of a document, in parts that a browser can show: most documents are one, a file of some megabytes is many.
 *
 * @param parts the pieces of each part, in reading order
 * @param places the part in which each anchor stands
 */
record DocumentParts(List<List<Piece>> parts, Map<String, Integer> places) {
    /** Characters of a part: some 70 printed pages. */
    static final int MOST = 200_000;

    /**
     * A heading, or a passage or a part of one.
     *
     * @param section the section it belongs to, by its place in the document
     * @param passage the passage by its place in the section, -1 for the heading
     * @param start the first character of the passage
     * @param end the character after its last
     */
    record Piece(int section, int passage, int start, int end) {}

    static DocumentParts of(List<SectionText> sections) {
        List<List<Piece>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        Map<String, Integer> places = new HashMap<>();
        int used = 0;
        for (int s = 0; s < sections.size(); s++) {
            SectionText section = sections.get(s);
            if (used + section.heading().length() > MOST) {
                parts.add(new ArrayList<>());
                used = 0;
            }
            places.putIfAbsent(section.anchor(), parts.size() - 1);
            parts.getLast().add(new Piece(s, -1, 0, section.heading().length()));
            used += section.heading().length();
            for (int p = 0; p < section.passages().size(); p++) {
                String text = section.passages().get(p).text();
                int start = 0;
                do {
                    int left = text.length() - start;
                    // A passage is cut only where it fills more than a part by itself.
                    if (used > 0 && left > MOST - used && (left <= MOST || used > MOST / 2)) {
                        parts.add(new ArrayList<>());
                        used = 0;
                    }
                    int end = left <= MOST - used ? text.length() : cut(text, start, start + MOST - used);
                    if (start == 0) {
                        places.putIfAbsent(section.passages().get(p).anchor(), parts.size() - 1);
                    }
                    parts.getLast().add(new Piece(s, p, start, end));
                    used += end - start;
                    start = end;
                } while (start < text.length());
            }
        }
        return new DocumentParts(parts, places);
    }

    /** Behind the last space before a place; never within a character. */
    private static int cut(String text, int start, int limit) {
        int space = text.lastIndexOf(' ', limit - 1);
        int end = space > start + (limit - start) / 2 ? space + 1 : limit;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    /**
     * The part to show, from 0: the one asked for, else where the anchor stands, else the first with a match, else the
     * first.
     */
    int shown(DocumentDetail document, Reading reading) {
        if (reading.part() > 0) {
            return Math.min(reading.part(), parts.size()) - 1;
        }
        Integer place = reading.at() == null ? null : places.get(reading.at());
        if (place != null) {
            return place;
        }
        List<SectionText> sections = document.sections() == null ? List.of() : document.sections();
        for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
            for (Piece piece : parts.get(i)) {
                if (hasMatch(sections.get(piece.section()), piece)) {
                    return i;
                }
            }
        }
        return 0;
    }

    private static boolean hasMatch(SectionText section, Piece piece) {
        if (piece.passage() < 0) {
            return section.headingHtml().contains("<mark>");
        }
        PassageText passage = section.passages().get(piece.passage());
        return passage.html().contains("<mark>")
                && MarkedPassage.of(passage.html(), passage.text()).marks().stream()
                        .anyMatch(mark -> mark.start() >= piece.start() && mark.start() < piece.end());
    }
}
