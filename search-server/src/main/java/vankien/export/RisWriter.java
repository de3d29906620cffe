package vankien.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vankien.search.Hit;

/** References in the RIS format, for Zotero and others. Behind the last stands a line {@code #total 3}. */
final class RisWriter implements HitWriter {
    private final OutputStream out;
    private final String base;

    RisWriter(OutputStream out, String base) {
        this.out = out;
        this.base = base;
    }

    @Override
    public void begin() {
        // A reference stands for itself: nothing stands before the first.
    }

    @Override
    public void hit(Hit hit) throws IOException {
        StringBuilder entry = new StringBuilder();
        // A report or another paper of a body: what RIS calls grey literature.
        tag(entry, "TY", "GOVDOC");
        tag(entry, "ID", hit.id());
        tag(entry, "TI", hit.title() == null ? name(hit) : hit.title());
        tag(entry, "AU", hit.issuer());
        tag(entry, "A2", hit.signer());
        tag(entry, "M1", hit.number());
        tag(entry, "M3", hit.typeName());
        tag(entry, "PY", hit.date() == null ? null : Integer.toString(hit.date().getYear()));
        tag(entry, "DA", hit.date() == null ? null : hit.date().toString().replace('-', '/') + "/");
        tag(entry, "CY", hit.place());
        tag(entry, "LA", "vi");
        tag(entry, "UR", base + hit.links().page());
        entry.append("ER  - \r\n\r\n");
        out.write(entry.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void end(int hits) throws IOException {
        out.write((CsvWriter.TOTAL + " " + hits + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String name(Hit hit) {
        String number = hit.number() == null ? "" : " " + hit.number();
        return ((hit.typeName() == null ? "" : hit.typeName()) + number).strip();
    }

    /** A tag takes one line. */
    private static void tag(StringBuilder entry, String tag, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            entry.append(tag)
                    .append("  - ")
                    .append(value.replaceAll("[\\p{Cc}\\s]+", " ").strip())
                    .append("\r\n");
        }
    }
}
