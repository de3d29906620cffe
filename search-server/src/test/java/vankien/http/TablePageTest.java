package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The tables of a document stay tables on its page, with their matches and the links to their rows. */
class TablePageTest extends CorpusServerTest {

    @Test
    void rowsOfATableAreRowsOfATable() {
        Document page = client.page("/documents/210-bc-duk-binh-an-2024-11-18?q=ket+nap+dang+vien");
        Element table = page.expectFirst(".paper table.rows");
        assertEquals(5, table.select("tr").size());
        assertEquals(
                List.of("2022", "211", "38", "1", "3 #"),
                table.select("tr").get(1).select("td").eachText());
        assertEquals("kết nạp", table.expectFirst("td mark").text());
        for (Element row : table.select("tr")) {
            assertEquals("#" + row.id(), row.expectFirst("td:last-child a.self").attr("href"));
        }
        assertTrue(page.select(".paper p.passage").stream()
                .noneMatch(passage -> passage.text().contains(" | ")));
    }
}
