package vankien.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What several texts call a document that is not held. */
class AgreedTitleTest {

    @Test
    void nothingIsSaid() {
        assertEquals(Optional.empty(), AgreedTitle.of(List.of()));
    }

    @Test
    void whatRunsOnIntoTheSentenceIsCut() {
        assertTitle(
                "về trồng cây chắn sóng ven sông",
                "về trồng cây chắn sóng ven sông trong quý I",
                "về trồng cây chắn sóng ven sông năm 2021",
                "về trồng cây chắn sóng ven sông");
    }

    @Test
    void whatMostSayIsTaken() {
        assertTitle(
                "về trồng cây chắn sóng ven sông và đắp bờ bao",
                "về trồng cây chắn sóng ven sông và đắp bờ bao",
                "về trồng cây chắn sóng ven sông và đắp bờ bao",
                "về trồng cây");
    }

    @Test
    void aTitleThatIsPrintedInTwoWaysIsNotCutWhereTheyDiffer() {
        assertTitle(
                "về chăm sóc vườn cây của các thôn và chất lượng giống cây ăn quả, rau màu",
                "về chăm sóc vườn cây của các thôn và chất lượng giống cây ăn quả, rau màu",
                "về chăm sóc vườn cây của các thôn và nâng cao chất lượng giống cây ăn quả, rau màu");
    }

    private static void assertTitle(String title, String... said) {
        assertEquals(Optional.of(title), AgreedTitle.of(List.of(said)));
    }
}
