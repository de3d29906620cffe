package vankien.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import vankien.search.DocumentDetail;

/** Prints a document for people. */
final class DetailLines {
    private DetailLines() {}

    static void print(DocumentDetail document, PrintStream out) {
        value(out, "id", document.id());
        value(out, "number", document.number());
        value(out, "type", document.typeName());
        value(out, "title", document.title());
        value(out, "issuer", document.issuer());
        value(out, "level", document.level());
        value(out, "place", document.place());
        value(out, "date", document.date());
        value(out, "term", document.term());
        value(out, "signer", document.signer());
        value(out, "authority", document.authority());
        value(out, "position", document.position());
        value(out, "recipients", document.recipients().isEmpty() ? null : String.join("; ", document.recipients()));
        value(out, "status", document.status().state());
        value(out, "file", document.path());
        if (!document.outline().isEmpty()) {
            out.println();
            document.outline()
                    .forEach(entry ->
                            out.println("  ".repeat(entry.level()) + entry.heading() + "  #" + entry.anchor()));
        }
        if (!document.citations().isEmpty()) {
            out.println();
            document.citations()
                    .forEach(citation -> out.println("  cites "
                            + (citation.code() == null ? citation.name() : citation.code())
                            + (citation.resolved().isEmpty() ? "" : " = " + String.join(", ", citation.resolved()))
                            + "  #" + citation.anchor()));
        }
    }

    private static void value(PrintStream out, String name, @Nullable Object value) {
        out.printf("%-11s %s%n", name, value == null ? "–" : value);
    }
}
