package vankien.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import vankien.index.FileRecord.HeldDocument;

/**
 * Reads the stored JSON of a file record. By hand: a run over unchanged files does little else, and binding it to a class
 * takes several times as long. Thread-safe.
 */
final class FileRecordJson {
    private static final JsonFactory JSON = new JsonFactory();

    private @Nullable String folder;
    private @Nullable String path;
    private long size;
    private long modified;
    private String sha256 = "";
    private @Nullable String reason;
    private @Nullable String detail;
    private final List<HeldDocument> held = new ArrayList<>();
    private final Map<String, String> former = new TreeMap<>();
    private @Nullable String sidecar;

    private FileRecordJson() {}

    /**
     * Reads a record.
     *
     * @throws JacksonException when it is not one
     */
    static FileRecord read(byte[] json) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
            FileRecordJson record = new FileRecordJson();
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new StreamReadException(in, "not an object");
            }
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                record.take(name, in);
            }
            if (record.folder == null || record.path == null) {
                throw new StreamReadException(in, "a record of a file without folder or path");
            }
            return new FileRecord(
                    record.folder,
                    record.path,
                    record.size,
                    record.modified,
                    record.sha256,
                    record.reason,
                    record.detail,
                    record.held,
                    record.former,
                    record.sidecar);
        }
    }

    private void take(String name, JsonParser in) {
        switch (name) {
            case "folder" -> folder = text(in);
            case "path" -> path = text(in);
            case "size" -> size = in.getLongValue();
            case "modified" -> modified = in.getLongValue();
            case "sha256" -> sha256 = orEmpty(text(in));
            case "reason" -> reason = text(in);
            case "detail" -> detail = text(in);
            case "sidecar" -> sidecar = text(in);
            case "held" -> readHeld(in);
            case "former" -> {
                for (String old = in.nextName(); old != null; old = in.nextName()) {
                    in.nextToken();
                    former.put(old, orEmpty(text(in)));
                }
            }
            default -> in.skipChildren();
        }
    }

    private void readHeld(JsonParser in) {
        while (in.nextToken() == JsonToken.START_OBJECT) {
            String id = "";
            String number = "";
            String group = "";
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                switch (name) {
                    case "id" -> id = orEmpty(text(in));
                    case "number" -> number = orEmpty(text(in));
                    case "group" -> group = orEmpty(text(in));
                    default -> in.skipChildren();
                }
            }
            held.add(new HeldDocument(id, number, group));
        }
    }

    private static @Nullable String text(JsonParser in) {
        return in.currentToken() == JsonToken.VALUE_NULL ? null : in.getString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
