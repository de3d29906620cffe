package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What file names say, and what they only seem to say: {@code file-names.tsv}. */
class FileNameFactsTest {
    @ParameterizedTest
    @CsvFileSource(resources = "file-names.tsv", delimiter = '\t', numLinesToSkip = 1, maxCharsPerColumn = 500)
    void aNameSaysNoMoreThanStandsInIt(
            String name, @Nullable String code, @Nullable String number, @Nullable String type, @Nullable String date) {
        for (Normalizer.Form form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
            FileNameFacts facts = FileNameFacts.of("năm 2020/" + Normalizer.normalize(name, form));
            assertEquals(code, text(facts.code()), "code of " + name);
            assertEquals(number, facts.number(), "number of " + name);
            assertEquals(type, facts.type() == null ? null : facts.type().symbol(), "type of " + name);
            assertEquals(date, text(facts.date()), "date of " + name);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
