package vankien.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.document.Relation;
import vankien.document.RelationType;

/** What a reader takes from invented sentences, row by row. */
class RelationReaderTest {
    static Stream<RelationRow> rows() {
        return RelationRow.read("relations.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsWhatTheWordsSay(RelationRow row) {
        assertEquals(row.subject() + " " + row.relation(), stated(row, row.text()));
    }

    /** Names are found in composed text, which is what the parser hands on; codes and words in either. */
    static Stream<RelationRow> rowsWithCode() {
        return rows().filter(row -> !row.text().contains("Trung ương 4")
                && !row.text().contains("Đại hội XIII")
                && !row.text().contains("Điều lệ Đảng"));
    }

    @ParameterizedTest
    @MethodSource("rowsWithCode")
    void readsDecomposedTextAsWell(RelationRow row) {
        String decomposed = Normalizer.normalize(row.text(), Normalizer.Form.NFD);
        assertEquals(row.subject() + " " + row.relation(), stated(row, decomposed));
    }

    @Test
    void theTableHoldsEveryRelation() {
        List<RelationRow> rows = RelationRow.read("relations.tsv");
        Set<RelationType> types = EnumSet.noneOf(RelationType.class);
        rows.forEach(row -> types.add(row.type()));
        assertEquals(EnumSet.allOf(RelationType.class), types);
        assertTrue(rows.size() >= 120, () -> "rows: " + rows.size());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void provesItWithASentenceThatHoldsTheCitation(RelationRow row) {
        InventedDocument document = InventedDocument.of(row.ownType(), row.text());
        List<Relation> relations = document.relations();
        assertEquals(document.citations().size(), relations.size());
        for (int i = 0; i < relations.size(); i++) {
            Citation citation = document.citations().get(i);
            Relation relation = relations.get(i);
            assertEquals(i, relation.object());
            String text = document.text(citation.anchor());
            String sentence = text.substring(relation.start(), relation.end());
            assertTrue(sentence.contains(citation.raw()), sentence);
        }
    }

    private static String stated(RelationRow row, String text) {
        InventedDocument document = InventedDocument.of(row.ownType(), text);
        List<String> found = new ArrayList<>();
        for (Relation relation : document.relations()) {
            String cited = named(document.citations().get(relation.object()));
            if (cited.equals(row.code())) {
                return subject(document.citations(), relation) + " "
                        + relation.type().symbol();
            }
            found.add(cited);
        }
        return "only cited: " + found;
    }

    private static String subject(List<Citation> citations, Relation relation) {
        Integer subject = relation.subject();
        if (subject == null) {
            return "self";
        }
        return subject == relation.object() ? "other" : named(citations.get(subject));
    }

    private static String named(Citation citation) {
        DocumentCode code = citation.code();
        return code == null ? String.valueOf(citation.name()) : code.canonical();
    }

    /** A quadratic reading of these would take hours; the lists are read to their end all the same. */
    @Test
    void readsHostileTextToItsEnd() {
        for (String part : List.of(
                "Thực hiện Kết luận số 21-KL/TW, ",
                "được thay thế bởi Quy định số 69-QĐ/TW; ",
                "((((Quyết định số 12-QĐ/TU về thay thế ",
                "sơ kết, tổng kết, thực hiện, ",
                "Căn cứ. 1. 21-KL/TW: ")) {
            String text = part.repeat(20_000) + "Chỉ thị số 05-CT/TW";
            InventedDocument document = InventedDocument.of("BC", text);
            assertEquals(document.citations().size(), document.relations().size());
            assertEquals(text.length(), document.relations().getLast().end(), () -> "the last sentence of " + part);
        }
    }
}
