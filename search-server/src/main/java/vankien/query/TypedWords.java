package vankien.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vankien.document.CodeMention;
import vankien.document.CodeRecogniser;
import vankien.index.IndexAnalysis;
import vankien.spelling.TypedWord;

/**
 * The words of a query that its reader may have mistyped, with their places in it: neither codes, nor filters, operators,
 * excluded words and beginnings of words.
 */
public final class TypedWords {
    private static final CodeRecogniser CODES = new CodeRecogniser();
    private static final String VALUE = "(?:\"[^\"]*\"|“[^”]*”|«[^»]*»|[^\\s)]*)";
    private static final Pattern FIELD = Pattern.compile("(?<![^\\s(])-?(\\p{L}+):" + VALUE);
    /** What is excluded, beginnings of words and operators, each with what it holds. */
    private static final Map<String, Pattern> PATTERNS = Map.of(
            "-", Pattern.compile("(?<![^\\s(])-(?:\\([^)]*\\)|" + VALUE + ")"),
            "*", Pattern.compile("[\\p{L}\\p{M}\\p{N}]+\\*"),
            "OR", Pattern.compile("(?<!\\S)OR(?!\\S)"));

    private static final Pattern SPACE = Pattern.compile("[\\s,]*");

    private TypedWords() {}

    /** The words in their order. */
    public static List<TypedWord> of(String query) {
        BitSet taken = taken(query);
        List<TypedWord> words = new ArrayList<>();
        int position = -1;
        int end = -1;
        for (IndexAnalysis.Token token : IndexAnalysis.wordTokens(query)) {
            int next = taken.nextSetBit(token.start());
            if (token.position() == position || (next >= 0 && next < token.end())) {
                continue;
            }
            boolean joined = !words.isEmpty()
                    && SPACE.matcher(query.substring(Math.min(end, token.start()), token.start()))
                            .matches();
            words.add(new TypedWord(token.term(), token.start(), token.end(), joined));
            position = token.position();
            end = token.end();
        }
        return words;
    }

    private static BitSet taken(String query) {
        BitSet taken = new BitSet(query.length());
        if (CODES.parse(query).isPresent()) {
            taken.set(0, query.length());
        }
        for (CodeMention mention : CODES.find(query)) {
            taken.set(mention.start(), mention.end());
        }
        Matcher field = FIELD.matcher(query);
        while (field.find()) {
            String name = field.group(1).toLowerCase(Locale.ROOT);
            if (name.equals("title") || FilterField.ofParameter(name).isPresent()) {
                taken.set(field.start(), field.end());
            }
        }
        PATTERNS.forEach((held, pattern) -> {
            if (query.contains(held)) {
                pattern.matcher(query).results().forEach(found -> taken.set(found.start(), found.end()));
            }
        });
        return taken;
    }
}
