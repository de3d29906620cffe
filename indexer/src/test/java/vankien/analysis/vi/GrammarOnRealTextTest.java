package vankien.analysis.vi;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.tests.util.LuceneTestCase;

public class GrammarOnRealTextTest extends LuceneTestCase {

    public void testAcceptsNearlyAllAccentedTokens() throws IOException {
        List<String> texts = RealText.all();
        assumeFalse("no real-text in the folder of -Dvankien.shared", texts.isEmpty());
        Map<String, Integer> rejected = new HashMap<>();
        int accepted = 0;
        int accented = 0;
        try (VietnameseAnalyzer analyzer = new VietnameseAnalyzer()) {
            for (String text : texts) {
                try (TokenStream stream = analyzer.tokenStream("field", text)) {
                    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
                    stream.reset();
                    while (stream.incrementToken()) {
                        String token = term.toString();
                        if (!VietnameseFolding.hasMarks(token)) {
                            continue;
                        }
                        accented++;
                        if (VietnameseSyllable.isValid(token)) {
                            accepted++;
                        } else {
                            rejected.merge(token, 1, Integer::sum);
                        }
                    }
                    stream.end();
                }
            }
        }
        double share = 100.0 * accepted / accented;
        System.out.printf(
                Locale.ROOT, "%.3f %% of %,d accented tokens are syllables; rejected most often: ", share, accented);
        rejected.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(60)
                .forEach(entry -> System.out.print(entry + " "));
        System.out.println();
        assertTrue("share: " + share, share > 99);
    }
}
