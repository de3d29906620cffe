package vankien.benchmark.corpus;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;

/**
 * An invented document.
 *
 * @param id {@code g0000007}
 * @param number its code as printed: {@code 12-CT/TU}
 * @param title what stands below the type: {@code về …}
 * @param issuer {@code Tỉnh ủy …}
 * @param place the place in its date line
 * @param term {@code 2020-2025}
 * @param text the whole document as it is printed, lines separated by line feeds
 */
public record GeneratedDocument(
        String id,
        String number,
        DocumentType type,
        String title,
        String issuer,
        IssuerLevel level,
        String place,
        LocalDate date,
        String term,
        String signer,
        String text) {

    /** Its values by the names of the API, for a line of JSON; the body is the text. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("number", number);
        fields.put("type", type.symbol());
        fields.put("title", title);
        fields.put("issuer", issuer);
        fields.put("level", level.symbol());
        fields.put("place", place);
        fields.put("date", date.toString());
        fields.put("year", Integer.toString(date.getYear()));
        fields.put("term", term);
        fields.put("signer", signer);
        fields.put("text", text);
        return fields;
    }
}
