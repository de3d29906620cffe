package vankien.export;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vankien.search.Hit;

/** The kinds of files that results can be saved as. */
public enum ExportFormat {
    /** A table for any spreadsheet. */
    CSV("text/csv; charset=utf-8; header=present"),
    /** A table for Excel. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** One JSON object a line, those of the search. */
    JSONL("application/jsonl"),
    /** References for programs that keep literature. */
    RIS("application/x-research-info-systems; charset=utf-8");

    private final String contentType;

    ExportFormat(String contentType) {
        this.contentType = contentType;
    }

    /** The format with this symbol, {@code csv}. */
    public static Optional<ExportFormat> ofSymbol(String symbol) {
        return Arrays.stream(values())
                .filter(format -> format.symbol().equals(symbol))
                .findFirst();
    }

    /** Its name in addresses and at the end of file names. */
    public String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can be made smaller on the way. */
    public boolean isText() {
        return this != XLSX;
    }

    /** Its media type. */
    public String contentType() {
        return contentType;
    }

    /**
     * Writes a file of this kind; the stream is neither closed nor flushed.
     *
     * @param base what stands before the path of a page, {@code https://vankien.example}
     * @param json a hit as the API writes it
     */
    public HitWriter to(OutputStream out, String base, Function<Hit, byte[]> json) {
        return switch (this) {
            case CSV -> new CsvWriter(out, base);
            case XLSX -> new XlsxWriter(out, base);
            case JSONL -> new JsonLinesWriter(out, json);
            case RIS -> new RisWriter(out, base);
        };
    }
}
