package vankien.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An archive that has typing errors of its own: a few documents with a mistake do not make it right. */
class MistakesOfTheArchiveTest {
    private static final int DOCUMENTS = 90;

    @TempDir
    static Path folder;

    private static SampleIndex index;

    @BeforeAll
    static void index() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            texts.add("Nghị quyết số " + i + " về xây dựng đảng và bản thảo đề án mới của đại hội, chỗ " + i + ".");
        }
        texts.add("Nghĩ quyết này về xây dưng đảng thì mọi người suy nghĩ.");
        for (int i = 0; i < 5; i++) {
            texts.add("Chi bộ bàn thảo và suy nghĩ, nghĩ kỹ rồi nghĩ lại; bàn bạc lần " + i + ".");
            texts.add("Ông nghĩ thế, bà nghĩ khác, cái bàn thì dưng không mà có " + i + ".");
        }
        index = SampleIndex.of(folder, texts);
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Nghĩ quyết, Nghị quyết",
        "xây dưng đảng, xây dựng đảng",
        "nghĩ quyết về xây dựng đảng, nghị quyết về xây dựng đảng",
        "nghị quyết về xây dưng đảng, nghị quyết về xây dựng đảng",
        "đề án rnới, đề án mới",
        "đề án rnới của đạ1 hội, đề án mới của đại hội",
        "xây clựng đảng, xây dựng đảng",
        "8ản thảo, bản thảo",
    })
    void whatIsRareBesideTheRightOneIsCorrected(String typed, String meant) throws IOException {
        assertEquals(meant, index.offer(typed));
    }

    @ParameterizedTest
    @CsvSource({"bàn thảo", "suy nghĩ", "nghĩ kỹ", "dưng không", "đề án qh15", "bản thảo h1n1", "đề án m1", "clip"})
    void whatIsARarerPhraseIsLeftAlone(String typed) throws IOException {
        assertEquals(null, index.offer(typed));
    }

    @Test
    void whatIsRightIsLeftAlone() throws IOException {
        for (String typed :
                List.of("nghị quyết", "xây dựng đảng", "bản thảo đề án mới", "nghi quyet", "xay dung dang")) {
            assertEquals(null, index.offer(typed), typed);
        }
    }
}
