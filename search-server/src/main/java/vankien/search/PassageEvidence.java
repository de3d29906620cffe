package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import vankien.analysis.vi.VietnameseFolding;
import vankien.index.IndexSchema;
import vankien.query.BuiltQuery;
import vankien.query.QueryWord;
import vankien.query.Rarity;

/**
 * How well the best passage of a document answers a query: the sum of BM25 over the words and pairs that stand within
 * {@value #WINDOW} syllables of each other, the head of the document standing beside each of them.
 *
 * <p>A long document that holds all the words somewhere is worth less than one with a paragraph about them. BM25 over the
 * whole document does not see that. Read from the positions of the body: no second index of passages is needed.
 */
final class PassageEvidence {
    /** About one paragraph. Of 60 and 150 syllables the shorter was the better on every judged set. */
    static final int WINDOW = 60;

    private static final double SATURATION = 0.8;

    private final List<WordTerms> words;
    private final List<QueryWord> typed;
    private final List<BuiltQuery.WordPair> pairs;
    private final double[] weights;
    private final List<OtherForm> others = new ArrayList<>();

    /** Another form of words of the query: what is looked for, and the words that it stands for. */
    private record OtherForm(WordTerms terms, List<Integer> typed) {}

    PassageEvidence(IndexReader index, BuiltQuery query, List<WordTerms> words) throws IOException {
        this.typed = query.words();
        this.words = words.subList(0, typed.size());
        int first = typed.size() + query.prefixes().size();
        for (int i = 0; i < query.alternatives().size(); i++) {
            BuiltQuery.Alternative form = query.alternatives().get(i);
            if (form.kind() == BuiltQuery.AlternativeKind.SAME) {
                others.add(new OtherForm(
                        words.get(first + i),
                        form.typed().stream().map(typed::indexOf).toList()));
            }
        }
        pairs = query.pairs();
        weights = new double[typed.size() + pairs.size()];
        for (int word = 0; word < typed.size(); word++) {
            weights[word] = words.get(word).weight();
        }
        for (int pair = 0; pair < pairs.size(); pair++) {
            String text = VietnameseFolding.fold(
                            typed.get(pairs.get(pair).first()).term()) + " "
                    + VietnameseFolding.fold(typed.get(pairs.get(pair).second()).term());
            weights[typed.size() + pair] = Rarity.of(index, IndexSchema.PAIRS, List.of(new BytesRef(text)));
        }
    }

    /**
     * The evidence of some documents of one segment.
     *
     * @param documents their numbers in the segment, ascending
     */
    double[] of(LeafReader leaf, int[] documents) throws IOException {
        List<Places> places = new ArrayList<>(documents.length);
        for (int i = 0; i < documents.length; i++) {
            places.add(new Places());
        }
        Terms terms = leaf.terms(IndexSchema.BODY);
        if (terms == null) {
            return new double[documents.length];
        }
        TermsEnum dictionary = terms.iterator();
        PostingsEnum postings = null;
        for (int word = 0; word < words.size(); word++) {
            for (BytesRef term : meant(word)) {
                if (dictionary.seekExact(term)) {
                    postings = dictionary.postings(postings, PostingsEnum.POSITIONS);
                    collect(postings, documents, word, places);
                }
            }
        }
        for (OtherForm form : others) {
            collect(dictionary, form, documents, places);
        }
        NumericDocValues heads = leaf.getNumericDocValues(IndexSchema.HEAD);
        double[] evidence = new double[documents.length];
        for (int i = 0; i < documents.length; i++) {
            int head = heads != null && heads.advanceExact(documents[i]) ? (int) heads.longValue() : 0;
            evidence[i] = best(places.get(i), head);
        }
        return evidence;
    }

    /** A spelling that was probably not meant is no evidence. */
    private List<BytesRef> meant(int word) {
        WordTerms found = words.get(word);
        return typed.get(word).spelling() == QueryWord.Spelling.ANY || found.corrected()
                ? found.terms()
                : found.terms()
                        .subList(0, Math.min(found.asTyped(), found.terms().size()));
    }

