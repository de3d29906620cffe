package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Related documents share what few others have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimilarTest {
    private TestArchive archive;

    @BeforeAll
    void index(@TempDir Path folder) {
        String common = "Ban Thường vụ yêu cầu các chi bộ trực thuộc nghiêm túc triển khai thực hiện. ";
        TestArchive.Builder builder = TestArchive.of()
                .with(
                        "nuoc-sach",
                        common + "Bảo đảm nước sạch cho trường học, lắp bể lọc và kiểm nghiệm nguồn nước giếng khoan.",
                        "title",
                        "về bảo đảm nước sạch trong trường học")
                .with(
                        "be-loc",
                        common + "Hoàn thành lắp bể lọc tại các trường học vùng cao, kiểm nghiệm nguồn nước mỗi quý.",
                        "title",
                        "về tiến độ lắp bể lọc")
                // Without marks, as a damaged file has it.
                .with("gieng", "kiem nghiem nguon nuoc gieng khoan o truong hoc sau mua lu", "title", "gieng khoan")
                .with(
                        "dong-phi",
                        common + "Thu, nộp đảng phí đúng hạn, công khai số liệu trước chi bộ.",
                        "title",
                        "về thu, nộp đảng phí")
                .with("vien-dan", common + "Thực hiện Kết luận số 77-KL/TW về một việc khác hẳn: kho lưu trữ ảnh.")
                .with("cung-vien-dan", "Căn cứ Kết luận số 77-KL/TW, mở lớp dạy đàn bầu.")
                .with("ket-luan", "Nội dung của kết luận.", "number", "77-KL/TW", "date", "2020-06-02");
        for (int i = 0; i < 25; i++) {
            builder.with("khac-" + i, common + "Việc riêng thứ " + i + " của xã " + (i * 7) + ".");
        }
        archive = builder.in(folder);
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    void whatSharesRareWordsComesFirst() {
        List<String> related = related("nuoc-sach", 10);
        assertEquals(
                List.of("be-loc", "gieng"),
                related.subList(0, 2).stream().sorted().toList());
        assertFalse(related.contains("nuoc-sach"));
        assertFalse(related.contains("dong-phi") && related.indexOf("dong-phi") < 2);
    }

    @Test
    void whatCitesTheSameAndWhatIsCitedIsRelated() {
        assertEquals(
                List.of("cung-vien-dan", "ket-luan"),
                related("vien-dan", 2).stream().sorted().toList());
        assertEquals(
                List.of("cung-vien-dan", "vien-dan"),
                related("ket-luan", 2).stream().sorted().toList());
    }

    @Test
    void sizeAndPassagesAreObeyed() {
        SimilarDocuments found = archive.archive()
                .similar(new SimilarRequest("nuoc-sach", 1, 0), Access.OPEN)
                .orElseThrow();
        assertEquals(1, found.hits().size());
        assertEquals(List.of(), found.hits().getFirst().passages());
        assertTrue(found.hits().getFirst().score() > 0);
        assertEquals(Match.FILTER, found.hits().getFirst().match());
        assertTrue(archive.archive()
                .similar(new SimilarRequest("khong-co", 1, 0), Access.OPEN)
                .isEmpty());
    }

    @Test
    void anotherFileOfADocumentIsNotRelatedToIt(@TempDir Path other) throws Exception {
        Path documents = Files.createDirectories(other.resolve("documents"));
        String text = "KẾ HOẠCH\nvề trồng cây chắn cát ven biển\n\n" + words(1);
        Files.writeString(documents.resolve("mot.txt"), text);
        Files.writeString(documents.resolve("hai.txt"), text);
        Files.writeString(documents.resolve("ba.txt"), "BÁO CÁO\nkết quả trồng cây chắn cát ven biển\n\n" + words(2));
        try (LuceneArchive copies = TestArchive.of(documents, other.resolve("index"))) {
            List<Hit> all = copies.search(vankien.query.SearchRequest.of("chắn cát"), Access.OPEN)
                    .hits();
            assertEquals(2, all.size());
            for (Hit hit : all) {
                List<Hit> related = copies.similar(new SimilarRequest(hit.id(), 10, 0), Access.OPEN)
                        .orElseThrow()
                        .hits();
                assertEquals(1, related.size(), hit.path());
                boolean report = hit.path().equals("ba.txt");
                assertEquals(report, !related.getFirst().path().equals("ba.txt"));
            }
        }
    }

    private static String words(int number) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            words.append(" từ").append(number * 1_000 + i);
        }
        return words.append(".\n").toString();
    }

    private List<String> related(String id, int size) {
        return archive.archive().similar(new SimilarRequest(id, size, 2), Access.OPEN).orElseThrow().hits().stream()
                .map(Hit::id)
                .toList();
    }
}
