package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vankien.document.Marks;
import vankien.document.Metadata;

/** A filter for a place finds what is from that province, whatever seat the paper prints. */
class PlaceOfIssueTest {
    private static Metadata metadata(@Nullable String issuer, @Nullable String place) {
        Metadata none = Metadata.UNKNOWN;
        return new Metadata(
                null,
                null,
                null,
                null,
                issuer,
                null,
                place,
                null,
                null,
                null,
                null,
                null,
                none.recipients(),
                new Marks(null, null, false),
                none.provenance());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tỉnh ủy Trà Vinh                            | Trà Vinh     | Trà Vinh              |",
                "Đảng ủy Khối các cơ quan tỉnh Trà Vinh      | Châu Thành   | Trà Vinh              | Châu Thành",
                "Tỉnh ủy Sông Mây                            | Mây Thượng   | Sông Mây              | Mây Thượng",
                "Tỉnh uỷ Khánh Hòa                           | Nha Trang    | Khánh Hòa             | Nha Trang",
                "Sở Y tế Trà Vinh                            | Châu Thành   | Trà Vinh              | Châu Thành",
                "Huyện ủy Mây Hạ                             | Mây Hạ       | Mây Hạ                |",
                "Bộ Chính trị                                | Hà Nội       | Hà Nội                |",
                "Bộ Chính trị                                |              |                       |",
                "                                            | Tra Vinh     | Trà Vinh              |",
                "                                            | TRÀ VINH     | Trà Vinh              |",
                "                                            | Bình An      | Bình An               |",
                "Thành ủy Hồ Chí Minh                        | TP. Hồ Chí Minh | Thành phố Hồ Chí Minh |",
                "Thành ủy Cần Thơ                            |              | Cần Thơ               |",
                "Thành ủy Mây Lớn                            | Mây Lớn      | Mây Lớn               |"
            })
    void theProvinceIsShownAndTheSeatFindsToo(
            @Nullable String issuer, @Nullable String place, @Nullable String shown, @Nullable String seat) {
        assertEquals(new PlaceOfIssue(shown, seat), PlaceOfIssue.of(metadata(issuer, place)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TP. Hồ Chí Minh   | ho chi minh",
                "TP.Hồ Chí Minh    | ho chi minh",
                "thanh pho ho chi minh | ho chi minh",
                "tỉnh Trà Vinh     | tra vinh",
                "Bà Rịa – Vũng Tàu | ba ria vung tau",
                "Bà Rịa-Vũng Tàu   | ba ria vung tau",
                "Tịnh Biên         | tinh bien",
                "Tỉnh              | tinh"
            })
    void aPlaceIsOneHoweverItIsWritten(String written, String key) {
        assertEquals(key, FilterKey.of(IndexSchema.PLACE, written));
    }
}
