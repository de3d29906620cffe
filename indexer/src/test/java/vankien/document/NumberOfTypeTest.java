package vankien.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberOfTypeTest {
    private static Metadata of(DocumentCode code, DocumentType type, LocalDate date) {
        return new Metadata(
                code,
                type,
                null,
                null,
                null,
                null,
                null,
                date,
                null,
                null,
                null,
                null,
                List.of(),
                Marks.NONE,
                Map.of());
    }

    @Test
    void aDocumentIsNamedByItsPrintedSymbolAndByWhatItIs() {
        DocumentCode code = new CodeRecogniser().parse("037-QĐ/TW").orElseThrow();
        assertEquals(
                Set.of("qd/37", "qd/37/2021", "qyd/37", "qyd/37/2021"),
                NumberOfType.keysOf(of(code, DocumentType.REGULATION, LocalDate.of(2021, 10, 25))));
    }

    @Test
    void theYearInTheNumberCounts() {
        DocumentCode code = new CodeRecogniser().parse("30/2020/NĐ-CP").orElseThrow();
        assertEquals(
                Set.of("nd/30", "nd/30/2020"),
                NumberOfType.keysOf(of(code, DocumentType.DECREE, LocalDate.of(2021, 1, 5))));
        assertEquals(Set.of(), NumberOfType.keysOf(Metadata.UNKNOWN));
    }

    @Test
    void whatIsTypedHasTheSameKey() {
        NumberRecogniser numbers = new NumberRecogniser();
        for (Map.Entry<String, String> row : Map.of(
                        "Quy định số 037", "qyd/37",
                        "qđ 37", "qd/37",
                        "nghi dinh 30/2020", "nd/30/2020",
                        "nghị quyết 000", "nq/0")
                .entrySet()) {
            assertEquals(
                    row.getValue(),
                    numbers.find(row.getKey()).orElseThrow().number().key());
        }
        assertEquals(0, numbers.find("thực hiện kế hoạch").stream().count());
    }
}
