package vankien.index;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vankien.document.Citation;
import vankien.document.Relation;

/** Writes and reads the stored JSON fields of the index. Thread-safe. */
public final class StoredJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Citation>> CITATIONS = new TypeReference<>() {};

    private static final TypeReference<List<Relation>> RELATIONS = new TypeReference<>() {};

    private StoredJson() {}

    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Reads {@link IndexSchema#STORED_FILE}. */
    public static FileRecord file(byte[] json) {
        return FileRecordJson.read(json);
    }

    /** Reads {@link IndexSchema#STORED_CARD}. */
    public static DocumentCard card(byte[] json) {
        return MAPPER.readValue(json, DocumentCard.class);
    }

    /** Reads {@link IndexSchema#STORED_LAYOUT}. */
    public static DocumentLayout layout(byte[] json) {
        return MAPPER.readValue(json, DocumentLayout.class);
    }

    /** Reads {@link IndexSchema#STORED_CITATIONS}. */
    public static List<Citation> citations(byte[] json) {
        return MAPPER.readValue(json, CITATIONS);
    }

    /** Reads {@link IndexSchema#STORED_RELATIONS}. */
    public static List<Relation> relations(byte[] json) {
        return MAPPER.readValue(json, RELATIONS);
    }

    /** Reads {@link IndexSchema#STORED_EXCERPTS}. */
    public static Excerpts excerpts(byte[] json) {
        return MAPPER.readValue(json, Excerpts.class);
    }
}
