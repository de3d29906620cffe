package vankien.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyGateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder;

    private Path file;
    private KeyFile keys;

    @BeforeEach
    void file() {
        file = folder.resolve("khoá.jsonl");
        keys = new KeyFile(file);
    }

    private Decision decide(String... headers) {
        return new KeyGate(file).decide(new TestRequest("10.0.0.7", headers));
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aKeyIsTakenInEachOfItsForms() throws Exception {
        KeyFile.Made made = keys.add("cổng thông tin", List.of("to-chuc"), false, List.of(), TODAY);
        Identity identity = new Identity("key " + made.kept().id(), Set.of("to-chuc"), false);
        Decision admitted = new Decision.Admitted(identity);
        assertEquals(admitted, decide("Authorization", "Bearer " + made.key()));
        assertEquals(admitted, decide("authorization", "bearer  " + made.key()));
        assertEquals(admitted, decide("X-API-Key", made.key()));
        assertEquals(admitted, decide("Authorization", basic("bất kỳ", made.key())));
    }

    @Test
    void whatIsNoKeyIsUnknown() throws Exception {
        KeyFile.Made made = keys.add("", List.of(), true, List.of(), TODAY);
        assertInstanceOf(Decision.Unknown.class, decide());
        assertInstanceOf(Decision.Unknown.class, decide("X-API-Key", made.key() + "x"));
        assertInstanceOf(Decision.Unknown.class, decide("X-API-Key", made.kept().sha256()));
        assertInstanceOf(Decision.Unknown.class, decide("Authorization", "Bearer"));
        assertInstanceOf(Decision.Unknown.class, decide("Authorization", "Basic %%%"));
        assertInstanceOf(Decision.Unknown.class, decide("X-API-Key", made.key(), "X-API-Key", made.key()));
    }

    @Test
    void theFileHoldsNoKey() throws Exception {
        KeyFile.Made made = keys.add("", List.of(), true, List.of(), TODAY);
        assertTrue(made.key().length() >= 46, made.key());
        assertFalse(Files.readString(file).contains(made.key().substring(3)));
        KeyFile.Made other = keys.add("", List.of(), true, List.of(), TODAY);
        assertEquals(List.of(made.kept(), other.kept()), keys.list());
        assertFalse(made.key().equals(other.key()));
    }

    @Test
    void aKeyOfAWebPageIsForbiddenElsewhere() throws Exception {
        KeyFile.Made made = keys.add("", List.of(), false, List.of("https://intranet.example"), TODAY);
        assertInstanceOf(
                Decision.Admitted.class, decide("X-API-Key", made.key(), "Origin", "https://intranet.example"));
        assertInstanceOf(
                Decision.Forbidden.class, decide("X-API-Key", made.key(), "Origin", "https://intranet.example.evil"));
        assertInstanceOf(Decision.Forbidden.class, decide("X-API-Key", made.key()));
    }

    @Test
    void aRevokedKeyIsUnknownAndTheOthersStay() throws Exception {
        KeyFile.Made first = keys.add("", List.of(), false, List.of(), TODAY);
        KeyFile.Made second = keys.add("", List.of(), false, List.of(), TODAY);
        assertTrue(keys.revoke(first.kept().id()));
        assertFalse(keys.revoke(first.kept().id()));
        assertInstanceOf(Decision.Unknown.class, decide("X-API-Key", first.key()));
        assertInstanceOf(Decision.Admitted.class, decide("X-API-Key", second.key()));
    }

    @Test
    void aFileThatCannotBeUnderstoodLetsNobodyIn() throws Exception {
        KeyFile.Made made = keys.add("", List.of(), false, List.of(), TODAY);
        Files.writeString(file, Files.readString(file) + "{\"id\":\n");
        assertInstanceOf(Decision.Unknown.class, decide("X-API-Key", made.key()));
        assertTrue(new KeyGate(file).trouble().contains("line 3"), new KeyGate(file).trouble());
        assertThrows(BadFileException.class, keys::list);
        Files.delete(file);
        assertTrue(new KeyGate(file).trouble().contains("cannot be read"));
    }

    @Test
    void groupsAndOriginsAreRefusedWhenTheyAreNone() {
        for (String group : List.of("", " ", "a,b", "a|b", "*")) {
            assertThrows(BadFileException.class, () -> keys.add("", List.of(group), false, List.of(), TODAY), group);
        }
        for (String origin : List.of("intranet", "https://a.b/c", "*", "https://a.b\nX: y")) {
            assertThrows(BadFileException.class, () -> keys.add("", List.of(), false, List.of(origin), TODAY), origin);
        }
        assertFalse(Files.exists(file));
    }
}
