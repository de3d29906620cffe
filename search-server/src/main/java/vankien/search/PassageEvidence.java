package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
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
    /** How much one more counts after none, one, two and so on. */
    private static final double[] MORE = IntStream.range(0, WINDOW)
            .mapToDouble(before -> saturated(before + 1) - saturated(before))
            .toArray();

    private final List<WordTerms> words;
    private final List<QueryWord> typed;
    private final WordPairs pairs;
    private final double[] weights;
    private final List<OtherForm> others = new ArrayList<>();
    /** Room to sort places in. */
    private final WordPlaces room = new WordPlaces();
    /** Words and pairs at one position. */
    private final int[] together;

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
        pairs = new WordPairs(query.pairs(), typed.size());
        weights = new double[typed.size() + query.pairs().size()];
        together = new int[weights.length];
        for (int word = 0; word < typed.size(); word++) {
            weights[word] = words.get(word).weight();
        }
        for (int pair = 0; pair < query.pairs().size(); pair++) {
            String text = VietnameseFolding.fold(
                            typed.get(query.pairs().get(pair).first()).term()) + " "
                    + VietnameseFolding.fold(
                            typed.get(query.pairs().get(pair).second()).term());
            weights[typed.size() + pair] = Rarity.of(index, IndexSchema.PAIRS, List.of(new BytesRef(text)));
        }
    }

    /** The evidence of some documents of one segment, in their order. */
    double[] of(SegmentDocuments inside) throws IOException {
        int[] documents = inside.documents();
        BodyPostings body = new BodyPostings(inside);
        List<WordPlaces> places = places(documents.length);
        for (int word = 0; word < words.size(); word++) {
            for (BytesRef term : meant(word)) {
                collect(body, term, word, places);
            }
        }
        for (OtherForm form : others) {
            collect(body, form, places);
        }
        NumericDocValues heads = inside.leaf().reader().getNumericDocValues(IndexSchema.HEAD);
        double[] evidence = new double[documents.length];
        for (int i = 0; i < documents.length; i++) {
            int head = heads != null && heads.advanceExact(documents[i]) ? (int) heads.longValue() : 0;
            evidence[i] = best(places.get(i), head);
        }
        return evidence;
    }

    private static List<WordPlaces> places(int documents) {
        return Stream.generate(WordPlaces::new).limit(documents).toList();
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
    private static void collect(BodyPostings body, OtherForm form, List<WordPlaces> places) throws IOException {
        List<Set<Integer>> begins = positions(body, form.terms().terms());
        int length = 1;
        for (List<BytesRef> next : form.terms().next()) {
            List<Set<Integer>> following = positions(body, next);
            for (int i = 0; i < places.size(); i++) {
                Set<Integer> after = following.get(i);
                int distance = length;
                begins.get(i).removeIf(position -> !after.contains(position + distance));
            }
            length++;
        }
        for (int i = 0; i < places.size(); i++) {
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

    private static List<Set<Integer>> positions(BodyPostings body, List<BytesRef> terms) throws IOException {
        List<WordPlaces> found = places(body.documents().length);
        for (BytesRef term : terms) {
            collect(body, term, 0, found);
        }
        List<Set<Integer>> positions = new ArrayList<>(found.size());
        for (WordPlaces place : found) {
            Set<Integer> set = new HashSet<>();
            for (int i = 0; i < place.size(); i++) {
                set.add(place.position(i));
            }
            positions.add(set);
        }
        return positions;
    }

    private static void collect(BodyPostings body, BytesRef term, int word, List<WordPlaces> places)
            throws IOException {
        PostingsEnum postings = body.of(term, PostingsEnum.POSITIONS);
        int[] documents = body.documents();
        for (int i = 0; i < documents.length && postings != null; i++) {
            if (BodyPostings.isAt(postings, documents[i])) {
                WordPlaces here = places.get(i);
                int times = postings.freq();
                here.reserve(times);
                for (int n = times; n > 0; n--) {
                    here.add(postings.nextPosition(), word);
                }
            }
        }
    }

    private double best(WordPlaces words, int head) {
        WordPlaces all = words.sorted(room);
        int[] counts = new int[weights.length];
        double score = 0;
        int here = 0;
        while (here < all.size() && all.position(here) < head) {
            score += changed(all, here, counts, 1);
            here = all.behind(here);
        }
        double best = score;
        int first = here;
        while (here < all.size()) {
            score += changed(all, here, counts, 1);
            while (all.position(here) - all.position(first) >= WINDOW) {
                score += changed(all, first, counts, -1);
                first = all.behind(first);
            }
            best = Math.max(best, score);
            here = all.behind(here);
        }
        return best;
    }

    /**
     * What the words and pairs at a position change; counts them.
     *
     * @param by 1 where they come into the window, -1 where they leave it
     */
    private double changed(WordPlaces all, int first, int[] counts, int by) {
        int found = pairs.at(all, first, together);
        double sum = 0;
        for (int i = 0; i < found; i++) {
            int before = counts[together[i]];
            counts[together[i]] += by;
            sum += weights[together[i]] * more(Math.min(before, before + by));
        }
        return by * sum;
    }

    /** How much one more counts after so many. */
    private static double more(int before) {
        return before < MORE.length ? MORE[before] : saturated(before + 1) - saturated(before);
    }

    private static double saturated(int times) {
        return times / (times + SATURATION);
    }
}
