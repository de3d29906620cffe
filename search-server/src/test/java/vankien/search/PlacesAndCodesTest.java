package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters by the province of a document and by what it cites, however they are written. */
class PlacesAndCodesTest {
    @TempDir
    private static Path folder;

    private static TestArchive archive;

    @BeforeAll
    static void index() {
        archive = TestArchive.of()
                .with("tinh", "Về mùa vụ.", "issuer", "Tỉnh ủy Sông Mây", "place", "Mây Thượng")
                .with("huyen", "Về mùa vụ.", "issuer", "Huyện ủy Mây Hạ, tỉnh Sông Mây", "place", "Mây Hạ")
                .with("cu", "Về mùa vụ.", "issuer", "TINH UY SONG MAY", "place", "May Thuong")
                .with("hoa", "Về mùa vụ.", "place", "Bình An", "signer", "Nguyễn Văn Hùng")
                .with("khong-dau", "Về mùa vụ.", "place", "Binh An", "signer", "NGUYỄN VĂN HÙNG")
                .with("chu-hoa", "Về mùa vụ.", "place", "BÌNH AN", "signer", "Nguyễn Văn Hưng")
                .with("trung-uong", "Chỉ thị số 05-CT/TW và Điều lệ Đảng.", "place", "Hà Nội")
                .with("kl-21", "Theo Chỉ thị số 05-CT/TU, Kết luận số 21-KL/TW.", "place", "Hà Nội")
                .with("nq-4", "Thực hiện Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII.")
                .in(folder);
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    private static Set<String> found(String query) {
        return new TreeSet<>(archive.ids(query));
    }

    private static Map<String, Integer> facet(String name) {
        Map<String, Integer> counts = new TreeMap<>();
        archive.search("mùa vụ")
                .facets()
                .getOrDefault(name, List.of())
                .forEach(value -> counts.put(value.value(), value.count()));
        return counts;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sông Mây       | huyen,tinh
            tỉnh Sông Mây  | huyen,tinh
            song may       | huyen,tinh
            Mây Thượng     | cu,tinh
            Mây Hạ         | huyen
            Bình An        | chu-hoa,hoa,khong-dau
            binh an        | chu-hoa,hoa,khong-dau
            Hà Nội         | kl-21,trung-uong
            """)
    void aPlaceIsTheProvinceOrTheSeat(String place, String ids) {
        assertEquals(new TreeSet<>(List.of(ids.split(",", -1))), found("place:\"" + place + "\""));
    }

    @Test
    void aFacetShowsTheProvinceOnceInItsBestSpelling() {
        assertEquals(Map.of("Sông Mây", 2, "Mây Thượng", 2, "Bình An", 3), facet("place"));
        facet("place")
                .forEach((place, count) -> assertEquals(
                        count, found("mùa vụ place:\"" + place + "\"").size()));
    }

    @Test
    void namesWithOtherMarksStayApart() {
        assertEquals(Map.of("Nguyễn Văn Hùng", 2, "Nguyễn Văn Hưng", 1, "none", 3), facet("signer"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            21 kl tw                           | kl-21
            Kết luận số 21 của Trung ương      | kl-21
            Chỉ thị số 05 của Bộ Chính trị     | trung-uong
            chỉ thị 05 bộ chính trị            | trung-uong
            05-CT/TW                           | trung-uong
            Chỉ thị 05                         | kl-21,trung-uong
            chi thi so 05                      | kl-21,trung-uong
            Điều lệ Đảng                       | trung-uong
            NQTW 4 khóa XII                    | nq-4
            Nghị quyết Trung ương 4 (khóa XII) | nq-4
            """)
    void whatIsCitedIsNamedAsInAQuery(String cited, String ids) {
        assertEquals(new TreeSet<>(List.of(ids.split(",", -1))), found("cites:\"" + cited + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "Chỉ thị 99", "Luật Đất đai", "( \\ .*"})
    void whatNobodyCitesFindsNothing(String cited) {
        assertEquals(Set.of(), found("cites:\"" + cited + "\""));
    }
}
