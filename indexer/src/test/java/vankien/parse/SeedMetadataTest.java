package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.Metadata;
import vankien.document.Provenance;
import vankien.document.Provenance.Source;
import vankien.document.SharedFolder;

/** What a careful human reads from the head and the foot of the five seeds, and nothing more. */
class SeedMetadataTest {
    private final DocumentReader reader = new DocumentReader();

    private Metadata read(String prefix) throws IOException {
        Path folder = SharedFolder.require("seeds");
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
            ParseResult.Parsed parsed =
                    (ParseResult.Parsed) reader.read(file, file.getFileName().toString());
            return parsed.documents().getFirst().document().metadata();
        }
    }

    private static void expect(Metadata read, Map<String, Object> expected) {
        DocumentCode number = read.number();
        assertEquals(expected.get("number"), number == null ? null : number.canonical(), "number");
        assertEquals(expected.get("symbol"), read.symbol(), "symbol");
        assertEquals(expected.get("type"), read.type(), "type");
        assertEquals(expected.get("issuer"), read.issuer(), "issuer");
        assertEquals(IssuerLevel.COMMITTEE, read.level(), "level");
        assertEquals(expected.get("place"), read.place(), "place");
        assertEquals(expected.get("date"), read.date(), "date");
        assertEquals(expected.get("term"), read.term(), "term");
        assertEquals(expected.get("signer"), read.signer(), "signer");
        assertEquals(expected.get("authority"), read.authority(), "authority");
        assertEquals(expected.get("position"), read.position(), "position");
        assertEquals(expected.get("recipients"), read.recipients().size(), "recipients");
        assertEquals(expected.get("last recipient"), read.recipients().getLast());
        String title = read.title();
        assertTrue(title != null && title.startsWith((String) expected.get("title begins")), title);
        assertTrue(title.endsWith((String) expected.get("title ends")), title);
    }

    private static void assertDateIsOfTheMeeting(Metadata read) {
        Provenance provenance = read.provenance().get("date");
        assertTrue(provenance != null && provenance.source() == Source.BODY && provenance.confidence() < 0.8);
    }

    @Test
    void conclusionOfTheThirteenthMeeting() throws IOException {
        Metadata read = read("000_");
        expect(
                read,
                Map.ofEntries(
                        Map.entry("type", DocumentType.CONCLUSION),
                        Map.entry("issuer", "Ban Chấp hành Đảng bộ Khối"),
                        Map.entry("date", LocalDate.of(2023, 7, 24)),
                        Map.entry("term", "2020-2025"),
                        Map.entry("signer", "Nguyễn Tài Tuệ"),
                        Map.entry("authority", "T/M ĐẢNG ỦY"),
                        Map.entry("position", "BÍ THƯ"),
                        Map.entry("recipients", 7),
                        Map.entry("last recipient", "Lưu VP"),
                        Map.entry("title begins", "HỘI NGHỊ LẦN THỨ 13"),
                        Map.entry("title ends", "nhiệm kỳ 2020 - 2025")));
        assertDateIsOfTheMeeting(read);
    }

    @Test
    void resolutionOfTraVinh() throws IOException {
        expect(
                read("001_"),
                Map.ofEntries(
                        Map.entry("number", "02-NQ/ĐUK"),
                        Map.entry("symbol", "NQ"),
                        Map.entry("type", DocumentType.RESOLUTION),
                        Map.entry("issuer", "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Trà Vinh"),
                        Map.entry("place", "Trà Vinh"),
                        Map.entry("date", LocalDate.of(2019, 12, 19)),
                        Map.entry("term", "2015-2020"),
                        Map.entry("signer", "Trần Văn Bồi"),
                        Map.entry("authority", "T/M ĐẢNG ỦY"),
                        Map.entry("position", "BÍ THƯ"),
                        Map.entry("recipients", 6),
                        Map.entry("last recipient", "Lưu VPĐUK"),
                        Map.entry("title begins", "Về nhiệm vụ"),
                        Map.entry("title ends", "năm 2020")));
    }

    @Test
    void reportOfThanhHoa() throws IOException {
        expect(
                read("002_"),
                Map.ofEntries(
                        Map.entry("number", "191-BC/ĐUK"),
                        Map.entry("symbol", "BC"),
                        Map.entry("type", DocumentType.REPORT),
                        Map.entry("issuer", "Ban Chấp hành Đảng bộ Khối Cơ quan và Doanh nghiệp tỉnh Thanh Hóa"),
                        Map.entry("place", "Thanh Hóa"),
                        Map.entry("date", LocalDate.of(2023, 7, 6)),
                        Map.entry("term", "2020-2025"),
                        Map.entry("signer", "Trần Văn Hải"),
                        Map.entry("authority", "T/M ĐẢNG ỦY"),
                        Map.entry("position", "BÍ THƯ"),
                        Map.entry("recipients", 7),
                        Map.entry("last recipient", "Lưu VP"),
                        Map.entry("title begins", "SƠ KẾT GIỮA NHIỆM KỲ"),
                        Map.entry("title ends", "NHIỆM KỲ 2020 - 2025")));
    }

    @Test
    void conclusionOfTheNineteenthMeeting() throws IOException {
        Metadata read = read("003_");
        expect(
                read,
                Map.ofEntries(
                        Map.entry("type", DocumentType.CONCLUSION),
                        Map.entry("issuer", "Đảng ủy Khối các cơ quan tỉnh"),
                        Map.entry("date", LocalDate.of(2024, 7, 10)),
                        Map.entry("term", "2020-2025"),
                        Map.entry("signer", "Hoàng Thanh Hải"),
                        Map.entry("authority", "T/M BAN CHẤP HÀNH"),
                        Map.entry("recipients", 7),
                        Map.entry("last recipient", "Lưu Văn phòng ĐUK"),
                        Map.entry("title begins", "Hội nghị Ban Chấp hành"),
                        Map.entry("title ends", "(mở rộng)")));
        assertDateIsOfTheMeeting(read);
    }

    @Test
    void resolutionWithoutNumberAndDate() throws IOException {
        expect(
                read("004_"),
                Map.ofEntries(
                        Map.entry("type", DocumentType.RESOLUTION),
                        Map.entry("issuer", "Ban Chấp hành Đảng bộ khối Cơ quan - Doanh nghiệp tỉnh"),
                        Map.entry("term", "2020-2025"),
                        Map.entry("signer", "Trương Văn Thắng"),
                        Map.entry("authority", "T/M BAN CHẤP HÀNH"),
                        Map.entry("recipients", 7),
                        Map.entry("last recipient", "Lưu văn phòng Đảng ủy"),
                        Map.entry("title begins", "về nâng cao năng lực lãnh đạo"),
                        Map.entry("title ends", "giai đoạn 2021-2025")));
    }

    @Test
    void everyRealTextIsReadAndReadAlike() throws IOException {
        Path folder = SharedFolder.require("real-text");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().limit(100).toList()) {
                ParseResult first = reader.read(file, file.getFileName().toString());
                assertTrue(first instanceof ParseResult.Parsed, () -> file + ": " + first);
                assertEquals(first, reader.read(file, file.getFileName().toString()));
            }
        }
    }
}
