package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Head lines with and without a secrecy mark, from {@code secrecy-marks.tsv}. */
class SecrecyMarkTest {
    @ParameterizedTest
    @CsvFileSource(resources = "secrecy-marks.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '~')
    void findsTheMark(String line, String mark) {
        if (mark.equals("-")) {
            assertNull(SecrecyMark.of(line));
            assertNull(SecrecyMark.of(Normalizer.normalize(line, Normalizer.Form.NFD)));
        } else {
            assertEquals(mark, SecrecyMark.of(line));
            assertEquals(mark, SecrecyMark.of(Normalizer.normalize(line, Normalizer.Form.NFD)));
        }
    }
}
