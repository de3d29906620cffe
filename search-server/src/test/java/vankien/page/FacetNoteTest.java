package vankien.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vankien.query.SearchRequest;
import vankien.search.SearchResult;
import vankien.search.SearchResult.FacetValue;
import vankien.search.UnderstoodQuery;

/** What became of a place stands small behind its name. */
class FacetNoteTest {

    @Test
    void anOldPlaceSaysWhatItIsNow() {
        SearchResult result = new SearchResult(
                new UnderstoodQuery("", new UnderstoodQuery.Understood(List.of(), Map.of(), List.of(), false), null),
                "g1",
                1,
                new SearchResult.Total(3, "eq", 3),
                List.of(),
                Map.of(
                        "place",
                        List.of(
                                new FacetValue("Sông Thương", "Sông Thương", 2, "từ 01-07-2025: <Bình> Nguyên"),
                                new FacetValue("Bình Nguyên", "Bình Nguyên", 1)),
                        "status",
                        List.of(new FacetValue("superseded", "x", 1), new FacetValue("unknown", "y", 2))),
                List.of(),
                null);
        Element page = Jsoup.parse(Pages.create().results(SearchRequest.of(""), result, null));
        List<Element> places = page.select(".large-only .group:contains(Nơi ban hành) .choose");
        assertEquals("Sông Thương từ 01-07-2025: <Bình> Nguyên 2", places.get(0).text());
        assertEquals(
                "từ 01-07-2025: <Bình> Nguyên",
                places.get(0).expectFirst("small").text());
        assertTrue(places.get(1).select("small").isEmpty());
        assertEquals(
                List.of("Đã được thay thế 1", "Chưa rõ 2"),
                page.select(".large-only .group:contains(Hiệu lực) .choose").eachText());
    }
}
