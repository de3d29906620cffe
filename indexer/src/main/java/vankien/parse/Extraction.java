package vankien.parse;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * A file brought to the one XHTML form.
 *
 * @param xhtml its text as paragraphs, headings, list items and tables; {@code div.page} where the format has pages
 * @param repairs what had to be repaired, symbols of {@link vankien.repair.Repair}
 * @param stated what the format's own front matter states, and what is wrong with it
 */
record Extraction(Document xhtml, List<String> repairs, StatedReading stated) {
    Extraction {
        repairs = List.copyOf(repairs);
    }

    static Extraction of(Document xhtml) {
        return new Extraction(xhtml, List.of(), StatedReading.NOTHING);
    }

    /** Its text repaired, in place; what was done is named behind what was before. */
    Extraction repaired() {
        List<String> all = new ArrayList<>(repairs);
        XhtmlRepair.repair(xhtml).stream()
                .filter(repair -> !all.contains(repair))
                .forEach(all::add);
        return new Extraction(xhtml, all, stated);
    }
}
