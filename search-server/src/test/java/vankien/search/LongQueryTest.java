package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.analysis.vi.VietnameseFolding;
import vankien.query.SearchRequest;
import vankien.spelling.SampleIndex;

/** Pasted text is searched whole. */
class LongQueryTest {
    private static final String SIXTY =
            "mỗi sáng thứ hai cả cơ quan cùng chào cờ nghe đọc lời dặn rồi từng phòng kể việc đã làm"
                    + " tuần trước nêu chỗ còn vướng xin thêm người giúp hoặc nhận thêm phần khó sau đó ghi vào sổ xanh treo ở"
                    + " hành lang để ai đi ngang đều thấy và góp ý bằng bút chì màu đỏ";

    @Test
    void everyOneOfSixtyWordsCounts(@TempDir Path folder) {
        List<String> words = List.of(SIXTY.split(" ", -1));
        assertTrue(words.size() >= 60, "words: " + words.size());
        TestArchive.Builder documents = TestArchive.of().with("whole", SIXTY + ".");
        for (int i = 0; i < words.size(); i++) {
            documents.with("only-" + i, "Kẻng vang " + words.get(i) + " kẻng.");
        }
        try (TestArchive archive = documents.in(folder)) {
            SearchResult found = archive.search(SearchRequest.of(SIXTY).withSize(100));
            assertEquals("whole", found.hits().getFirst().id());
            assertEquals(words.size() + 1, found.total().value());
        }
    }

    @Test
    void aPastedTitleFindsItsDocument(@TempDir Path folder) {
        try (LuceneArchive archive = TestArchive.of(SampleIndex.CORPUS, folder)) {
            int titles = 0;
            int coded = 0;
            for (Hit titled : archive.search(SearchRequest.of("").withSize(100), Access.OPEN)
                    .hits()) {
                String title = titled.title();
                if (title != null && title.codePoints().filter(c -> c == ' ').count() >= 7) {
                    titles++;
                    coded += title.indexOf('/') < 0 ? 0 : 1;
                    for (String query : List.of(title, titled.typeName() + " " + title, folded(title))) {
                        Hit first = archive.search(SearchRequest.of(query), Access.OPEN)
                                .hits()
                                .getFirst();
                        assertEquals(title, first.title(), query);
                    }
                }
            }
            assertTrue(titles >= 50, "titles: " + titles);
            assertTrue(coded >= 10, "titles with a code: " + coded);
        }
    }

    private static String folded(String title) {
        return VietnameseFolding.fold(title.toLowerCase(Locale.ROOT));
    }
}
