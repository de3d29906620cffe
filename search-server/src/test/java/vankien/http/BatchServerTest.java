package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.RelationType;
import vankien.index.HandMadeDocument;

/** A server over a small index of documents that cite, replace and resemble each other. */
abstract class BatchServerTest {
    static final String API = "/api/v1/batch";

    @TempDir
    static Path folder;

    private static ServedIndex served;
    static ApiClient client;

    private static List<HandMadeDocument> documents() {
        return List.of(
                HandMadeDocument.of("kl-21")
                        .number("21-KL/TW", DocumentType.CONCLUSION, "2021-10-25")
                        .by("Ban Chấp hành Trung ương", IssuerLevel.CENTRAL, "Hà Nội")
                        .titled("về giữ gìn nề nếp của tổ chức đảng"),
                HandMadeDocument.of("qd-47")
                        .number("47-QĐ/TU", DocumentType.REGULATION, "2017-05-04")
                        .by("Tỉnh ủy Bình Nguyên", IssuerLevel.PROVINCE, "Bình Nguyên")
                        .titled("luân chuyển cán bộ"),
                HandMadeDocument.of("qd-112")
                        .number("112-QĐ/TU", DocumentType.REGULATION, "2022-08-01")
                        .by("Tỉnh ủy Bình Nguyên", IssuerLevel.PROVINCE, "Bình Nguyên")
                        .titled("luân chuyển, biệt phái cán bộ")
                        .says(
                                "Quy định này thay thế Quy định số 47-QĐ/TU, ngày 04/5/2017 của Tỉnh ủy Bình Nguyên.",
                                RelationType.REPLACES),
                HandMadeDocument.of("nq-02-binh-nguyen")
                        .number("02-NQ/ĐUK", DocumentType.RESOLUTION, "2021-12-09")
                        .by("Đảng ủy Khối các cơ quan tỉnh Bình Nguyên", IssuerLevel.COMMITTEE, "Bình Nguyên")
                        .titled("công tác đảng viên")
                        .says(
                                "Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị về học tập gương sáng.",
                                RelationType.CARRIES_OUT)
                        .says(
                                "Căn cứ Quy định số 29-QĐ/TW (khóa XII) của Ban Chấp hành Trung ương về giữ kỷ luật.",
                                RelationType.BASED_ON)
                        .says(
                                "Theo Kế hoạch số 51-KH/TU, ngày 20/3/2017 của Tỉnh ủy về trồng dừa.",
                                RelationType.MENTIONS),
                HandMadeDocument.of("nq-02-tay-hai")
                        .number("02-NQ/ĐUK", DocumentType.RESOLUTION, "2019-12-19")
                        .by("Đảng ủy Khối các cơ quan tỉnh Tây Hải", IssuerLevel.COMMITTEE, "Tây Hải")
                        .titled("nâng cao chất lượng chi bộ"),
                HandMadeDocument.of("nq-04")
                        .number("04-NQ/TW", DocumentType.RESOLUTION, "2016-10-30")
                        .by("Ban Chấp hành Trung ương", IssuerLevel.CENTRAL, "Hà Nội")
                        .titled("Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII về giữ nếp nhà"),
                HandMadeDocument.of("luat")
                        .number("36/2018/QH14", DocumentType.LAW, "2018-11-20")
                        .by("Quốc hội", IssuerLevel.CENTRAL, "Hà Nội")
                        .titled("Phòng, chống tham nhũng"));
    }

    @BeforeAll
    static void start() throws Exception {
        served = new ServedIndex(folder, documents().stream());
        client = served.client();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** A POST of this type, none for an empty one. */
    static HttpResponse<String> send(String path, String type, byte[] body) {
        return type.isEmpty() ? client.send("POST", path, body) : client.send("POST", path, body, "Content-Type", type);
    }

    static HttpResponse<String> post(String type, String body) {
        return send(API, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The answer to a pasted text. */
    static JsonNode text(String pasted) {
        return ApiClient.json(post("text/plain; charset=utf-8", pasted));
    }

    /** The only result for a pasted text. */
    static JsonNode only(String pasted) {
        JsonNode results = text(pasted).path("results");
        assertEquals(1, results.size(), pasted);
        return results.path(0);
    }
}
