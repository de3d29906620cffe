package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.RelationType;
import vankien.index.HandMadeDocument;
import vankien.index.HandMadeIndex;

/** Chains with cycles, many documents and several identities. */
class ChainTest {
    @TempDir
    Path folder;

    private static DocumentCode code(String text) {
        return new CodeRecogniser().parse(text).orElseThrow();
    }

    private static HandMadeDocument plan(int number, String date) {
        return HandMadeDocument.of("kh-" + number)
                .number(number + "-KH/TU", DocumentType.PLAN, date)
                .by("Tỉnh ủy Bình Nguyên", IssuerLevel.PROVINCE, "Bình Nguyên");
    }

    private CodeChain chain(List<HandMadeDocument> documents, ChainRequest request) throws Exception {
        HandMadeIndex index =
                new HandMadeIndex(folder.resolve("index" + System.nanoTime())).publish(documents.stream());
        try (LuceneArchive archive = LuceneArchive.open(index.store())) {
            return archive.chain(request, Access.OPEN).orElseThrow();
        }
    }

    @Test
    void aCycleEnds() throws Exception {
        CodeChain chain = chain(
                List.of(
                        plan(11, "2021-01-01").says("Thực hiện Kế hoạch số 12-KH/TU.", RelationType.CARRIES_OUT),
                        plan(12, "2021-01-01").says("Thực hiện Kế hoạch số 11-KH/TU.", RelationType.CARRIES_OUT)),
                new ChainRequest(code("11-KH/TU"), 4, 60));
        assertEquals(2, chain.nodes().size());
        assertEquals(2, chain.edges().size());
        assertFalse(chain.cutOff().depth());
    }

    @Test
    void theOrderDoesNotDependOnTheOrderOfIndexing() throws Exception {
        List<HandMadeDocument> documents = new ArrayList<>();
        documents.add(plan(11, "2021-01-01"));
        for (int i = 20; i < 40; i++) {
            documents.add(
                    plan(i, "2022-01-" + (i - 10)).says("Thực hiện Kế hoạch số 11-KH/TU.", RelationType.CARRIES_OUT));
        }
        ChainRequest request = new ChainRequest(code("11-KH/TU"), 2, 8);
        CodeChain first = chain(documents, request);
        long seed = System.nanoTime();
        Collections.shuffle(documents, new Random(seed));
        assertEquals(first, chain(documents, request), "seed " + seed);
        assertEquals(8, first.nodes().size());
        assertEquals(7, first.edges().size());
        assertTrue(first.cutOff().nodes());
    }

    @Test
    void whatCitingTextsSayOfADocumentNotHeldIsOneCardForEachDate() throws Exception {
        String known =
                "Thực hiện Kết luận số 21-KL/TW, ngày 25/10/2021 của Ban Chấp hành Trung ương về giữ gìn nề nếp.";
        List<HandMadeDocument> documents = new ArrayList<>(List.of(
                plan(11, "2021-11-01").says(known, RelationType.CARRIES_OUT),
                plan(12, "2021-12-01").says(known, RelationType.CARRIES_OUT),
                plan(13, "2022-01-01").says("Thực hiện Kết luận số 21-KL/TW.", RelationType.CARRIES_OUT)));
        List<CodeCard.Identity> merged = identities(documents);
        assertEquals(1, merged.size());
        assertEquals("Về giữ gìn nề nếp", merged.getFirst().title());
        assertEquals("Ban Chấp hành Trung ương", merged.getFirst().issuer());
        assertEquals("2021-10-25", String.valueOf(merged.getFirst().date()));
        assertEquals("KL", merged.getFirst().type());
        assertEquals(3, merged.getFirst().citedBy());
        documents.add(plan(14, "2022-02-02").says("Theo Kết luận số 21-KL/TW, ngày 14/3/2017.", RelationType.BASED_ON));
        List<CodeCard.Identity> several = identities(documents);
        // The undated mention means the one of the term in which it was written.
        assertEquals(
                List.of("2021-10-25 3", "2017-03-14 1"),
                several.stream()
                        .map(identity -> identity.date() + " " + identity.citedBy())
                        .toList());
    }

    private List<CodeCard.Identity> identities(List<HandMadeDocument> documents) throws Exception {
        HandMadeIndex index =
                new HandMadeIndex(folder.resolve("index" + System.nanoTime())).publish(documents.stream());
        try (LuceneArchive archive = LuceneArchive.open(index.store())) {
            return archive.code(new CodeRequest(code("21-KL/TW"), 10, null), Access.OPEN)
                    .orElseThrow()
                    .identities();
        }
    }
}
