package vankien.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vankien.document.DocumentType;
import vankien.search.Status;

/** Invented documents of an invented province, one of them hostile. */
final class SampleDocuments {
    static final String LONG_WORD = "dài".repeat(1_700);
    static final String HOSTILE_TITLE =
            "</title><script>alert(1)</script>\" onmouseover=\"alert(2)\" ' \u202Egnưhn\u202C <img src=x onerror=alert(3)>";

    private SampleDocuments() {}

    static List<SampleDocument> in(Path folder) throws IOException {
        List<SampleDocument> documents = new ArrayList<>();
        documents.add(resolution(folder));
        documents.add(hostile(folder));
        documents.add(new SampleDocument(
                "bao-cao-khong-so",
                null,
                DocumentType.REPORT,
                null,
                null,
                null,
                null,
                null,
                Status.UNKNOWN,
                "html",
                List.of(),
                List.of("Báo cáo kết quả công tác kiểm tra, giám sát quý I của chi bộ."),
                file(folder, "Báo cáo quý I.html", "<script>alert(1)</script>")));
        documents.add(new SampleDocument(
                "qd-09-song-thuong",
                "09-QĐ/ĐUK",
                DocumentType.DECISION,
                "Về việc ban hành Quy chế làm việc của Ban Chấp hành Đảng bộ Khối",
                "Đảng ủy Khối các cơ quan tỉnh Sông Thương",
                "Sông Thương",
                LocalDate.of(2016, 2, 5),
                "Lê Văn C",
                new Status("repealed", "02-NQ/ĐUK", "Nghị quyết này bãi bỏ Quyết định số 09-QĐ/ĐUK.", null, null),
                "pdf",
                List.of(),
                List.of("Ban hành kèm theo Quyết định này Quy chế làm việc, áp dụng cho các chi bộ trực thuộc."),
                file(folder, "QĐ 09 – Quy chế làm việc (bản \"ký\").pdf", "%PDF-1.4 mẫu")));
        for (int i = 10; i < 22; i++) {
            documents.add(new SampleDocument(
                    "kh-" + i + "-song-thuong",
                    i + "-KH/ĐUK",
                    DocumentType.PLAN,
                    "Về kiểm tra, giám sát và kết nạp đảng viên năm " + (2000 + i),
                    "Đảng ủy Khối các cơ quan tỉnh Sông Thương",
                    "Sông Thương",
                    LocalDate.of(2000 + i, 3, i),
                    "Nguyễn Văn A",
                    Status.UNKNOWN,
                    i % 2 == 0 ? "docx" : "txt",
                    List.of(),
                    List.of("Kế hoạch này giao các chi bộ trực thuộc bồi dưỡng và kết nạp đảng viên mới trong năm, "
                            + "mỗi chi bộ ít nhất một đảng viên; ủy ban kiểm tra theo dõi việc thực hiện."),
                    file(folder, "KH " + i + (i % 2 == 0 ? ".docx" : ".txt"), "nội dung mẫu " + i)));
        }
        return documents;
    }

    private static SampleDocument resolution(Path folder) throws IOException {
        return new SampleDocument(
                "nq-02-song-thuong",
                "02-NQ/ĐUK",
                DocumentType.RESOLUTION,
                "Về nâng cao chất lượng sinh hoạt chi bộ và công tác kết nạp đảng viên trong Đảng bộ Khối "
                        + "giai đoạn 2021 - 2025",
                "Đảng ủy Khối các cơ quan tỉnh Sông Thương",
                "Sông Thương",
                LocalDate.of(2021, 12, 9),
                "Nguyễn Văn A",
                Status.UNKNOWN,
                "docx",
                List.of(
                        "I. TÌNH HÌNH VÀ NGUYÊN NHÂN",
                        "II. MỤC TIÊU, NHIỆM VỤ VÀ GIẢI PHÁP",
                        "1. Đổi mới nội dung sinh hoạt chi bộ, gắn với nhiệm vụ chuyên môn của từng cơ quan",
                        "III. TỔ CHỨC THỰC HIỆN"),
                List.of(
                        "Thực hiện Kết luận số 21-KL/TW ngày 25/10/2021 và Chỉ thị số 05 của Bộ Chính trị, các chi bộ "
                                + "đã giữ nền nếp sinh hoạt; chất lượng thảo luận được nâng lên rõ rệt so với đầu nhiệm kỳ.",
                        "Công tác kết nạp đảng viên còn chậm ở một số chi bộ; việc phân công đảng viên giúp đỡ quần chúng "
                                + "ưu tú chưa thường xuyên.",
                        "Phấn đấu mỗi năm kết nạp đảng viên mới từ 3% đến 4% so với tổng số đảng viên toàn Đảng bộ.",
                        "Trên 90% chi bộ được xếp loại hoàn thành tốt nhiệm vụ trở lên.",
                        "Cấp ủy chuẩn bị nội dung trước mỗi kỳ sinh hoạt, gửi tài liệu cho đảng viên ít nhất ba ngày.",
                        "Mỗi quý có một buổi sinh hoạt chuyên đề về học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
                        "Ủy ban kiểm tra tham mưu kế hoạch kiểm tra, giám sát việc thực hiện Nghị quyết này.",
                        "Văn phòng Đảng ủy theo dõi, đôn đốc và định kỳ sáu tháng báo cáo Ban Thường vụ."),
                file(folder, "NQ 02 sinh hoạt chi bộ.docx", "PK mẫu"));
    }

    private static SampleDocument hostile(Path folder) throws IOException {
        return new SampleDocument(
                "van-ban-doc-hai",
                "01-TB/<b>X</b>",
                DocumentType.NOTICE,
                HOSTILE_TITLE,
                "Chi bộ \"><script>alert(4)</script>",
                "Sông\u202EThương",
                LocalDate.of(2020, 1, 2),
                "Trần <i>Văn</i> B",
                Status.UNKNOWN,
                "txt",
                List.of("I. <script>alert(5)</script>"),
                List.of(
                        "kết nạp </mark><script>alert(6)</script> đảng viên & <a href=javascript:alert(7)>x</a>",
                        LONG_WORD),
                file(folder, "độc hại.txt", "văn bản thuần"));
    }

    private static Path file(Path folder, String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }
}