    /** Where another form stands, all words stand that it stands for. */
    private static void collect(TermsEnum dictionary, OtherForm form, int[] documents, List<Places> places)
            throws IOException {
        List<Set<Integer>> begins = positions(dictionary, form.terms().terms(), documents);
        int length = 1;
        for (List<BytesRef> next : form.terms().next()) {
            List<Set<Integer>> following = positions(dictionary, next, documents);
            for (int i = 0; i < documents.length; i++) {
                Set<Integer> after = following.get(i);
                int distance = length;
                begins.get(i).removeIf(position -> !after.contains(position + distance));
            }
            length++;
        }
        for (int i = 0; i < documents.length; i++) {
            for (int position : begins.get(i)) {
                for (int word = 0; word < form.typed().size(); word++) {
                    places.get(i)
                            .add(
                                    position + Math.min(word, length - 1),
                                    form.typed().get(word));
                }
            }
        }
    }

    private static List<Set<Integer>> positions(TermsEnum dictionary, List<BytesRef> terms, int[] documents)
            throws IOException {
        List<Places> found = new ArrayList<>(documents.length);
        for (int i = 0; i < documents.length; i++) {
            found.add(new Places());
        }
        PostingsEnum postings = null;
        for (BytesRef term : terms) {
            if (dictionary.seekExact(term)) {
                postings = dictionary.postings(postings, PostingsEnum.POSITIONS);
                collect(postings, documents, 0, found);
            }
        }
        List<Set<Integer>> positions = new ArrayList<>(documents.length);
        for (Places place : found) {
            Set<Integer> set = new HashSet<>();
            for (int i = 0; i < place.size; i++) {
                set.add(place.position(i));
            }
            positions.add(set);
        }
        return positions;
    }

    private static void collect(PostingsEnum postings, int[] documents, int word, List<Places> places)
            throws IOException {
        for (int i = 0; i < documents.length; i++) {
            int at = postings.docID() < documents[i] ? postings.advance(documents[i]) : postings.docID();
            if (at == DocIdSetIterator.NO_MORE_DOCS) {
                return;
            }
            if (at == documents[i]) {
                for (int n = postings.freq(); n > 0; n--) {
                    places.get(i).add(postings.nextPosition(), word);
                }
            }
        }
    }

    private double best(Places words, int head) {
        Places places = withPairs(words.sorted());
        int[] counts = new int[weights.length];
        double score = 0;
        int first = 0;
        while (first < places.size && places.position(first) < head) {
            score += added(places.feature(first++), counts);
        }
        double best = score;
        for (int last = first; last < places.size; last++) {
            score += added(places.feature(last), counts);
            while (places.position(last) - places.position(first) >= WINDOW) {
                score -= removed(places.feature(first++), counts);
            }
            best = Math.max(best, score);
        }
        return best;
    }

    /** What one more of a word or pair adds; counts it. */
    private double added(int feature, int[] counts) {
        int before = counts[feature]++;
        return weights[feature] * (saturated(before + 1) - saturated(before));
    }

    private double removed(int feature, int[] counts) {
        int after = --counts[feature];
        return weights[feature] * (saturated(after + 1) - saturated(after));
    }

    private static double saturated(int times) {
        return times / (times + SATURATION);
    }

    /** Neighbours in the text that are neighbours in the query count once more, as the pair they are. */
    private Places withPairs(Places words) {
        if (pairs.isEmpty()) {
            return words;
        }
        Map<BuiltQuery.WordPair, Integer> features = new LinkedHashMap<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            features.put(pairs.get(pair), typed.size() + pair);
        }
        Places all = new Places();
        for (int i = 0; i < words.size; i++) {
            all.add(words.position(i), words.feature(i));
            for (int next = i + 1; next < words.size && words.position(next) <= words.position(i) + 1; next++) {
                Integer pair = words.position(next) == words.position(i)
                        ? null
                        : features.get(new BuiltQuery.WordPair(words.feature(i), words.feature(next)));
                if (pair != null) {
                    all.add(words.position(next), pair);
                }
            }
        }
        return all.sorted();
    }

    /** Places in a document: a position and the word or pair that stands there. */
    private static final class Places {
        private long[] values = new long[64];
        private int size;

        void add(int position, int feature) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = (long) position << 32 | feature;
        }

        /** In reading order, each word once at a place: another form may stand where the typed one does. */
        Places sorted() {
            Arrays.sort(values, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (kept == 0 || values[i] != values[kept - 1]) {
                    values[kept++] = values[i];
                }
            }
            size = kept;
            return this;
        }

        int position(int i) {
            return (int) (values[i] >>> 32);
        }

        int feature(int i) {
            return (int) values[i];
        }
    }
}
