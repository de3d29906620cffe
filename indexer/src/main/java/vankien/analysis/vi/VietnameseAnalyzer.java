package vankien.analysis.vi;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Vietnamese text as syllables: {@code Nghị Quyết, Hòa Bình → nghị | quyết | hoà | bình}. By default nothing but exact
 * syllables; the builder adds foldings and pairs. No stop words: dropping của or các breaks phrases. Thread-safe.
 */
public final class VietnameseAnalyzer extends Analyzer {
    /** Long enough that a word of 5,000 characters stays whole, short enough that its UTF-8 form fits into an index. */
    public static final int MAX_TOKEN_LENGTH = 8192;

    private final boolean mergeIY;
    private final @Nullable FoldingLevel folding;
    private final boolean pairs;
    private final boolean codes;
    private final boolean numerals;
    private final boolean dates;
    private final boolean groupedNumbers;

    private VietnameseAnalyzer(Builder builder) {
        mergeIY = builder.mergeIY;
        folding = builder.folding;
        pairs = builder.pairs;
        codes = builder.codes;
        numerals = builder.numerals;
        dates = builder.dates;
        groupedNumbers = builder.groupedNumbers;
    }

    /** Exact syllables. */
    public VietnameseAnalyzer() {
        this(new Builder());
    }

    /** Starts with what {@link #VietnameseAnalyzer()} does. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer tokenizer = tokenizer();
        TokenStream stream = syllables(tokenizer);
        stream = numerals ? new NumeralFilter(stream) : stream;
        stream = dates ? new DateFilter(stream) : stream;
        stream = groupedNumbers ? new GroupedNumberFilter(stream) : stream;
        stream = folded(stream);
        return new TokenStreamComponents(tokenizer, pairs ? new SyllablePairFilter(stream) : stream);
    }

    private Tokenizer tokenizer() {
        if (codes) {
            DocumentCodeTokenizer tokenizer = new DocumentCodeTokenizer();
            tokenizer.setMaxTokenLength(MAX_TOKEN_LENGTH);
            return tokenizer;
        }
        StandardTokenizer tokenizer = new StandardTokenizer();
        tokenizer.setMaxTokenLength(MAX_TOKEN_LENGTH);
        return tokenizer;
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return folded(syllables(in));
    }

    private TokenStream syllables(TokenStream in) {
        return new VietnameseSyllableFilter(new LowerCaseFilter(in), mergeIY);
    }

    private TokenStream folded(TokenStream stream) {
        return folding == null ? stream : new VietnameseFoldingFilter(stream, folding);
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new VietnameseCharFilter(reader);
    }

    @Override
    protected Reader initReaderForNormalization(@Nullable String fieldName, Reader reader) {
        return new VietnameseCharFilter(reader);
    }

    /** What a field needs beyond exact syllables; everything is off at first. */
    public static final class Builder {
        private boolean mergeIY;
        private @Nullable FoldingLevel folding;
        private boolean pairs;
        private boolean codes;
        private boolean numerals;
        private boolean dates;
        private boolean groupedNumbers;

        private Builder() {}

        /** {@code kì = kỳ}, see {@link SpellingVariants}. */
        public Builder mergeIY() {
            mergeIY = true;
            return this;
        }

        /** {@code đường → duong} or {@code đương}. */
        public Builder folding(FoldingLevel level) {
            folding = level;
            return this;
        }

        /** {@code nghị quyết} instead of {@code nghị | quyết}, see {@link SyllablePairFilter}. */
        public Builder pairs() {
            pairs = true;
            return this;
        }

        /** {@code 21 - KL/TW} also as {@code 21-kl/tw}, see {@link DocumentCodeTokenizer}. */
        public Builder codes() {
            codes = true;
            return this;
        }

        /** {@code khóa XIII} also as {@code 13}, see {@link NumeralFilter}. */
        public Builder numerals() {
            numerals = true;
            return this;
        }

        /** {@code 25/10/2021} also as {@code 2021-10-25}, see {@link DateFilter}. */
        public Builder dates() {
            dates = true;
            return this;
        }

        /** {@code 500.000} also as {@code 500000}, see {@link GroupedNumberFilter}. */
        public Builder groupedNumbers() {
            groupedNumbers = true;
            return this;
        }

        /** The analyzer; the builder can be used again. */
        public VietnameseAnalyzer build() {
            return new VietnameseAnalyzer(this);
        }
    }
}
