package vankien.abbreviation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vankien.index.IndexAnalysis;
import vankien.index.IndexUnusableException;

class AbbreviationListTest {
    @TempDir
    Path temp;

    @Test
    void theShippedListIsTheBuiltInOneAndLarge() {
        AbbreviationList shipped = AbbreviationList.read(Path.of("src/main/dist/config/abbreviations.txt"));
        assertTrue(shipped.size() > 200, shipped.size() + " long forms");
        assertEquals(AbbreviationList.builtIn().size(), shipped.size());
        assertEquals(
                List.of("ủy ban nhân dân"),
                shipped.table().ofLetters(TypedTerms.of(List.of("ubnd"))).stream()
                        .map(Pairing::words)
                        .toList());
        assertEquals(List.of(), shipped.table().ofLetters(TypedTerms.of(List.of("ct"))));
        assertEquals(
                5, shipped.ambiguous().ofLetters(TypedTerms.of(List.of("ct"))).size());
    }

    @Test
    void readsRemarksSeveralFormsAndAnyUnicode() {
        AbbreviationList list = AbbreviationList.of(
                "\uFEFF# ghi chú\n\n  UBND=u\u0309y ban nhân dân\r\nBCH = ban chấp hành | ban chỉ huy\nBCH = ban chỉ hội\n"
                        + "DA ? dự án",
                "list");
        assertEquals(5, list.size());
        assertEquals(3, list.table().ofLetters(TypedTerms.of(List.of("bch"))).size());
        assertEquals(
                "UBND",
                list.table()
                        .ofWords(TypedTerms.of(IndexAnalysis.words("uỷ ban nhân dân")))
                        .getFirst()
                        .letters());
        assertEquals(1, list.ambiguous().ofLetters(TypedTerms.of(List.of("da"))).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "UBND ủy ban nhân dân; 'UBND ủy ban nhân dân' has no equals sign: write it as TCCSĐ = tổ chức cơ sở đảng",
                "UB ND = ủy ban nhân dân; 'UB ND' is not an abbreviation: write two letters or more without spaces in front of =",
                "= ủy ban; '' is not an abbreviation: write two letters or more without spaces in front of =",
                "U ? ủy ban; 'U' is not an abbreviation: write two letters or more without spaces in front of ?",
                "UBND =; '' is not a long form of 'UBND': write two words or more, and | between two long forms",
                "UB = ủy ban | ủy; 'ủy' is not a long form of 'UB': write two words or more, and | between two long forms",
                "htx = Hợp tác, xã; 'htx' has 'Hợp tác, xã' on line 1 already: delete one of them",
                "htx ? hợp tác xa; 'htx' is written with = and with ?: write ? if it is ambiguous, else =",
            })
    void aWrongLineIsRefusedWithFileLineValueAndAdvice(String line, String message) throws IOException {
        Path file = Files.writeString(temp.resolve("list.txt"), "HTX = hợp tác xã\n# ghi chú\n" + line + "\n");
        IndexUnusableException refusal = assertThrows(IndexUnusableException.class, () -> AbbreviationList.read(file));
        assertEquals(file + ", line 3: " + message, refusal.getMessage());
    }

    @Test
    void aMissingFileAndAnotherEncodingAreNamed() throws IOException {
        Path missing = temp.resolve("missing.txt");
        assertEquals(
                "there is no list of abbreviations " + missing + ": correct 'abbreviations' in the settings",
                assertThrows(IndexUnusableException.class, () -> AbbreviationList.read(missing))
                        .getMessage());
        Path latin = Files.write(temp.resolve("latin.txt"), "HTX = hîp".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "the list of abbreviations " + latin + " is not in UTF-8: save it in that encoding",
                assertThrows(IndexUnusableException.class, () -> AbbreviationList.read(latin))
                        .getMessage());
    }
}
