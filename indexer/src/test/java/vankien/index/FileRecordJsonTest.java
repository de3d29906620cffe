package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class FileRecordJsonTest {
    private static final FileRecord INDEXED = new FileRecord(
            "/srv/Văn bản",
            "Năm 2020/Nghị \"quyết\".txt",
            1L << 40,
            1_795_268_737_217L,
            "f7eb04e1",
            null,
            null,
            List.of(new FileRecord.HeldDocument("00-kl-tu", "0-kl/tu", "76"), new FileRecord.HeldDocument("b", "", "")),
            Map.of("cũ", "00-kl-tu", "cũ hơn", "b"),
            "12 345");
    private static final FileRecord REJECTED =
            new FileRecord("/srv", "a.pdf", 0, -1, "", "unreadable", "cannot be read", List.of(), Map.of(), null);

    @Test
    void whatIsWrittenIsReadAgain() {
        for (FileRecord record : List.of(INDEXED, REJECTED)) {
            assertEquals(record, StoredJson.file(StoredJson.write(record)));
        }
    }

    /** A component that is added is written by itself, but has to be read by hand. */
    @Test
    void everyComponentIsRead() {
        assertEquals(
                List.of(
                        "folder",
                        "path",
                        "size",
                        "modified",
                        "sha256",
                        "reason",
                        "detail",
                        "held",
                        "former",
                        "sidecar"),
                Arrays.stream(FileRecord.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertEquals(
                List.of("id", "number", "group"),
                Arrays.stream(FileRecord.HeldDocument.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void whatAnotherVersionAddedIsPassedOver() {
        assertEquals(
                REJECTED.path(),
                StoredJson.file("{\"new\":{\"a\":[1,{}]},\"folder\":\"/srv\",\"path\":\"a.pdf\",\"held\":[{\"x\":[]}]}"
                                .getBytes(StandardCharsets.UTF_8))
                        .path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "7", "{", "{\"folder\":\"/srv\"}", "{\"folder\":\"/srv\",\"path\":null}", "{\"path"})
    void whatIsNoRecordIsRefused(String json) {
        assertThrows(JacksonException.class, () -> StoredJson.file(json.getBytes(StandardCharsets.UTF_8)));
    }
}
