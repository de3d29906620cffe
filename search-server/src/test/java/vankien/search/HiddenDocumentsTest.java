package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.draft.DraftReader;
import vankien.query.SearchRequest;

/** What a restricted reader is answered is what an index answers that really lacks the documents he may not see. */
class HiddenDocumentsTest {
    private static final Access READER = new Access.Restricted(Set.of("khác"));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    private static ClosedCollections collections;
    private static LuceneArchive whole;
    private static LuceneArchive lacking;
    private static List<String> codes;
    private static List<String> ids;
    private static List<String> words;

    @BeforeAll
    static void index() throws IOException {
        collections = ClosedCollections.in(folder);
        whole = collections.whole();
        lacking = collections.lacking();
        codes = collections.codes();
        ids = collections.ids();
        words = collections.words();
    }

    @AfterAll
    static void close() {
        collections.close();
    }

    /** As JSON, without what tells one index from another. */
    private static String shown(Object answer) {
        return JSON.writeValueAsString(answer)
                .replaceAll("\"tookMs\":\\d+", "")
                .replaceAll("\"generation\":\"[^\"]*\"", "")
                .replaceAll("\"next\":\"[^\"]*\"", "\"next\":\"…\"");
    }

    private static void assertSame(String what, Question question) {
        assertEquals(shown(question.ask(lacking, Access.OPEN)), shown(question.ask(whole, READER)), what);
    }

    private interface Question {
        Object ask(LuceneArchive archive, Access access);
    }

    @Test
    void theTestHidesSomething() {
        assertTrue(ids.size() > 60, ids::toString);
        int hidden = (int) ids.stream()
                .filter(id -> whole.document(id, null, READER).isEmpty())
                .count();
        assertTrue(hidden > 12 && hidden < ids.size() - 12, "hidden: " + hidden);
        assertEquals(lacking.state(Access.OPEN).documents(), whole.state(READER).documents());
        assertEquals(ids.size(), whole.state(Access.OPEN).documents());
    }

    @Test
    void searchesFindAndCountAndRankTheSame() {
        long seed = 20261121;
        Random random = new Random(seed);
        List<String> queries =
                new ArrayList<>(List.of("", "nghi quyet", "\"chi bộ\"", "v*", "nghề cá", "doanh nghiep"));
        queries.addAll(codes);
        for (int i = 0; i < 60; i++) {
            StringBuilder query = new StringBuilder();
            for (int j = random.nextInt(4); j >= 0; j--) {
                String word = words.get(random.nextInt(words.size()));
                // Some misspelt: corrections must not come from what is hidden.
                query.append(random.nextInt(5) == 0 ? word.substring(0, word.length() - 1) + "x" : word)
                        .append(' ');
            }
            queries.add(query.toString().strip());
        }
        for (String query : queries) {
            assertSame(
                    "seed " + seed + ": " + query,
                    (archive, access) -> archive.search(SearchRequest.of(query).withSize(20), access));
        }
    }

    @Test
    void documentsAreThereOrNot() {
        for (String id : ids) {
            assertSame(id, (archive, access) -> archive.document(id, "đảng bộ", access));
            assertSame(id, (archive, access) -> archive.movedTo(id, access));
            assertSame(id, (archive, access) -> archive.file(id, access).map(OriginalFile::name));
            assertSame(id, (archive, access) -> archive.explain("công tác cán bộ", id, access));
        }
    }

    @Test
    void codesAreKnownOrNot() {
        CodeRecogniser recogniser = new CodeRecogniser();
        assertTrue(codes.size() > 50, codes::toString);
        for (String written : codes) {
            DocumentCode code = recogniser.parse(written).orElseThrow();
            assertSame(
                    written,
                    (archive, access) -> archive.code(new CodeRequest(written, List.of(code), 10, null), access));
            assertSame(written, (archive, access) -> archive.chain(new ChainRequest(code, 4, 60), access));
        }
    }

    @Test
    void draftsAreCheckedTheSame() {
        String text = "Căn cứ " + String.join("; ", codes) + ".";
        assertSame("draft", (archive, access) -> archive.batch(DraftReader.text(text), access));
    }

    @Test
    void suggestionsComeFromWhatIsSeen() throws InterruptedException {
        while (!whole.suggest("n", 20, READER).complete()
                || !lacking.suggest("n", 20, Access.OPEN).complete()) {
            Thread.sleep(20);
        }
        Set<String> beginnings = new LinkedHashSet<>();
        words.forEach(word -> beginnings.add(word.substring(0, Math.min(3, word.length()))));
        codes.forEach(code -> beginnings.add(code.substring(0, Math.min(4, code.length()))));
        for (String beginning : beginnings.stream().limit(150).toList()) {
            assertSame(beginning, (archive, access) -> archive.suggest(beginning, 20, access));
        }
    }

    @Test
    void theOperatorsCountsAreThoseOfWhatIsSeen() {
        assertSame("quality", (archive, access) -> archive.quality(access));
        for (QualityReport.Count count : whole.quality(Access.OPEN).checks()) {
            QualityRequest.Check check =
                    QualityRequest.Check.ofSymbol(count.check()).orElseThrow();
            assertSame(count.check(), (archive, access) -> archive.quality(new QualityRequest(check, 1), access));
        }
    }

    @Test
    void whoIsInTheGroupSeesAll() {
        Access member = new Access.Restricted(Set.of("TO-CHUC"));
        assertEquals(
                shown(whole.search(SearchRequest.of("đảng bộ"), Access.OPEN)),
                shown(whole.search(SearchRequest.of("đảng bộ"), member)));
        assertFalse(whole.document(ids.getFirst(), null, member).isEmpty());
    }
}
