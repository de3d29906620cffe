package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text that is asked for elsewhere. */
class RemoteTextsTest {
    @Test
    void nobodyWaitsForItWithoutEnd() {
        List<Long> waits = new ArrayList<>();
        RemoteTexts texts = new RemoteTexts((question, milliseconds) -> {
            waits.add(milliseconds);
            return List.of();
        });
        IOException missing = assertThrows(IOException.class, () -> texts.of(3));
        assertTrue(String.valueOf(missing.getMessage()).contains("number 3"), missing.getMessage());
        assertEquals(1, waits.size());
        assertTrue(waits.getFirst() <= 10_000, waits::toString);
    }
}
