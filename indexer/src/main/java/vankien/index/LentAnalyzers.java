package vankien.index;

import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Analyzers of one kind, each lent to one user at a time. Lucene keeps what an analyzer consists of for each thread; a request
 * to a server has a thread of its own, with which it would be thrown away. Thread-safe.
 *
 * <p>Who reads a query asks for its words several times, one step after the other: the one that was given back last is lent
 * first, and knows what it gave of its last text.
 */
final class LentAnalyzers {
    /** More are not kept: each holds as much as its longest word, and the tokens of a query. */
    private static final int MOST = 64;

    private final Analyzer kind;
    private final BlockingDeque<Lent> free = new LinkedBlockingDeque<>(MOST);

    LentAnalyzers(Analyzer kind) {
        this.kind = kind;
    }

    /** One that nobody else uses; to be given back once its stream is closed, or else thrown away. */
    Lent take() {
        Lent known = free.pollFirst();
        return known == null ? new Lent(kind) : known;
    }

    void giveBack(Lent lent) {
        free.offerFirst(lent);
    }

    static final class Lent extends AnalyzerWrapper {
        /** In characters; what is asked for again is a query. */
        private static final int LONGEST = 500;

        private final Analyzer kind;
        private String text = "";
        private List<IndexAnalysis.Token> tokens = List.of();

        Lent(Analyzer kind) {
            super(new Kept());
            this.kind = kind;
        }

        /** The tokens of a text where it was the last one, or null. */
        @Nullable
        List<IndexAnalysis.Token> known(String of) {
            return of.equals(text) ? tokens : null;
        }

        /** Keeps the tokens of a text, which nobody changes any more. */
        void keep(String of, List<IndexAnalysis.Token> found) {
            if (of.length() <= LONGEST) {
                text = of;
                tokens = found;
            }
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
