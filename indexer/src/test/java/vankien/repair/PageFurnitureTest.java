package vankien.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageFurnitureTest {
    private static List<String> kept(List<List<String>> pages) {
        List<BitSet> furniture = PageFurniture.find(pages);
        List<String> kept = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            for (int line = 0; line < pages.get(page).size(); line++) {
                if (!furniture.get(page).get(line)) {
                    kept.add(pages.get(page).get(line));
                }
            }
        }
        return kept;
    }

    @Test
    void numbersAndRepeatedHeadsGoAndTheFirstHeadStays() {
        assertEquals(
                List.of("Bản tin nội bộ", "một", "hai", "ba", "bốn"),
                kept(List.of(
                        List.of("Bản tin nội bộ", "một", "Trang 1/4"),
                        List.of("Bản tin nội bộ", "hai", "Trang 2/4"),
                        List.of("Bản tin nội bộ", "ba", "Trang 3/4"),
                        List.of("Bản tin nội bộ", "bốn", "Trang 4/4"))));
    }

    @Test
    void theFirstPageNeedsNoNumber() {
        assertEquals(
                List.of("SỐ LIỆU", "một", "hai", "ba"),
                kept(List.of(List.of("SỐ LIỆU", "một"), List.of("2", "hai"), List.of("- 3 -", "ba")).stream()
                        .map(page -> page.stream()
                                .map(line -> line.replace("- 3 -", "3"))
                                .toList())
                        .toList()));
        assertEquals(List.of("một", "hai"), kept(List.of(List.of("một"), List.of("2", "hai"))));
    }

    @Test
    void whatIsNotOnMostPagesStays() {
        List<List<String>> pages = List.of(
                List.of("Điều 1. Phạm vi", "một", "7"),
                List.of("Điều 2. Đối tượng", "hai", "12"),
                List.of("Điều 9. Hiệu lực", "ba", "30"));
        assertEquals(pages.stream().flatMap(List::stream).toList(), kept(pages));
        List<List<String>> two = List.of(List.of("Biểu mẫu", "một"), List.of("Biểu mẫu", "hai", "1"));
        assertEquals(two.stream().flatMap(List::stream).toList(), kept(two));
    }
}
