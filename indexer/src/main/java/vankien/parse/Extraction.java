package vankien.parse;

import java.util.List;
import org.jsoup.nodes.Document;

/**
 * A file brought to the one XHTML form.
 *
 * @param xhtml its text as paragraphs, headings, list items and tables; {@code div.page} where the format has pages
 * @param repairs what had to be repaired, in words for people
 * @param stated what the format's own front matter states, and what is wrong with it
 */
record Extraction(Document xhtml, List<String> repairs, StatedReading stated) {
    Extraction {
        repairs = List.copyOf(repairs);
    }

    static Extraction of(Document xhtml) {
        return new Extraction(xhtml, List.of(), StatedReading.NOTHING);
    }
}
