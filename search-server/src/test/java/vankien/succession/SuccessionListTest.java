package vankien.succession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vankien.index.IndexUnusableException;
import vankien.query.FilterField;
import vankien.query.QueryReader;

/** What became of places and bodies, as shipped and as edited. */
class SuccessionListTest {
    private static final SuccessionList SHIPPED = SuccessionList.builtIn();

    static Stream<String> golden() throws IOException {
        try (InputStream table = SuccessionListTest.class.getResourceAsStream("filters.tsv")) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void aFilterUnderThePresentNameFindsTheEarlierOnes(String line) {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String[] values = line.split("\t", -1);
            FilterField field = FilterField.ofParameter(values[0]).orElseThrow();
            // The server composes what it is sent; a list may be written either way.
            Set<String> keys = SHIPPED.keys(
                    field, Normalizer.normalize(Normalizer.normalize(values[1], form), Normalizer.Form.NFC));
            for (int i = 2; i < values.length; i++) {
                boolean wanted = !values[i].startsWith("-");
                String key = Names.key(wanted ? values[i] : values[i].substring(1));
                assertEquals(wanted, keys.contains(key), line + ": " + key + " in " + keys);
            }
        }
    }

    @Test
    void theSixtyThreeProvincesBecameThirtyFour() {
        Set<String> gone = SHIPPED.all().stream()
                .filter(one -> one.kind() == Succession.Kind.PLACE)
                .filter(one -> one.from().getYear() == 2025 && one.from().getMonthValue() == 7)
                .map(Succession::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(29, gone.size(), gone.toString());
        Set<String> present = SHIPPED.all().stream()
                .filter(one -> one.kind() == Succession.Kind.PLACE && one.from().getMonthValue() == 7)
                .map(one -> Objects.requireNonNull(one.successor()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(23, present.size(), present.toString());
        present.retainAll(gone);
        assertEquals(Set.of(), present);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLACE|Trà Vinh|từ 01-07-2025: Vĩnh Long",
                "PLACE|Vĩnh Long|",
                "PLACE|Thừa Thiên - Huế|từ 01-01-2025: Huế",
                "PLACE|none|",
                "ISSUER|Tỉnh ủy Trà Vinh|từ 01-07-2025: Vĩnh Long",
                "ISSUER|Huyện ủy Càng Long|đến 30-06-2025",
                "ISSUER|Ban Dân vận Trung ương|từ 03-02-2025: Ban Tuyên giáo và Dân vận",
                "ISSUER|Ban Tuyên giáo và Dân vận Trung ương|",
                "ISSUER|Bộ Chính trị|",
                "TYPE|Trà Vinh|",
            })
    void whatBecameOfAValueIsSaid(FilterField field, String value, String note) {
        assertEquals(note, SHIPPED.note(field, value).orElse(null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "báo cáo Vĩnh Long;(any (words báo cáo Vĩnh Long (now Vĩnh Long = Bến Tre | Trà Vinh)))",
                "bao cao vinh long;(any (words bao cao vinh long (now vinh long = Bến Tre | Trà Vinh)))",
                "báo cáo Trà Vinh;(any (words báo cáo Trà Vinh))",
                "Vĩnh Long Trà Vinh;(any (words Vĩnh Long Trà Vinh (now Vĩnh Long = Bến Tre)))",
                "\"Vĩnh Long\";(any (phrase Vĩnh Long))",
                "-\"Vĩnh Long\";(any (not (phrase Vĩnh Long)))",
                "tư tưởng Hồ Chí Minh;(any (words tư tưởng Hồ Chí Minh))",
                "đại học Huế;(any (words đại học Huế))",
            })
    void aQueryUnderThePresentNameIsAlsoOneForTheEarlierOnes(String query, String understood) {
        assertEquals(
                understood,
                new SuccessionExpander(SHIPPED)
                        .expand(QueryReader.read(query))
                        .root()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            commentCharacter = '%',
            value = {
                "place>Trà Vinh>Vĩnh Long;has 3 values",
                "town>Trà Vinh>Vĩnh Long>2025-07-01>x;'town' is no kind",
                "place>>Vĩnh Long>2025-07-01>x;a name is missing",
                "place>Trà Vinh>>2025-07-01>x;cannot follow",
                "place>Trà Vinh>Trà Vinh>2025-07-01>x;cannot follow",
                "place>Trà Vinh>Vĩnh Long>01-07-2025>x;'01-07-2025' is no day",
                "place>A>B>2025-07-01>x#place>A>B>2025-07-01>x;stands there twice",
            })
    void aWrongLineIsRefusedByName(String lines, String message) {
        String text = "# Tỉnh\n" + lines.replace('#', '\n').replace('>', '\t') + "\n";
        IndexUnusableException refused =
                assertThrows(IndexUnusableException.class, () -> SuccessionList.of(text, "s.tsv"));
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.startsWith("s.tsv, line "), said);
        assertTrue(said.contains(message), said);
    }

    @Test
    void namesFollowOneAnother() {
        SuccessionList list = SuccessionList.of(
                "place\tA Lan\tB Lan\t1976-01-01\tx\nplace\tB Lan\tC Lan\t1996-01-01\tx\nplace\tC Lan\tA Lan\t1999-01-01\tx\n",
                "s");
        assertTrue(list.keys(FilterField.PLACE, "C Lan").containsAll(List.of("a lan", "b lan")));
        assertTrue(list.keys(FilterField.ISSUER, "Tỉnh ủy C Lan").contains("tinh uy a lan"));
    }

    @Test
    void aFileIsReadAndAMissingOneNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("s.tsv"),
                "\uFEFF" + Normalizer.normalize("place\tSơn Cũ\tSơn Mới\t2020-01-01\tx", Normalizer.Form.NFD));
        assertTrue(SuccessionList.read(file).keys(FilterField.PLACE, "Sơn Mới").contains("son cu"));
        String said = String.valueOf(
                assertThrows(IndexUnusableException.class, () -> SuccessionList.read(folder.resolve("t.tsv")))
                        .getMessage());
        assertTrue(said.contains("t.tsv") && said.contains("'succession' in the settings"), said);
    }
}
