package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vankien.analysis.vi.VietnameseAnalyzer;

/** An analyzer has one user at a time, whatever the threads. */
class LentAnalyzersTest {

    @Test
    void oneUserAtATime() {
        LentAnalyzers lent = new LentAnalyzers(new VietnameseAnalyzer());
        LentAnalyzers.Lent one = lent.take();
        assertNotSame(one, lent.take());
        lent.giveBack(one);
        assertSame(one, lent.take());
    }

    @Test
    void theLastTextIsKnownToTheOneThatIsLentNext() {
        LentAnalyzers lent = new LentAnalyzers(new VietnameseAnalyzer());
        LentAnalyzers.Lent one = lent.take();
        LentAnalyzers.Lent other = lent.take();
        List<IndexAnalysis.Token> tokens = IndexAnalysis.wordTokens("cán bộ trẻ");
        other.keep("cán bộ trẻ", tokens);
        lent.giveBack(one);
        lent.giveBack(other);
        assertSame(tokens, lent.take().known("cán bộ trẻ"));
        assertNull(other.known("cán bộ"));
        other.keep("trẻ ".repeat(200), List.of());
        assertNull(other.known("trẻ ".repeat(200)), "what is long is no query");
    }

    /** Requests have threads of their own, and the texts of others before them. */
    @Test
    void analysesTheSameOnAnyThread() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<String>>> texts = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String text = "Nghị quyết số " + i + "-NQ/TW khóa XIII";
                texts.add(() -> {
                    List<String> terms = new ArrayList<>(IndexAnalysis.words(text));
                    IndexAnalysis.tokens(IndexSchema.BODY, text).forEach(token -> terms.add(token.term()));
                    return terms;
                });
            }
            List<Future<List<String>>> found = threads.invokeAll(texts);
            for (int i = 0; i < texts.size(); i++) {
                assertEquals(texts.get(i).call(), found.get(i).get());
                assertEquals(
                        List.of("nghị", "quyết", "số", Integer.toString(i), "nq", "tw", "khoá", "xiii"),
                        found.get(i).get().subList(0, 8));
            }
        }
    }
}
