package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vankien.query.ScoredPart;
import vankien.query.SearchRequest;
import vankien.search.ScoreExplanation.Obstacle;
import vankien.search.ScoreExplanation.ObstacleKind;
import vankien.search.ScoreExplanation.Word;
import vankien.spelling.SampleIndex;

class ScoreExplanationTest {
    /** A score is a float with up to 2,000 for all words on top. */
    private static final float ROUNDING = 1e-3f;

    private static LuceneArchive corpus;
    private static TestArchive archive;

    @BeforeAll
    static void index(@TempDir Path folder) {
        corpus = TestArchive.of(SampleIndex.CORPUS, folder.resolve("corpus"));
        archive = TestArchive.of()
                .with("road", "Làm đường liên xã, đường qua đồng.", "date", "2021-03-01", "type", "NQ")
                .with("name", "Ông Dương liên hệ với xã.", "title", "Về việc của ông Dương", "type", "KL")
                .with("ky", "Thi hành kỉ luật nghiêm minh.", "date", "2019-05-05")
                .with("twin-a", "Sổ vàng treo ở hội trường.", "date", "2020-01-01")
                .with("twin-b", "Sổ vàng treo ở hội trường.", "date", "2022-01-01")
                .with("twin-c", "Sổ vàng treo ở hội trường.")
                .in(folder.resolve("own"));
    }

    @AfterAll
    static void close() {
        corpus.close();
        archive.close();
    }

    private static ScoreExplanation explain(String query, String id) {
        return archive.archive().explain(query, id, Access.OPEN).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ket nap dang vien",
                "kết nạp đảng viên",
                "kết nạp dang vien",
                "đảng đảng viên",
                "21-KL/TW",
                "thực hiện 21-KL/TW",
                "Kế hoạch 45",
                "nghị quyết 05 về cán bộ",
                "\"kết nạp đảng viên\" trẻ",
                "dân vận OR tuyên giáo",
                "(kết nạp) -công đoàn",
                "vien* cán bộ",
                "TCCSĐ vững mạnh",
                "tổ chức cơ sở đảng",
                "title:\"cán bộ\" trẻ",
                "công ty cổ phần",
                "kỷ luật type:QĐ",
                "một hai ba bốn năm sáu bảy tám chín mười"
            })
    void whatIsAddedIsTheScoreOfTheSearch(String query) {
        SearchResult result = corpus.search(SearchRequest.of(query).withSize(100), Access.OPEN);
        assertFalse(result.hits().isEmpty());
        int rank = 0;
        for (Hit hit : result.hits()) {
            ScoreExplanation explanation =
                    corpus.explain(query, hit.id(), Access.OPEN).orElseThrow();
            assertTrue(explanation.matches());
            assertEquals(++rank, explanation.rank(), hit.id());
            assertEquals(hit.score(), explanation.score(), hit.id());
            assertEquals(hit.match(), explanation.match(), hit.id());
            assertEquals(result.total().value(), explanation.total());
            assertEquals(List.of(), explanation.obstacles());
            double sum = explanation.words().stream()
                            .mapToDouble(word -> word.bodyScore() + word.titleScore())
                            .sum()
                    + explanation.parts().stream()
                            .mapToDouble(ScoreExplanation.Part::score)
                            .sum();
            assertEquals(hit.score(), sum, ROUNDING, hit.id() + " " + explanation);
        }
    }

    @Test
    void aWordTellsWhatItFound() {
        ScoreExplanation explanation = explain("duong lien", "name");
        Word duong = explanation.words().getFirst();
        assertEquals("duong", duong.term());
        assertEquals(2, duong.spellings());
        assertEquals(2, duong.documents());
        assertEquals(
                List.of(new ScoreExplanation.Found("dương", false, 1, 2, 1)),
                duong.found(),
                "the head holds the title");
        assertTrue(duong.bodyScore() > 0 && duong.titleScore() > 0);
        assertEquals(Match.UNACCENTED, explanation.match());
        assertEquals(
                List.of("duong lien"),
                explanation.parts().stream()
                        .filter(part -> part.kind() == ScoredPart.Kind.PAIR)
                        .map(ScoreExplanation.Part::text)
                        .toList());
    }

    @Test
    void iAndYAreAsTyped() {
        Word word = explain("kỷ luật", "ky").words().getFirst();
        assertEquals("kỉ", word.found().getFirst().term());
        assertTrue(word.found().getFirst().asTyped());
    }

    @Test
    void missingWordsAreNamedAndDecideInShortQueries() {
        ScoreExplanation explanation = explain("đường cầu", "road");
        assertTrue(explanation.matches());
        assertEquals(new ScoreExplanation.Coverage(false, false, true), explanation.coverage());
        assertEquals(List.of(), explanation.words().getLast().found());
        assertEquals(0, explanation.words().getLast().bodyScore());
        assertTrue(explain("đường liên xã", "road").coverage().allWords());
    }

    @Test
    void saysWhyADocumentIsNoHit() {
        assertObstacles("đường", "name", new Obstacle(ObstacleKind.NO_WORD, "(any (words đường))"));
        assertObstacles("\"kỉ luật\" làm", "road", new Obstacle(ObstacleKind.PHRASE, "(phrase kỉ luật)"));
        assertObstacles("title:đường", "road", new Obstacle(ObstacleKind.PHRASE, "(title (phrase đường))"));
        assertObstacles("làm -đường", "road", new Obstacle(ObstacleKind.EXCLUDED, "(words đường)"));
        assertObstacles(
                "làm type:KL -year:2021",
                "road",
                new Obstacle(ObstacleKind.FILTER, "type:KL"),
                new Obstacle(ObstacleKind.FILTER, "year:-2021"));
    }

    private static void assertObstacles(String query, String id, Obstacle... expected) {
        ScoreExplanation explanation = explain(query, id);
        assertFalse(explanation.matches());
        assertEquals(0, explanation.rank());
        assertEquals(0, explanation.score());
        assertEquals(List.of(expected), explanation.obstacles());
    }

    @Test
    void amongEqualsTheLaterIsFirstAndTheUndatedLast() {
        assertEquals(List.of("twin-b", "twin-a", "twin-c"), archive.ids("sổ vàng"));
        int rank = 0;
        for (String id : archive.ids("sổ vàng")) {
            ScoreExplanation.Tie tie = explain("sổ vàng", id).tie();
            assertEquals(3, tie.sameScore());
            assertEquals(++rank, tie.rank());
        }
    }

    @Test
    void withoutWordsNothingIsScored() {
        ScoreExplanation explanation = explain("type:NQ", "road");
        assertEquals(1, explanation.rank());
        assertEquals(0, explanation.score());
        assertEquals(Match.FILTER, explanation.match());
        assertEquals(List.of(), explanation.words());
        assertEquals(List.of(), explanation.parts());
        assertFalse(explanation.coverage().decides());
    }

    @Test
    void knowsNoOtherDocuments() {
        assertTrue(archive.archive().explain("đường", "nowhere", Access.OPEN).isEmpty());
        assertTrue(archive.archive().explain("đường", "", Access.OPEN).isEmpty());
    }
}
