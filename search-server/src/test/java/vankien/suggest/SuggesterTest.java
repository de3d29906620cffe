package vankien.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vankien.spelling.SampleIndex;
import vankien.suggest.Suggestion.Kind;

class SuggesterTest {
    @TempDir
    static Path folder;

    private static final LongForms ABBREVIATIONS = (letters, unfinished) -> {
        String typed = Entries.folded(letters);
        boolean meant = (unfinished && typed.length() > 2) ? "ubkt".startsWith(typed) : typed.equals("ubkt");
        return meant ? List.of("Ủy ban Kiểm tra") : List.of();
    };

    private static SampleIndex index;
    private static Suggester suggester;

    @BeforeAll
    static void learn() throws IOException {
        index = SampleIndex.ofCorpus(folder);
        suggester = Suggester.learn(index.reader(), Leisure.NONE);
    }

    @AfterAll
    static void close() throws IOException {
        suggester.close();
        index.close();
    }

    @Test
    void titlesAreFoundWithAndWithoutMarks() throws IOException {
        String title = "Nghị quyết về chuyển đổi số tỉnh Bình Nguyên đến năm 2025, định hướng đến năm 2030";
        for (String typed :
                List.of("nghi quyet ve c", "nghị quyết về c", "NGHI QUYET VE CHUYEN DOI", "chuyen doi so t")) {
            assertTrue(texts(typed).contains(title), typed + " → " + texts(typed));
        }
        assertTrue(texts("nghỉ quyết về c").isEmpty(), texts("nghỉ quyết về c").toString());
    }

    @Test
    void phrasesBelongTogether() throws IOException {
        assertEquals("cán bộ", texts("can bo").getFirst());
        assertTrue(
                texts("ban thuong").contains("Ban Thường vụ"),
                texts("ban thuong").toString());
        assertTrue(
                texts("uy ban k").contains("Ủy ban Kiểm tra"), texts("uy ban k").toString());
    }

    @Test
    void codesAreFoundInAnySpelling() throws IOException {
        for (String typed : List.of("21-k", "21 kl", "21-KL/T", "kl 21", "21 – kl / tw")) {
            Suggestion first = suggest(typed).getFirst();
            assertEquals(new Suggestion("21-KL/TW", Kind.CODE, null), first, typed);
        }
        Suggestion held = suggest("02 nq").getFirst();
        assertEquals(Kind.CODE, held.kind());
        assertTrue(held.text().startsWith("02-NQ/ĐUK — "), held.text());
        assertEquals("02-nq-duk", String.valueOf(held.id()).substring(0, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"21kl", "21k", "21kltw", "kl21", "kl21tw", "kl 21 tw", "KL số 21", "21 kl tw", "021-KL"})
    void codesNeedNoSeparators(String typed) throws IOException {
        assertTrue(texts(typed).contains("21-KL/TW"), typed + " → " + texts(typed));
    }

    @Test
    void abbreviationsAreReadInFull() throws IOException {
        for (String typed : List.of("ubkt", "UBKT", "ubk")) {
            assertTrue(texts(typed).contains("Ủy ban Kiểm tra"), typed + " → " + texts(typed));
        }
        String title = "kiểm tra";
        assertTrue(
                texts("ubkt t").stream()
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(title)),
                texts("ubkt t").toString());
        assertEquals(List.of(), texts("ubkx"));
    }

    @Test
    void keysOfTelexAndVniAreReadAsMarks() throws IOException {
        assertEquals(texts("nghị q"), texts("nghij q"));
        assertEquals(texts("nghị q"), texts("nghi5 q"));
        assertEquals(texts("nghị quyết về"), texts("nghij quyeets veef"));
        assertTrue(!texts("nghij q").isEmpty());
        assertEquals(List.of(), texts("tests"));
    }

    @Test
    void issuersAreFoundByAnyWord() throws IOException {
        assertTrue(
                suggest("van phong tinh").contains(new Suggestion("Văn phòng Tỉnh ủy Bình Nguyên", Kind.ISSUER, null)),
                suggest("van phong tinh").toString());
    }

    /** The others are found by searching. */
    @Test
    void ofManyDocumentsTheTitlesOfTheMostCitedAreHeld() throws IOException {
        StoredTexts documents = StoredTexts.of(index.reader(), Leisure.NONE);
        List<Entry> all =
                Entries.of(index.reader(), documents, documents.size()).all();
        List<Entry> some = Entries.of(index.reader(), documents, 5).all();
        assertEquals(of(all, Kind.ISSUER), of(some, Kind.ISSUER));
        List<Long> most = of(all, Kind.TITLE).stream()
                .map(Entry::weight)
                .sorted(Comparator.reverseOrder())
                .toList();
        List<Long> held = of(some, Kind.TITLE).stream()
                .map(Entry::weight)
                .sorted(Comparator.reverseOrder())
                .toList();
        assertEquals(most.subList(0, held.size()), held);
        assertTrue(held.size() > 3 && held.getLast() > 1, held.toString());
    }

    private static List<Entry> of(List<Entry> entries, Kind kind) {
        return entries.stream()
                .filter(entry -> entry.suggestion().kind() == kind)
                .toList();
    }

    @Test
    void noTextComesTwiceAndNoneTooMany() throws IOException {
        for (String typed : List.of("b", "uy ban", "nghi quyet", "12", "c", "dang")) {
            for (int size : new int[] {1, 8, Suggester.MAX_SIZE}) {
                List<Suggestion> found = suggester.suggest(index.reader(), typed, size, LongForms.NONE);
                Set<String> distinct = new HashSet<>();
                found.forEach(suggestion -> distinct.add(Entries.folded(suggestion.text())));
                assertEquals(found.size(), distinct.size(), found.toString());
                assertTrue(found.size() <= size, found.toString());
            }
        }
    }

    @Test
    void whatSaysNothingGivesNothing() throws IOException {
        for (String typed : List.of("", " ", "(", "\"", "*", "zzz", "\uFFFF", "😀")) {
            assertEquals(List.of(), suggest(typed), typed);
        }
    }

    private static List<Suggestion> suggest(String typed) throws IOException {
        return suggester.suggest(index.reader(), typed, 8, ABBREVIATIONS);
    }

    private static List<String> texts(String typed) throws IOException {
        return suggest(typed).stream().map(Suggestion::text).toList();
    }
}
