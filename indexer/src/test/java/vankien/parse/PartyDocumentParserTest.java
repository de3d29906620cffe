package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vankien.document.Citation;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.Metadata;
import vankien.document.PartyDocument;

class PartyDocumentParserTest {

    private static final String PLAN = """
            **ĐẢNG BỘ TỈNH SÔNG MÂY
            ĐẢNG ỦY KHỐI CÁC CƠ QUAN**

            \\*
            Số 07-KH/ĐUK

            **ĐẢNG CỘNG SẢN VIỆT NAM**

            *Mây Thượng, ngày 05/9/2022*

            **KẾ HOẠCH
            thực hiện Kết luận số 21-KL/TW
            về trồng cây quanh trụ sở**

            Thực hiện Kết luận số 21-KL/TW, ngày 25/10/2021 của Ban Chấp hành Trung ương về cây xanh, Đảng ủy Khối xây dựng kế hoạch như sau:

            **I- MỤC ĐÍCH**

            1. Mỗi chi bộ trồng một hàng cây trước mùa mưa, chăm sóc

            và báo cáo kết quả hằng quý.

            2. Không trồng cây ở nơi che khuất biển báo.

            **II- NHIỆM VỤ**

            1. Cây bóng mát

            - Chọn giống cây địa phương.

            - Theo Quyết định số 1857, 1858-QĐ/TU ngày 26/12/2021 của Ban Thường vụ Tỉnh ủy về công viên.

            2. Cây cảnh

            Mỗi cơ quan tự chọn.

            Nơi nhận:

            - Ban Thường vụ Tỉnh ủy (báo cáo),
            - Các chi bộ,
            - Lưu VPĐUK.

            **T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ**

            Lý Thị Mẫu
            """;

    @Test
    void readsTheMetadataOfAPlan() {
        Metadata read = Documents.ofText(PLAN).metadata();
        assertEquals("07-KH/ĐUK", String.valueOf(read.number()));
        assertEquals(DocumentType.PLAN, read.type());
        assertEquals("thực hiện Kết luận số 21-KL/TW về trồng cây quanh trụ sở", read.title());
        assertEquals("Đảng ủy Khối các cơ quan tỉnh Sông Mây", read.issuer());
        assertEquals(IssuerLevel.COMMITTEE, read.level());
        assertEquals("Mây Thượng", read.place());
        assertEquals(LocalDate.of(2022, 9, 5), read.date());
        assertNull(read.term());
        assertEquals("Lý Thị Mẫu", read.signer());
        assertEquals("T/M BAN THƯỜNG VỤ", read.authority());
        assertEquals("PHÓ BÍ THƯ", read.position());
        assertEquals(List.of("Ban Thường vụ Tỉnh ủy (báo cáo)", "Các chi bộ", "Lưu VPĐUK"), read.recipients());
    }

    @Test
    void readsTheOutlineOfAPlan() {
        assertEquals(
                List.of(
                        "i: I- MỤC ĐÍCH",
                        "(i-p1) 1. Mỗi chi bộ trồng một hàng cây trước mùa mưa, chăm sóc và báo cáo kết quả hằng quý.",
                        "(i-p2) 2. Không trồng cây ở nơi che khuất biển báo.",
                        "ii: II- NHIỆM VỤ",
                        "ii-1: 1. Cây bóng mát",
                        "(ii-1-p1) - Chọn giống cây địa phương.",
                        "(ii-1-p2) - Theo Quyết định số 1857, 1858-QĐ/TU ngày 26/12/2021 của Ban Thường vụ Tỉnh ủy về công viên.",
                        "ii-2: 2. Cây cảnh",
                        "(ii-2-p1) Mỗi cơ quan tự chọn."),
                Documents.outline(Documents.ofText(PLAN)).subList(1, 10));
    }

    @Test
    void readsCitationsWithTheirSurroundings() {
        List<Citation> citations = Documents.ofText(PLAN).citations();
        assertEquals(4, citations.size());
        Citation conclusion = citations.get(1);
        assertEquals("Kết luận số 21-KL/TW, ngày 25/10/2021", conclusion.raw());
        assertEquals(DocumentType.CONCLUSION, conclusion.type());
        assertEquals(LocalDate.of(2021, 10, 25), conclusion.date());
        assertEquals("Ban Chấp hành Trung ương", conclusion.issuer());
        assertEquals("p1", conclusion.anchor());
        for (Citation decision : citations.subList(2, 4)) {
            assertEquals(DocumentType.DECISION, decision.type());
            assertEquals(LocalDate.of(2021, 12, 26), decision.date());
            assertEquals("Ban Thường vụ Tỉnh ủy", decision.issuer());
            assertEquals("ii-1-p2", decision.anchor());
        }
    }

