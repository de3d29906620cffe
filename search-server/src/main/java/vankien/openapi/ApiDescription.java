package vankien.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document. Thread-safe. */
public final class ApiDescription {
    private static final String RESOURCE = "openapi.yaml";

    private final JsonNode document;

    private ApiDescription(JsonNode document) {
        this.document = document;
    }

    /** Reads the document. */
    public static ApiDescription load() {
        LoadSettings settings = LoadSettings.builder().setLabel(RESOURCE).build();
        try (InputStream in = Objects.requireNonNull(ApiDescription.class.getResourceAsStream(RESOURCE), RESOURCE);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Object read = new Load(settings).loadFromReader(text);
            return new ApiDescription(JsonMapper.shared().valueToTree(read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document as JSON in UTF-8. */
    public byte[] json() {
        return JsonMapper.shared().writeValueAsBytes(document);
    }

    /** The document as a tree; not to be changed. */
    public JsonNode document() {
        return document;
    }
}
