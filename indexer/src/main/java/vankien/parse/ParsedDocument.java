package vankien.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.document.PartyDocument;

/**
 * A document with what is known of how it was read.
 *
 * @param sourceId the id that the source gives it (the {@code id} of a line of JSON lines), else null
 * @param document what was understood
 * @param repairs the repairs of its text, symbols of {@link vankien.repair.Repair} such as {@code tcvn3}; empty where there was none
 */
public record ParsedDocument(@Nullable String sourceId, PartyDocument document, List<String> repairs) {
    public ParsedDocument {
        repairs = List.copyOf(repairs);
    }
}
