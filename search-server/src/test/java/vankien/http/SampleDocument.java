package vankien.http;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentType;
import vankien.search.DocumentDetail;
import vankien.search.DocumentDetail.CitationView;
import vankien.search.DocumentDetail.DocumentMarks;
import vankien.search.DocumentDetail.OutlineEntry;
import vankien.search.DocumentDetail.PassageText;
import vankien.search.DocumentDetail.RelationView;
import vankien.search.DocumentDetail.Relations;
import vankien.search.DocumentDetail.SectionText;
import vankien.search.DocumentDetail.SourceFile;
import vankien.search.DocumentDetail.ValueSource;
import vankien.search.Links;
import vankien.search.Status;

/** An invented document. */
record SampleDocument(
        String id,
        @Nullable String number,
        @Nullable DocumentType type,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String place,
        @Nullable LocalDate date,
        @Nullable String signer,
        Status status,
        String format,
        List<String> headings,
        List<String> paragraphs,
        Path file) {

    String path() {
        return "van-ban/" + file.getFileName();
    }

    DocumentDetail detail(@Nullable String query) {
        String name = query == null ? "" : query;
        return new DocumentDetail(
                id,
                number,
                type == null ? null : type.symbol(),
                type == null ? null : type.vietnamese(),
                number == null || type == null ? null : type.symbol(),
                title,
                issuer,
                issuer == null ? null : "committee",
                place,
                date,
                date == null ? null : "2020-2025",
                signer,
                status,
                number == null ? 0 : 2,
                format,
                path(),
                signer == null ? List.of() : List.of("Tỉnh ủy (báo cáo)", "Các chi bộ trực thuộc", "Lưu Văn phòng"),
                signer == null ? null : "T/M BAN THƯỜNG VỤ",
                signer == null ? null : "BÍ THƯ",
                new DocumentMarks(null, null, false),
                number == null ? Map.of() : Map.of("number", new ValueSource("heading", "Số " + number, 0.98)),
                outline(),
                number == null ? List.of() : citations(),
                number == null ? new Relations(List.of(), List.of()) : relations(),
                List.of(new SourceFile(path(), format, "9f86d081884c7d659a2feaa0c55ad015", List.of())),
                List.of(),
                Links.of(id, name, null),
                sections(query),
                title == null ? null : FakeArchive.mark(title, query));
    }

    private List<OutlineEntry> outline() {
        return headings.stream()
                .map(heading -> new OutlineEntry(anchor(heading), heading.startsWith("1.") ? 2 : 1, heading, null))
                .toList();
    }

    private List<SectionText> sections(@Nullable String query) {
        if (headings.isEmpty()) {
            return List.of(new SectionText("", 0, "", "", null, passages("p", 0, paragraphs.size(), query)));
        }
        int each = Math.max(1, paragraphs.size() / headings.size());
        return headings.stream()
                .map(heading -> new SectionText(
                        anchor(heading),
                        heading.startsWith("1.") ? 2 : 1,
                        heading,
                        FakeArchive.mark(heading, query),
                        null,
                        passages(
                                anchor(heading) + "-p",
                                Math.min(headings.indexOf(heading) * each, paragraphs.size()),
                                Math.min((headings.indexOf(heading) + 1) * each, paragraphs.size()),
                                query)))
                .toList();
    }

    private List<PassageText> passages(String anchor, int from, int to, @Nullable String query) {
        List<String> texts = paragraphs.subList(from, to);
        return texts.stream()
                .map(text ->
                        new PassageText(anchor + (texts.indexOf(text) + 1), text, FakeArchive.mark(text, query), null))
                .toList();
    }

    private static List<CitationView> citations() {
        String raw = "Kết luận số 21-KL/TW ngày 25/10/2021";
        return List.of(
                new CitationView(
                        "21-KL/TW",
                        null,
                        raw,
                        "KL",
                        LocalDate.of(2021, 10, 25),
                        "Trung ương",
                        false,
                        false,
                        "i-p1",
                        List.of(),
                        "thuc_hien",
                        false,
                        null,
                        Status.UNKNOWN),
                new CitationView(
                        "05-CT/TW",
                        null,
                        "Chỉ thị số 05 của Bộ Chính trị",
                        "CT",
                        null,
                        "Bộ Chính trị",
                        true,
                        false,
                        "i-p1",
                        List.of("kh-15-song-thuong"),
                        null,
                        false,
                        null,
                        new Status("superseded", "07-CT/TW", null, null, null)));
    }

    private static Relations relations() {
        return new Relations(
                List.of(new RelationView(
                        "thuc_hien",
                        "21-KL/TW",
                        null,
                        "Thực hiện Kết luận số 21-KL/TW ngày 25/10/2021",
                        "i-p1",
                        "Thực hiện",
                        "Kết luận",
                        null,
                        LocalDate.of(2021, 10, 25),
                        "nq-02-song-thuong")),
                List.of());
    }

    static String anchor(String heading) {
        String marker = heading.substring(0, heading.indexOf('.')).toLowerCase(Locale.ROOT);
        return marker.equals("1") ? "ii-1" : marker;
    }
}
