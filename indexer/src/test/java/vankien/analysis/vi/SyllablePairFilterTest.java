package vankien.analysis.vi;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.CannedTokenStream;
import org.apache.lucene.tests.analysis.MockTokenizer;
import org.apache.lucene.tests.analysis.Token;

public class SyllablePairFilterTest extends BaseTokenStreamTestCase {

    public void testPairs() throws IOException {
        assertAnalyzesTo(
                pairing(),
                "a bb a bb",
                new String[] {"a bb", "bb a", "a bb"},
                new int[] {0, 2, 5},
                new int[] {4, 6, 9},
                new int[] {1, 1, 1});
        assertAnalyzesTo(pairing(), "alone", new String[0]);
        assertAnalyzesTo(pairing(), "", new String[0]);
    }

    public void testGapsAreNotCrossed() throws IOException {
        assertAnalyzesTo(
                pairing(), "a b stop c d", new String[] {"a b", "c d"}, new int[] {0, 9}, new int[] {3, 12}, new int[] {
                    1, 3
                });
    }

    public void testSynonymsTakeNoPart() throws IOException {
        TokenStream tokens = new CannedTokenStream(
                new Token("khoa", 0, 4), new Token("xiii", 5, 9), new Token("13", 0, 5, 9), new Token("nay", 10, 13));
        assertTokenStreamContents(
                new SyllablePairFilter(tokens),
                new String[] {"khoa xiii", "xiii nay"},
                new int[] {0, 5},
                new int[] {9, 13},
                new int[] {1, 1});
    }

    public void testMonstersAreNotPaired() throws IOException {
        String monster = "x".repeat(256);
        assertAnalyzesTo(
                pairing(),
                "a b " + monster + " c d",
                new String[] {"a b", "c d"},
                new int[] {0, 261},
                new int[] {3, 264},
                new int[] {1, 3});
    }

    public void testRandomText() throws IOException {
        checkRandomData(random(), pairing(), 100 * RANDOM_MULTIPLIER);
    }

    private static Analyzer pairing() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                Tokenizer tokenizer = new MockTokenizer(MockTokenizer.WHITESPACE, true, 1000);
                TokenStream stopped = new StopFilter(tokenizer, StopFilter.makeStopSet("stop"));
                return new TokenStreamComponents(tokenizer, new SyllablePairFilter(stopped));
            }
        };
    }
}
