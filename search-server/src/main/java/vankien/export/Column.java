package vankien.export;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vankien.search.Hit;
import vankien.search.PassageHit;

/**
 * A column of a table of hits.
 *
 * @param symbol the name of the value in the API
 * @param vietnamese what readers call it
 * @param width how wide it is shown, in characters
 * @param value the value of a hit, null where it is unknown
 */
record Column(String symbol, String vietnamese, int width, Function<Hit, @Nullable String> value) {
    /** The column that holds a number. */
    static final String CITED_BY_COUNT = "cited_by_count";

    private static final String PAGE = "page";

    /** All columns in their order. */
    static final List<Column> ALL = List.of(
            new Column("id", "Mã", 28, Hit::id),
            new Column("number", "Số, ký hiệu", 18, Hit::number),
            new Column("type", "Loại", 8, Hit::type),
            new Column("type_name", "Tên loại", 14, Hit::typeName),
            new Column("title", "Trích yếu", 60, Hit::title),
            new Column("issuer", "Cơ quan ban hành", 36, Hit::issuer),
            new Column("level", "Cấp", 12, Hit::level),
            new Column("place", "Địa danh", 16, Hit::place),
            new Column("date", "Ngày ban hành", 14, hit -> written(hit.date())),
            new Column("term", "Nhiệm kỳ", 12, Hit::term),
            new Column("signer", "Người ký", 22, Hit::signer),
            new Column("status", "Tình trạng", 12, hit -> hit.status().state()),
            new Column("status_by", "Theo văn bản", 18, hit -> hit.status().by()),
            new Column(CITED_BY_COUNT, "Số văn bản viện dẫn", 10, hit -> Integer.toString(hit.citedByCount())),
            new Column("format", "Định dạng", 10, Hit::format),
            new Column("path", "Tệp", 40, Hit::path),
            new Column(PAGE, "Trang", 40, hit -> hit.links().page()),
            new Column(
                    "passages",
                    "Đoạn trích",
                    80,
                    hit -> hit.passages().stream().map(PassageHit::text).collect(Collectors.joining("\n"))));

    /** The value of a hit, empty where it is unknown; the address of its page is a path behind {@code base}. */
    String of(Hit hit, String base) {
        String found = value.apply(hit);
        return found == null ? "" : symbol.equals(PAGE) ? base + found : found;
    }

    private static @Nullable String written(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
