package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NoMemoryTest {
    /** It is not the file that is damaged, and the next run tries it again. */
    @Test
    void aFileThatDoesNotFitIsToldAsSuch() {
        ParseResult.Rejected rejected =
                NotReadableException.of(new OutOfMemoryError("Java heap space")).rejection();
        assertEquals(ParseResult.Reason.NO_MEMORY, rejected.reason());
        assertTrue(rejected.detail().contains(" MB: the next run reads it again"), rejected.detail());
    }
}
