package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vankien.document.Citation;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.IssuerLevel;
import vankien.document.Marks;
import vankien.document.Metadata;

/** Where the codes that a document cites are looked for. */
class DocumentScopeTest {
    private final CodeRecogniser recogniser = new CodeRecogniser();

    /** A commune's own number is looked for in the commune, a provincial committee's in the province, never in the commune. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # issuer                             | level     | place    | recipient              | code      | looked for in
                    Đảng ủy xã Tân Mỹ                     | BASE      | Tân Mỹ   | Lưu                    | 07-NQ/ĐU  | ~?/dang uy xa tan my/tan my
                    Đảng ủy xã Tân Mỹ                     | BASE      | Tân Mỹ   | Lưu                    | 12-NQ/TU  | ?
                    Đảng ủy xã Tân Mỹ                     | BASE      | Tân Mỹ   | Tỉnh ủy Hòa Sơn        | 12-NQ/TU  | hoa son
                    Đảng ủy xã Tân Mỹ, tỉnh Hòa Sơn       | BASE      | Tân Mỹ   | Lưu                    | 12-NQ/TU  | hoa son
                    Đảng ủy xã Tân Mỹ, tỉnh Vĩnh Long     | BASE      | Tân Mỹ   | Tỉnh ủy Hòa Sơn        | 12-NQ/TU  | vinh long
                    Huyện ủy Phú Sa                       | DISTRICT  | Phú Sa   | Lưu                    | 12-NQ/TU  | ?
                    Huyện ủy Phú Sa                       | DISTRICT  | Phú Sa   | Lưu                    | 12-NQ/TW  | *
                    Chi bộ thôn Đông                      | CELL      | Tân Mỹ   | Lưu                    | 12-NQ/TU  | ?
                    Chi bộ Văn phòng                      | CELL      | Trà Vinh | Lưu                    | 12-NQ/TU  | tra vinh
                    Đảng ủy xã Hòa Bình                   | BASE      | Hòa Bình | Lưu                    | 12-NQ/TU  | ?
                    Tỉnh ủy                               | PROVINCE  | Hòa Sơn  | Lưu                    | 12-NQ/TU  | hoa son
                    Đảng ủy Khối các cơ quan              | COMMITTEE | Hòa Sơn  | Lưu                    | 12-NQ/TU  | hoa son
                    """)
    void looksForACodeWhereItsNumbersReach(
            String issuer, IssuerLevel level, String place, String recipient, String printed, String where) {
        Metadata metadata = new Metadata(
                null,
                null,
                null,
                null,
                issuer,
                level,
                place,
                null,
                null,
                null,
                null,
                null,
                List.of(recipient),
                Marks.NONE,
                Map.of());
        DocumentCode code = recogniser.parse(printed).orElseThrow();
        Citation citation = new Citation(code, null, printed, null, null, false, null, null, false, false, "p1", 0, 0);
        String key = MentionKey.of(citation, code, DocumentScope.of(metadata)).text();
        assertEquals(where, key.split("\\|", -1)[1]);
    }
}
