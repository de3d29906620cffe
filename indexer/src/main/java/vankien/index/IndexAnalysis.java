package vankien.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import vankien.analysis.vi.FoldingLevel;
import vankien.analysis.vi.VietnameseAnalyzer;

/**
 * The analysis of each field, the same for indexing and for searching. When the same text would give other terms, {@link
 * IndexSchema#ANALYSIS_VERSION} has to grow.
 */
public final class IndexAnalysis {
    private static final Analyzer SYLLABLES = new VietnameseAnalyzer();
    private static final Analyzer PAIRS =
            VietnameseAnalyzer.builder().folding(FoldingLevel.LETTERS).pairs().build();
    private static final Analyzer BODY = VietnameseAnalyzer.builder()
            .codes()
            .numerals()
            .dates()
            .groupedNumbers()
            .build();
    private static final Map<String, Analyzer> BY_FIELD =
            Map.of(IndexSchema.BODY, BODY, IndexSchema.PAIRS, PAIRS, IndexSchema.TITLE_PAIRS, PAIRS);

    private static final Map<Analyzer, LentAnalyzers> LENT = Stream.of(SYLLABLES, PAIRS, BODY)
            .collect(Collectors.toUnmodifiableMap(Function.identity(), LentAnalyzers::new));

    private IndexAnalysis() {}

    /** The analyzer of every field. */
    public static Analyzer forIndex() {
        return new PerFieldAnalyzerWrapper(SYLLABLES, BY_FIELD);
    }

    /** The analyzer of one analysed field, for engines that want each by itself. */
    public static Analyzer ofField(String field) {
        return BY_FIELD.getOrDefault(field, SYLLABLES);
    }

    /**
     * The words of a text as the body has them: syllables with their marks, in canonical spelling. A document code gives
     * the words it is printed with, not the term that the body holds beside them.
     */
    public static List<String> words(String text) {
        return wordTokens(text).stream().map(Token::term).toList();
    }

    /** The same words with their places in the text. */
    public static List<Token> wordTokens(String text) {
        return tokens(SYLLABLES, IndexSchema.BODY, text);
    }

    /** All analysed fields. */
    public static List<String> fields() {
        return List.of(
                IndexSchema.BODY,
                IndexSchema.PAIRS,
                IndexSchema.TITLE,
                IndexSchema.TITLE_PAIRS,
                IndexSchema.SIGNER_TEXT);
    }

    /**
     * A token.
     *
     * @param type its type as the analysis names it: {@code <ALPHANUM>}, {@code <NUM>}, {@code pair} and others
     * @param position its position, from 0
     * @param positionLength how many positions it takes: more than 1 for a term that stands for several words
     * @param start offset of its first character
     * @param end offset after its last character
     */
    public record Token(String term, String type, int position, int positionLength, int start, int end) {}

    /** The tokens that a field makes of a text. */
    public static List<Token> tokens(String field, String text) {
        return tokens(BY_FIELD.getOrDefault(field, SYLLABLES), field, text);
    }

    private static List<Token> tokens(Analyzer kind, String field, String text) {
        LentAnalyzers all = Objects.requireNonNull(LENT.get(kind));
        LentAnalyzers.Lent lent = all.take();
        List<Token> tokens = lent.known(text);
        if (tokens == null) {
            tokens = tokensBy(lent, field, text);
            lent.keep(text, tokens);
        }
        all.giveBack(lent);
        return tokens;
    }

    private static List<Token> tokensBy(Analyzer analyzer, String field, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
            TypeAttribute type = stream.addAttribute(TypeAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(
                        term.toString(),
                        type.type(),
                        position,
                        length.getPositionLength(),
                        offset.startOffset(),
                        offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(tokens);
    }
}
