package vankien.benchmark.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.Metadata;
import vankien.parse.DocumentReader;
import vankien.parse.ParseResult;
import vankien.parse.ParsedDocument;

/** Generated documents are read as what they state, are the same each time, and cite each other. */
class GeneratedDocumentsTest {
    private static final Path CORPUS = Path.of(System.getProperty("vankien.root", ".."), "corpus");

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameDocuments() throws IOException {
        GeneratedDocuments one = new GeneratedDocuments(CORPUS, 500, 1);
        GeneratedDocuments again = new GeneratedDocuments(CORPUS, 500, 1);
        GeneratedDocuments other = new GeneratedDocuments(CORPUS, 500, 2);
        assertEquals(one.document(321), again.document(321));
        assertEquals(one.queries(5, 1), again.queries(5, 1));
        assertNotEquals(one.document(321), other.document(321));
        assertEquals(500, one.all().map(GeneratedDocument::id).distinct().count());
    }

    @Test
    void aTextIsReadAsWhatItsMetadataState() throws IOException {
        GeneratedDocuments all = new GeneratedDocuments(CORPUS, 400, 1);
        CorpusFiles.TEXT.write(all.all(), folder);
        for (int i = 0; i < 400; i++) {
            GeneratedDocument made = all.document(i);
            Metadata read = read(Path.of("00000", made.id() + ".txt"))
                    .getFirst()
                    .document()
                    .metadata();
            assertEquals(made.number(), String.valueOf(read.number()), made.text());
            assertEquals(made.type(), read.type(), made.text());
            assertEquals(made.date(), read.date(), made.text());
            assertEquals(made.signer(), read.signer(), made.text());
            assertTrue(String.valueOf(read.title()).startsWith("về "), made.text());
        }
    }

    @Test
    void linesOfJsonHoldTheSame() throws IOException {
        GeneratedDocuments all = new GeneratedDocuments(CORPUS, 1_200, 1);
        long bytes = CorpusFiles.JSON_LINES.write(all.all(), folder);
        List<ParsedDocument> second = read(Path.of("00001.jsonl"));
        assertEquals(200, second.size());
        assertEquals(
                all.document(1_000).number(),
                String.valueOf(second.getFirst().document().metadata().number()));
        assertEquals(
                all.all()
                        .mapToLong(document -> document.text().getBytes(StandardCharsets.UTF_8).length)
                        .sum(),
                bytes);
        assertTrue(Files.exists(folder.resolve("00000.jsonl")));
    }

    @Test
    void citationsLeadToEarlierDocumentsAndHubs() throws IOException {
        GeneratedDocuments all = new GeneratedDocuments(CORPUS, 2_000, 1);
        Set<String> held = new HashSet<>();
        int hub = 0;
        int toHeld = 0;
        for (GeneratedDocument document : all.all().toList()) {
            hub += document.text().contains("Căn cứ " + Head.central(0)) ? 1 : 0;
            toHeld += held.stream().anyMatch(number -> document.text().contains("số " + number)) ? 1 : 0;
            held.add(document.number() + ", ngày "
                    + String.format("%02d", document.date().getDayOfMonth()));
        }
        assertTrue(hub > 100, hub + " cite the first of the centre");
        assertTrue(toHeld > 500, toHeld + " cite one that is held");
    }

    /** On every system and in every version of Java: measurements of years can be compared. */
    @Test
    void theyNeverChange() throws Exception {
        SampledWords words =
                SampledWords.ofTexts(List.of("Nâng cao chất lượng đào tạo cán bộ trẻ của tỉnh. Phát triển kinh tế."
                        + " Tăng cường công tác kiểm tra, giám sát; xây dựng tổ chức đảng trong sạch."));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        GeneratedDocuments all = new GeneratedDocuments(words, 1_000_000, 1);
        for (int index : new int[] {0, 1, 77, 500_000, 999_999}) {
            digest.update(all.document(index).text().getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(
                "e0d81d6df13cee55", HexFormat.of().formatHex(digest.digest()).substring(0, 16));
    }

    /** A million is not held in memory: each follows from its place alone. */
    @Test
    void theLastOfAMillionIsMadeAlone() throws IOException {
        GeneratedDocument last = new GeneratedDocuments(CORPUS, 1_000_000, 1).document(999_999);
        assertEquals("g0999999", last.id());
        assertEquals(last, new GeneratedDocuments(CORPUS, 1_000_000, 1).document(999_999));
        assertEquals(2025, last.date().getYear());
        assertThrows(IllegalArgumentException.class, () -> new GeneratedDocuments(CORPUS, 10_000_001, 1));
    }

    /** A word of rank r is about 1/r as frequent as the first, and ten times the text has far from ten times the words. */
    @Test
    void frequenciesFollowZipfAndTheVocabularyGrows() throws IOException {
        Map<String, Integer> few = frequencies(200);
        Map<String, Integer> many = frequencies(2_000);
        assertTrue(many.size() > few.size() * 1.5 && many.size() < few.size() * 8, few.size() + " and " + many.size());
        List<Integer> byRank =
                many.values().stream().sorted(Comparator.reverseOrder()).toList();
        for (int rank = 10; rank <= 100; rank *= 10) {
            double power = Math.log10(byRank.get(rank - 1) / (double) byRank.get(10 * rank - 1));
            assertTrue(power > .4 && power < 2, "from rank " + rank + " on, r^-" + power);
        }
    }

    private static Map<String, Integer> frequencies(int documents) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        new GeneratedDocuments(CORPUS, documents, 1)
                .all()
                .flatMap(document -> Pattern.compile("[^\\p{L}\\p{M}]+").splitAsStream(document.text()))
                .filter(word -> !word.isEmpty())
                .forEach(word -> counts.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum));
        return counts;
    }

    @Test
    void everyQueryIsAnswered() throws IOException {
        GeneratedDocuments all = new GeneratedDocuments(CORPUS, 3_000, 1);
        List<String> texts = all.all()
                .map(document -> Normalizer.normalize(document.text(), Normalizer.Form.NFC))
                .toList();
        long found = all.queries(20, 1).stream()
                .filter(query -> texts.stream().anyMatch(text -> text.contains(query.phrase())))
                .count();
        assertEquals(20, found);
    }

    private List<ParsedDocument> read(Path file) {
        ParseResult result = new DocumentReader().read(folder.resolve(file), file.toString());
        return switch (result) {
            case ParseResult.Parsed parsed -> parsed.documents();
            default -> throw new AssertionError(file + ": " + result);
        };
    }
}
