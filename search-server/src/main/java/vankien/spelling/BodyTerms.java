package vankien.spelling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.Transition;
import vankien.analysis.vi.SpellingVariants;
import vankien.analysis.vi.VietnameseFolding;
import vankien.index.IndexMemory;
import vankien.index.IndexSchema;
import vankien.index.KnownTerms;

/** The words of an index. */
final class BodyTerms implements Lexicon {
    /** Nothing longer is corrected: its automaton would be large, and it is no word. */
    static final int LONGEST = 24;

    /** The same few thousand syllables are asked for: by their letters and how far from them. */
    private static final IndexMemory<String, Map<String, Integer>> FOUND = new IndexMemory<>(10_000);

    /** Syllables that stand side by side in queries are mostly the same words again and again. */
    private static final IndexMemory<Pair, Integer> TOGETHER = new IndexMemory<>(20_000);

    private record Pair(String first, String second) {}

    private final IndexReader index;

    BodyTerms(IndexReader index) {
        this.index = index;
    }

    @Override
    public int documents(String word) throws IOException {
        String other = SpellingVariants.of(word);
        return KnownTerms.documents(index, new Term(IndexSchema.BODY, word))
                + (other == null ? 0 : KnownTerms.documents(index, new Term(IndexSchema.BODY, other)));
    }

    @Override
    public long occurrences() throws IOException {
        return Math.max(1, index.getSumDocFreq(IndexSchema.BODY));
    }

    @Override
    public Map<String, Integer> withLetters(String folded) throws IOException {
        return FOUND.get(index, folded, () -> matching(spellings(folded)));
    }

    private static Automaton spellings(String folded) {
        List<Automaton> letters = new ArrayList<>(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            List<Automaton> variants = new ArrayList<>();
            for (char variant : VietnameseFolding.variantsOf(folded.charAt(i))) {
                variants.add(Automata.makeChar(variant));
            }
            letters.add(Operations.union(variants));
        }
        return Operations.concatenate(letters);
    }

    @Override
    public Map<String, Integer> near(String folded, int edits) throws IOException {
        return FOUND.get(index, folded + "~" + edits, () -> {
            Automaton near = new LevenshteinAutomata(folded, true).toAutomaton(edits);
            return near == null ? Map.of() : matching(anyMarks(near));
        });
    }

    @Override
    public int together(String first, String second) throws IOException {
        return TOGETHER.get(
                index,
                new Pair(first, second),
                () -> AdjacentWords.documents(index, new BytesRef(first), new BytesRef(second)));
    }

    /** Where a letter may be, it may be with marks. */
    private static Automaton anyMarks(Automaton plain) {
        Automaton.Builder marked = new Automaton.Builder();
        for (int state = 0; state < plain.getNumStates(); state++) {
            marked.createState();
            marked.setAccept(state, plain.isAccept(state));
        }
        Transition transition = new Transition();
        for (int state = 0; state < plain.getNumStates(); state++) {
            int count = plain.initTransition(state, transition);
            for (int i = 0; i < count; i++) {
                plain.getNextTransition(transition);
                marked.addTransition(state, transition.dest, transition.min, transition.max);
                for (int letter = Math.max('a', transition.min); letter <= Math.min('z', transition.max); letter++) {
                    for (char variant : VietnameseFolding.variantsOf((char) letter)) {
                        marked.addTransition(state, transition.dest, variant);
                    }
                }
            }
        }
        return marked.finish();
    }

    private Map<String, Integer> matching(Automaton automaton) throws IOException {
        CompiledAutomaton compiled = new CompiledAutomaton(
                Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT), false, true);
        Map<String, Integer> found = new TreeMap<>();
        for (LeafReaderContext leaf : index.leaves()) {
            Terms terms = leaf.reader().terms(IndexSchema.BODY);
            if (terms == null) {
                continue;
            }
            TermsEnum matches = compiled.getTermsEnum(terms);
            for (BytesRef term = matches.next(); term != null; term = matches.next()) {
                found.merge(term.utf8ToString(), matches.docFreq(), Integer::sum);
            }
        }
        return found;
    }
}
