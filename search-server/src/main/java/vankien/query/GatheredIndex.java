package vankien.query;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One part of an index that knows how often words are in all parts: queries rewritten on it are those that would be made on
 * the whole. Lucene's own counts of it stay those of the part. It does not own the part below, which has to stay open.
 */
public final class GatheredIndex extends FilterDirectoryReader {
    private final GatheredTerms known;
    private final Map<WantedTerms.Word, List<BytesRef>> spellings;
    private final Map<WantedTerms.Word, List<BytesRef>> corrections;
    private final Map<WantedTerms.Prefix, List<BytesRef>> beginnings;

    /**
     * A part of an index.
     *
     * @param part the part
     * @param known what was gathered in all parts, this one included
     */
    public GatheredIndex(DirectoryReader part, GatheredTerms known) throws IOException {
        super(part, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader segment) {
                return segment;
            }
        });
        this.known = known;
        spellings = known.spellings();
        corrections = known.corrections(SpelledTerms.CORRECTIONS);
        beginnings = known.beginnings(SpelledTerms.MOST_TERMS);
    }

    /** The spellings of a word in all parts; null where they were not gathered. */
    @Nullable
    List<BytesRef> spellings(String field, QueryWord word) {
        return spellings.get(new WantedTerms.Word(field, word));
    }

    /** What was meant by a word that no part holds; null where that was not gathered. */
    @Nullable
    List<BytesRef> corrections(String field, QueryWord word) {
        return corrections.get(new WantedTerms.Word(field, word));
    }

    /** What begins so in all parts; null where that was not gathered. */
    @Nullable
    List<BytesRef> beginnings(String field, String prefix) {
        return beginnings.get(new WantedTerms.Prefix(field, prefix));
    }

    /** How many documents of all parts hold a term. */
    int documents(Term term) throws IOException {
        GatheredTerms.Frequency frequency = frequency(term);
        // What nobody asked for is told by the part alone.
        return frequency == null ? docFreq(term) : Math.clamp(frequency.documents(), 0, Integer.MAX_VALUE);
    }

    /** How many documents of all parts have a field. */
    int having(String field) throws IOException {
        GatheredTerms.Field counts = known.fields().get(field);
        return counts == null ? getDocCount(field) : Math.clamp(counts.having(), 0, Integer.MAX_VALUE);
    }

    GatheredTerms.@Nullable Frequency frequency(Term term) {
        return known.terms().getOrDefault(term.field(), Map.of()).get(term.text());
    }

    GatheredTerms.@Nullable Field field(String field) {
        return known.fields().get(field);
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader index) {
        throw new UnsupportedOperationException("what is known belongs to one state of the index");
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    @Override
    protected void doClose() {
        // The part below belongs to its engine.
    }
}
