package vankien.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CodeRecogniserTest {
    private final CodeRecogniser recogniser = new CodeRecogniser();

    @TestFactory
    List<DynamicTest> findsTheCodesOfTheTable() {
        return GoldenTable.read(getClass(), "codes.txt").rows().stream()
                .map(row ->
                        DynamicTest.dynamicTest(row.input(), () -> assertEquals(row.expected(), found(row.input()))))
                .toList();
    }

    @TestFactory
    List<DynamicTest> findsTheSameInDecomposedText() {
        return GoldenTable.read(getClass(), "codes.txt").rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.input(),
                        () -> assertEquals(
                                row.expected(), found(Normalizer.normalize(row.input(), Normalizer.Form.NFD)))))
                .toList();
    }

    @TestFactory
    List<DynamicTest> readsTypedCodes() {
        return GoldenTable.read(getClass(), "typed-codes.txt").rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.input(),
                        () -> assertEquals(
                                row.expected(),
                                recogniser
                                        .parse(row.input())
                                        .map(DocumentCode::canonical)
                                        .orElse(""))))
                .toList();
    }

    @Test
    void aMentionCoversExactlyThePrintedCode() {
        String text = "theo Kết luận số 21 - KL/T.Ư, ngày";
        CodeMention mention = recogniser.find(text).getFirst();
        assertEquals("21 - KL/T.Ư", text.substring(mention.start(), mention.end()));
    }

    @Test
    void endsOnHostileText() {
        int length = 10_000_000;
        for (String unit : List.of("1", "1-", "1/", "1-N", "12-NQ/", "số 1, ", "1.", "N", "1 ", "T.", "1-QĐ/TU-")) {
            String text = unit.repeat(length / unit.length());
            assertTrue(recogniser.find(text).size() <= text.length());
        }
    }

    private String found(String text) {
        return recogniser.find(text).stream()
                .map(mention -> mention.code().canonical())
                .collect(Collectors.joining(" + "));
    }
}
