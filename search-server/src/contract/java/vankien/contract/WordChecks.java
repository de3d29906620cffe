package vankien.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is asked in words: hits and their order, spellings, suggestions. */
interface WordChecks extends Asked {
    /** Beginnings of what may be typed. */
    List<String> TYPED = List.of("nghi q", "công tác c", "12", "21-k", "dang", "ke hoach 4", "tinh uy", "ubkt");

    /** A query of every kind. */
    List<String> QUERIES = List.of(
            "cong tac can bo",
            "công tác cán bộ",
            "\"công tác cán bộ\" đảng viên",
            "\"công tác cán bộ\" \"khong o dau ca\"",
            "\"thực hiện 21-KL/TW\"",
            "kết nạp OR khai trừ",
            "đảng viên -cán bộ",
            "kiểm*",
            "ngh*",
            "title:kế hoạch",
            "UBKT",
            "21-KL/TW",
            "kế hoạch 45",
            "type:KH năm 2022",
            "coong tasc casn booj",
            "kiêm tra giám sat",
            "kiểm trâ",
            "dang uy khoj",
            "zzyzx",
            "");

    @Test
    default void judgedTopicsGiveTheSameAnswers() throws IOException {
        List<String> topics = SampleDocuments.topics();
        assertTrue(topics.size() > 50, "too few topics to tell anything");
        int answered = 0;
        for (String topic : topics) {
            answered += member().same(Compared.search(topic) + "&size=20")
                            .path("hits")
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertTrue(answered > 50, "only " + answered + " topics found anything");
    }

    @Test
    default void everyKindOfQuery() {
        for (String query : QUERIES) {
            member().same(Compared.search(query));
            member().same(Compared.search(query) + "&passages=0&size=100&facets=none");
            member().same(Compared.search(query) + "&passages=10&size=3");
        }
        assertTrue(member().same(Compared.search("\"công tác cán bộ\" \"khong o dau ca\""))
                .path("query")
                .path("understood")
                .path("relaxed")
                .asBoolean());
    }

    @Test
    default void everyHitComesOnceOnPagesByCursor() {
        for (String query : List.of("cong tac can bo", "dang vien", "", "\"đảng viên\"")) {
            for (int size : new int[] {7, 100}) {
                assertEquals(
                        Compared.paged(member().expected(), query, size),
                        Compared.paged(member().found(), query, size),
                        query + " by " + size);
            }
        }
    }

    @Test
    default void betterSpellings() {
        int better = 0;
        for (String query : List.of(
                "ket nap dang vieen",
                "nghij quyeets trung ương",
                "công tác cán bô",
                "kiểm tra giám sát đảng viêm",
                "xây dựng đãng",
                "cong tac can boo",
                "ddaij hooji",
                "tổ chúc cơ sở đảng")) {
            JsonNode answer = member().same(Compared.search(query) + "&facets=none&passages=0");
            better += answer.path("query").path("did_you_mean").isNull() ? 0 : 1;
        }
        assertTrue(better > 2, "only " + better + " better spellings");
    }

    @Test
    default void suggestions() throws InterruptedException {
        member().waitForSuggestions();
        int some = 0;
        for (String typed : TYPED) {
            some += member().same("/api/v1/suggest?size=10&q=" + Client.encoded(typed))
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertTrue(some > 5, "only " + some + " texts were completed");
    }
}
