package vankien.export;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vankien.search.Hit;
import vankien.search.PassageHit;

/** The columns of a table of hits, in their order. */
enum Column {
    ID("Mã", 28, Hit::id),
    NUMBER("Số, ký hiệu", 18, Hit::number),
    TYPE("Loại", 8, Hit::type),
    TYPE_NAME("Tên loại", 14, Hit::typeName),
    TITLE("Trích yếu", 60, Hit::title),
    ISSUER("Cơ quan ban hành", 36, Hit::issuer),
    LEVEL("Cấp", 12, Hit::level),
    PLACE("Địa danh", 16, Hit::place),
    DATE("Ngày ban hành", 14, hit -> written(hit.date())),
    TERM("Nhiệm kỳ", 12, Hit::term),
    SIGNER("Người ký", 22, Hit::signer),
    STATUS("Tình trạng", 12, hit -> hit.status().state()),
    STATUS_BY("Theo văn bản", 18, hit -> hit.status().by()),
    CITED_BY_COUNT("Số văn bản viện dẫn", 10, hit -> Integer.toString(hit.citedByCount())),
    FORMAT("Định dạng", 10, Hit::format),
    PATH("Tệp", 40, Hit::path),
    PAGE("Trang", 40, hit -> hit.links().page()),
    PASSAGES(
            "Đoạn trích",
            80,
            hit -> hit.passages().stream().map(PassageHit::text).collect(Collectors.joining("\n")));

    private final String vietnamese;
    private final int width;
    private final Function<Hit, @Nullable String> value;

    Column(String vietnamese, int width, Function<Hit, @Nullable String> value) {
        this.vietnamese = vietnamese;
        this.width = width;
        this.value = value;
    }

    /** The name of the value in the API. */
    String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What readers call it. */
    String vietnamese() {
        return vietnamese;
    }

    /** How wide it is shown, in characters. */
    int width() {
        return width;
    }

    /** The value of a hit, empty where it is unknown; the address of its page is a path behind {@code base}. */
    String of(Hit hit, String base) {
        String found = value.apply(hit);
        return found == null ? "" : this == PAGE ? base + found : found;
    }

    private static @Nullable String written(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