    @Test
    void readsArticlesClausesAndPoints() {
        PartyDocument document = Documents.ofMarkdown("""
                **QUY ĐỊNH**
                **về mượn sách**

                ## Chương I
                ## QUY ĐỊNH CHUNG

                ### Điều 1. Phạm vi

                1. Áp dụng cho thư viện.

                2. Không áp dụng cho:

                a) báo ngày;

                b) bản đồ.

                ### Điều 2. Thời hạn

                Mỗi lần mượn mười ngày.
                """);
        assertEquals(DocumentType.REGULATION, document.metadata().type());
        assertEquals(
                List.of(
                        "chuong-1: Chương I. QUY ĐỊNH CHUNG",
                        "dieu-1: Điều 1. Phạm vi",
                        "(dieu-1-khoan-1) 1. Áp dụng cho thư viện.",
                        "(dieu-1-khoan-2) 2. Không áp dụng cho:",
                        "(dieu-1-khoan-2-diem-a) a) báo ngày;",
                        "(dieu-1-khoan-2-diem-b) b) bản đồ.",
                        "dieu-2: Điều 2. Thời hạn",
                        "(dieu-2-p1) Mỗi lần mượn mười ngày."),
                Documents.outline(document));
    }

    @Test
    void aCitedNumberOrDateIsNeverTheDocumentsOwn() {
        Metadata read = Documents.ofText("""
                BÁO CÁO
                tình hình mượn sách

                Thực hiện Kế hoạch số 12-KH/TU ngày 04/3/2023 của Tỉnh ủy, thư viện báo cáo như sau:

                I. KẾT QUẢ

                Đã mua một trăm cuốn sách.
                """).metadata();
        assertEquals(DocumentType.REPORT, read.type());
        assertEquals("tình hình mượn sách", read.title());
        assertNull(read.number());
        assertNull(read.date());
        assertNull(read.place());
        assertNull(read.signer());
    }

    @Test
    void anOpenDateStaysUnknown() {
        Metadata read = Documents.ofText("""
                ĐẢNG ỦY XÃ LÚA VÀNG
                Số    -CV/ĐU

                Lúa Vàng, ngày    tháng 9 năm 2025

                V/v chuẩn bị hội làng

                Kính gửi: Các chi bộ
                """).metadata();
        assertNull(read.number());
        assertNull(read.date());
        assertEquals(DocumentType.LETTER, read.type());
        assertEquals("chuẩn bị hội làng", read.title());
        assertEquals(IssuerLevel.BASE, read.level());
    }

    @Test
    void takesTwoColumnsApart() {
        Metadata read = Documents.ofText("""
                TỈNH ỦY SÔNG MÂY                    ĐẢNG CỘNG SẢN VIỆT NAM
                       *
                  Số 31-TB/TU                  Mây Thượng, ngày 2 tháng 5 năm 2020

                                    THÔNG BÁO
                           về lịch trực ngày nghỉ lễ

                Văn phòng trực cả ngày.

                Nơi nhận:                              T/L BAN THƯỜNG VỤ
                - Các ban Tỉnh ủy,                     CHÁNH VĂN PHÒNG
                - Lưu VPTU.
                                                         Hồ Văn Ví
                """).metadata();
        assertEquals("31-TB/TU", String.valueOf(read.number()));
        assertEquals("Tỉnh ủy Sông Mây", read.issuer());
        assertEquals("Mây Thượng", read.place());
        assertEquals(LocalDate.of(2020, 5, 2), read.date());
        assertEquals("về lịch trực ngày nghỉ lễ", read.title());
        assertEquals("T/L BAN THƯỜNG VỤ", read.authority());
        assertEquals("CHÁNH VĂN PHÒNG", read.position());
        assertEquals("Hồ Văn Ví", read.signer());
        assertEquals(List.of("Các ban Tỉnh ủy", "Lưu VPTU"), read.recipients());
    }

    @Test
    void aGeneralTextHasPassagesAndNoMetadata() {
        PartyDocument document = Documents.ofText("Nuôi ong lấy mật cần kiên nhẫn.\nMùa hoa đến rồi đi.\n");
        assertEquals(Metadata.UNKNOWN, document.metadata());
        assertEquals(2, document.body().passages().size());
    }

    /** A scanner gives the letters of the national title other marks: it is none of the issuer's name. */
    @Test
    void theNationalTitleBesideTheIssuerMayBeMisread() {
        for (String title : List.of("ĐẢNG CỘNG SẲN VIỆT NAM", "ĐÁNG CÔNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM")) {
            Metadata read =
                    Documents.ofText("ĐẢNG BỘ TỈNH SÔNG MÂY " + title + """

                    TỈNH ỦY
                    Số 45-NQ/TU Sông Mây, ngày 12 tháng 3 năm 2018

                    NGHỊ QUYẾT
                    về trồng cây

                    Cả tỉnh trồng cây.
                    """).metadata();
            assertEquals("Tỉnh ủy Sông Mây", read.issuer(), title);
        }
    }
}
