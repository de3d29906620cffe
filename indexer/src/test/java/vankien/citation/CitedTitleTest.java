package vankien.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vankien.document.Citation;

/** Which title a sentence gives the document that it cites. */
class CitedTitleTest {

    @TestFactory
    List<DynamicTest> endsWhereTheSentenceGoesOn() {
        return GoldRows.read(CitedTitle.class, "cited-titles.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row[0], () -> assertEquals(row[1], titleIn(row[0]))))
                .toList();
    }

    private static String titleIn(String sentence) {
        Citation first = InventedDocument.of("BC", sentence).citations().getFirst();
        return CitedTitle.after(sentence, first.end()).orElse("-");
    }

    @Test
    void aTitleWhoseEndIsNotSeenIsNone() {
        String text = "Kết luận số 21-KL/TW về giữ gìn nếp nhà " + "và nếp làng ".repeat(100);
        assertEquals(Optional.empty(), CitedTitle.after(text, "Kết luận số 21-KL/TW".length()));
    }

    @Test
    void looksNoFartherThanATitleMayReach() {
        for (String unit :
                List.of("“", "(", "về ", "(về ", "\"", "Nghị quyết ", "của ", "ngày ", ", ", "1-", "khóa X, ")) {
            String text = unit.repeat(1000);
            for (int at = 0; at < text.length(); at += 97) {
                assertTrue(CitedTitle.after(text, at).orElse("").length() <= 300, unit);
            }
        }
    }
}
