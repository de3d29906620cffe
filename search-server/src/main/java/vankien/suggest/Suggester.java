package vankien.suggest;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.suggest.Lookup;
import org.apache.lucene.search.suggest.analyzing.AnalyzingInfixSuggester;
import org.apache.lucene.search.suggest.analyzing.AnalyzingSuggester;
import org.apache.lucene.store.ByteBuffersDirectory;
import vankien.analysis.vi.FoldingLevel;
import vankien.analysis.vi.VietnameseAnalyzer;
import vankien.suggest.Suggestion.Kind;

/**
 * What was learned of one generation. Thread-safe.
 *
 * <p>Phrases are completed from their beginning (a finite-state transducer), titles and issuers from any of their words (a
 * small Lucene index in memory, sorted by weight, so that a search ends with the first good ones).
 */
public final class Suggester implements Closeable {
    /** The longest text that is completed, in characters. */
    public static final int MAX_TEXT = 200;
    /** The most suggestions at once. */
    public static final int MAX_SIZE = 20;

    /** More than are asked for are looked up, because some have other marks than typed. */
    private static final int SPARE = 4;

    private static final int MOST_SURFACES = 64;
    private static final Analyzer FOLDED =
            VietnameseAnalyzer.builder().folding(FoldingLevel.LETTERS).build();

    private final AnalyzingSuggester phrases;
    private final AnalyzingInfixSuggester names;
    private final ByteBuffersDirectory namesIndex;

    private Suggester(AnalyzingSuggester phrases, AnalyzingInfixSuggester names, ByteBuffersDirectory namesIndex) {
        this.phrases = phrases;
        this.names = names;
        this.namesIndex = namesIndex;
    }

    /**
     * Learns from an index. It reads the titles of the most cited documents, in a small archive all, and the text of some
     * thousand: seconds.
     *
     * @param index what the reader may see, and no more
     * @param leisure lets others go before
     */
    public static Suggester learn(IndexReader index, Leisure leisure) throws IOException {
        StoredTexts documents = StoredTexts.of(index, leisure);
        return of(
                PhraseLearner.learn(SampledText.of(documents.drawn(index)), leisure).stream()
                        .map(phrase -> new Entry(new Suggestion(phrase.text(), Kind.PHRASE, null), phrase.documents()))
                        .iterator(),
                Entries.of(index, documents).all().iterator(),
                leisure);
    }

    /** Of phrases, and of titles and issuers. */
    static Suggester of(Iterator<Entry> frequent, Iterator<Entry> named, Leisure leisure) throws IOException {
        AnalyzingSuggester phrases = new AnalyzingSuggester(
                new ByteBuffersDirectory(),
                "phrases",
                FOLDED,
                FOLDED,
                AnalyzingSuggester.PRESERVE_SEP,
                MOST_SURFACES,
                -1,
                true);
        phrases.build(new EntryIterator(frequent, leisure));
        ByteBuffersDirectory namesIndex = new ByteBuffersDirectory();
        AnalyzingInfixSuggester names = new AnalyzingInfixSuggester(
                namesIndex, FOLDED, FOLDED, AnalyzingInfixSuggester.DEFAULT_MIN_PREFIX_CHARS, false, true, false, true);
        names.build(new EntryIterator(named, leisure));
        return new Suggester(phrases, names, namesIndex);
    }

    /**
     * Completes a text, its last word being perhaps unfinished. Codes come first where the text may be the beginning of
     * one; then phrases, at most half; then issuers and titles; then what abbreviations stand for, and what goes on from
     * there. Where there is nothing, keys of Telex and VNI are read as marks. Each text once, whatever its marks and case.
     *
     * @param index the index that was learned from
     * @param typed the text, up to {@value #MAX_TEXT} characters; letters without marks stand for all
     * @param size how many to give, 1 to {@value #MAX_SIZE}
     * @param longForms what abbreviations stand for
     */
    public List<Suggestion> suggest(IndexReader index, String typed, int size, LongForms longForms) throws IOException {
        TypedBeginning beginning = TypedBeginning.of(typed);
        List<Suggestion> found = complete(index, beginning, size, longForms);
        String marked = found.isEmpty() ? OtherTyping.withMarks(beginning) : null;
        return marked == null ? found : complete(index, TypedBeginning.of(marked), size, longForms);
    }

    private List<Suggestion> complete(IndexReader index, TypedBeginning beginning, int size, LongForms longForms)
            throws IOException {
        Map<String, Suggestion> suggestions = new LinkedHashMap<>();
        addAll(suggestions, CodeCompletion.of(index, beginning.text(), size), size);
        if (beginning.words().isEmpty()) {
            return List.copyOf(suggestions.values());
        }
        addNamed(suggestions, beginning, size);
        for (String full : suggestions.size() < size ? OtherTyping.inFull(beginning, longForms) : List.<String>of()) {
            addAll(suggestions, List.of(new Suggestion(full, Kind.PHRASE, null)), size);
            addNamed(suggestions, TypedBeginning.of(full), size);
        }
        if (suggestions.size() < size) {
            addAll(suggestions, lastWords(beginning, size), size);
        }
        return List.copyOf(suggestions.values());
    }

    private void addNamed(Map<String, Suggestion> suggestions, TypedBeginning beginning, int size) throws IOException {
        List<Suggestion> frequent = beginning.fitting(lookUp(phrases, beginning.text(), size * SPARE));
        List<Suggestion> named = beginning.fitting(lookUp(names, beginning.text(), size * SPARE));
        addAll(suggestions, frequent, suggestions.size() + (size - suggestions.size() + 1) / 2);
        addAll(suggestions, named, size);
        addAll(suggestions, frequent, size);
    }

    /** What only the codes of an index can give, as long as nothing is learned yet. */
    public static List<Suggestion> codesOnly(IndexReader index, String typed, int size) throws IOException {
        return CodeCompletion.of(index, typed, size);
    }

    /** Where nothing goes on as a whole, its last words may. */
    private List<Suggestion> lastWords(TypedBeginning beginning, int size) throws IOException {
        for (TypedBeginning end = beginning.withoutFirst(); end.words().size() > 1; end = end.withoutFirst()) {
            List<Suggestion> found = new ArrayList<>();
            for (Suggestion phrase : end.fitting(lookUp(phrases, end.text(), size))) {
                found.add(new Suggestion(end.before() + phrase.text(), Kind.PHRASE, null));
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static void addAll(Map<String, Suggestion> into, List<Suggestion> more, int most) {
        for (Suggestion suggestion : more) {
            if (into.size() >= most) {
                return;
            }
            into.putIfAbsent(Entries.folded(suggestion.text()), suggestion);
        }
    }

    private static List<Suggestion> lookUp(Lookup lookup, String text, int most) throws IOException {
        if (lookup.getCount() == 0) {
            return List.of();
        }
        List<Suggestion> found = new ArrayList<>();
        for (Lookup.LookupResult result : lookup.lookup(text, null, false, most)) {
            found.add(Entry.suggestion(result.key.toString(), result.payload));
        }
        return found;
    }

    /** How many entries there are and what memory they take, for messages. */
    public String size() throws IOException {
        long bytes = 0;
        for (String file : namesIndex.listAll()) {
            bytes += namesIndex.fileLength(file);
        }
        return phrases.getCount() + " phrases (" + phrases.ramBytesUsed() / 1024 + " kB), " + names.getCount()
                + " titles and issuers (" + bytes / 1024 + " kB)";
    }

    @Override
    public void close() throws IOException {
        names.close();
    }
}
