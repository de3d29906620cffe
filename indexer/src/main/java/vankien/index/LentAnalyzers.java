package vankien.index;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Analyzers of one kind, each lent to one user at a time. Lucene keeps what an analyzer consists of for each thread; a request
 * to a server has a thread of its own, with which it would be thrown away. Thread-safe.
 */
final class LentAnalyzers {
    /** More are not kept: each holds as much as its longest word. */
    private static final int MOST = 64;

    private final Analyzer kind;
    private final Queue<Analyzer> free = new ArrayBlockingQueue<>(MOST);

    LentAnalyzers(Analyzer kind) {
        this.kind = kind;
    }

    /** One that nobody else uses; to be given back once its stream is closed, or else thrown away. */
    Analyzer take() {
        Analyzer known = free.poll();
        return known == null ? new Lent(kind) : known;
    }

    void giveBack(Analyzer lent) {
        free.offer(lent);
    }

    private static final class Lent extends AnalyzerWrapper {
        private final Analyzer kind;

        Lent(Analyzer kind) {
            super(new Kept());
            this.kind = kind;
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return kind;
        }
    }

    /** What the analyzer consists of, whatever the thread: it makes the same of all fields. */
    private static final class Kept extends Analyzer.ReuseStrategy {
        private Analyzer.@Nullable TokenStreamComponents components;

        @Override
        public Analyzer.@Nullable TokenStreamComponents getReusableComponents(Analyzer analyzer, String field) {
            return components;
        }

        @Override
        public void setReusableComponents(Analyzer analyzer, String field, Analyzer.TokenStreamComponents made) {
            components = made;
        }
    }
}
