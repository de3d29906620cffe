package vankien.analysis.vi;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;
import org.apache.lucene.tests.util.TestUtil;

public class VietnameseCharFilterTest extends BaseTokenStreamTestCase {

    public void testComposesMarksInAnyOrder() throws IOException {
        assertFiltered("ế", "e\u0302\u0301");
        assertFiltered("ế", "e\u0301\u0302");
        assertFiltered("ế", "\u00E9\u0302");
        assertFiltered("ế", "\u00EA\u0301");
        assertFiltered("ế", "\u00EA\u0341");
        assertFiltered("Ề", "\u00CA\u0340");
        assertFiltered("ệ", "\u1EB9\u0302");
        assertFiltered("ệ", "e\u0323\u0302");
        assertFiltered("ợ", "o\u0323\u031B");
        assertFiltered("ặ", "\u1EA1\u0306");
    }

    public void testComposesMarksOfOtherLanguages() throws IOException {
        assertFiltered("señor über ǘ", "sen\u0303or u\u0308ber u\u0308\u0301");
        assertFiltered("q\u0302", "q\u0302");
        assertFiltered("\u0302a", "\u0302a");
    }

    public void testLookAlikesOfTheLetterD() throws IOException {
        assertFiltered("Đại đa Đ đ 5đ", "Ðại ða Ɖ ɖ 5₫");
    }

    public void testSpacesAndInvisibleCharacters() throws IOException {
        for (char space :
                "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u202F\u205F\u3000_"
                        .toCharArray()) {
            assertFiltered("a b", "a" + space + "b");
        }
        for (char invisible : "\u00AD\u200C\u200D\u200E\u200F\u202A\u202E\u2060\u2066\u2069\uFEFF".toCharArray()) {
            assertFiltered("ab", invisible + "a" + invisible + invisible + "b" + invisible);
        }
        assertFiltered("ế", "e\u00AD\u0302\u200D\u0301");
    }

    public void testNumerals() throws IOException {
        assertFiltered("khóa XIII, iv, số 5", "khóa ⅩⅢ, ⅳ, №5");
    }

    public void testOffsetsCoverAllMarks() throws IOException {
        assertAnalyzesTo(
                filtering(),
                "\uFEFFnghi\u0323 quye\u0302\u0301t",
                new String[] {"nghị", "quyết"},
                new int[] {1, 7},
                new int[] {6, 14});
        assertAnalyzesTo(
                filtering(), "№5 Ⅻ a", new String[] {"số", "5", "XII", "a"}, new int[] {0, 1, 3, 5}, new int[] {
                    1, 2, 4, 6
                });
    }

    public void testEveryBufferSizeGivesTheSame() throws IOException {
        String text = "Đa\u0323i ho\u0323\u0302i ⅩⅢ №5\u00AD ".repeat(300);
        String expected = "Đại hội XIII số 5 ".repeat(300);
        for (int size : new int[] {1, 2, 3, 7, 255, 100_000}) {
            assertEquals(expected, read(new VietnameseCharFilter(new StringReader(text)), size));
        }
    }

    public void testManyMarksStayLinear() throws IOException {
        String text = "a" + "\u0316".repeat(200_000);
        assertEquals(
                text.length(),
                read(new VietnameseCharFilter(new StringReader(text)), 1000).length());
    }

    public void testFilteredTextNeedsNoMoreFiltering() throws IOException {
        for (int i = 0; i < 2000; i++) {
            String text = TestUtil.randomRealisticUnicodeString(random(), 20);
            String once = filter(text);
            assertEquals(once, filter(once));
        }
    }

    public void testRandomText() throws IOException {
        checkRandomData(random(), filtering(), 200 * RANDOM_MULTIPLIER);
        for (int i = 0; i < 300; i++) {
            checkAnalysisConsistency(random(), filtering(), random().nextBoolean(), VietnameseText.random(random()));
        }
    }

    private static void assertFiltered(String expected, String text) throws IOException {
        assertEquals(expected, filter(text));
    }

    private static String filter(String text) throws IOException {
        return read(new VietnameseCharFilter(new StringReader(text)), 64);
    }

    private static String read(CharFilter filter, int size) throws IOException {
        StringBuilder all = new StringBuilder();
        char[] buffer = new char[size];
        for (int n = filter.read(buffer, 0, size); n >= 0; n = filter.read(buffer, 0, size)) {
            all.append(buffer, 0, n);
        }
        return all.toString();
    }

    private static Analyzer filtering() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                Tokenizer tokenizer = new MockTokenizer(MockTokenizer.WHITESPACE, false);
                return new TokenStreamComponents(tokenizer);
            }

            @Override
            protected Reader initReader(String fieldName, Reader reader) {
                return new VietnameseCharFilter(reader);
            }
        };
    }
}
