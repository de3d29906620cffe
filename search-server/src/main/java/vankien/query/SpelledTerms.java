package vankien.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import vankien.analysis.vi.SpellingVariants;
import vankien.analysis.vi.VietnameseFolding;
import vankien.index.KnownTerms;
import vankien.spelling.Corrector;

/**
 * Finds the terms of an index that a word can mean, in its term dictionary: {@code nghi} typed without marks finds nghi,
 * nghĩ, nghỉ, nghị and whatever else the archive holds. The alternative, a second field without marks, costs as much
 * again as the first one in index size and gives no better ranking.
 */
public final class SpelledTerms {
    /** More terms with one beginning than this are cut off: nobody means them all. */
    static final int MOST_TERMS = 1_000;
    /** A segment with more terms of one beginning than this is not read on: {@code v*} must not read all of it. */
    static final int MOST_SEEN = 20_000;

    /** So many corrections of one word are looked for. */
    static final int CORRECTIONS = 3;

    /** Nothing longer is Vietnamese, and its automaton would be too large. */
    private static final int LONGEST_SPELLED = 32;

    private SpelledTerms() {}

    /** The terms of {@code field} that the word can mean, the word itself first whether or not it is there. */
    public static List<BytesRef> of(IndexReader index, String field, QueryWord word) throws IOException {
        List<BytesRef> known = index instanceof GatheredIndex part ? part.spellings(field, word) : null;
        return known == null ? SpellingCache.get(index, field, word, () -> lookUp(index, field, word)) : known;
    }

    /**
     * What was probably meant by a word that no document holds in any permitted spelling, best first; empty when one does,
     * and when nothing is near.
     */
    public static List<BytesRef> corrections(IndexReader index, String field, QueryWord word) throws IOException {
        List<BytesRef> known = index instanceof GatheredIndex part ? part.corrections(field, word) : null;
        if (known != null) {
            return known;
        }
        if (KnownTerms.isAnyHeld(index, field, of(index, field, word))) {
            return List.of();
        }
        return SpellingCache.get(
                index,
                field + " corrected",
                word,
                () -> Corrector.corrections(index, word.term(), CORRECTIONS).stream()
                        .map(BytesRef::new)
                        .toList());
    }

    private static List<BytesRef> lookUp(IndexReader index, String field, QueryWord word) throws IOException {
        Set<BytesRef> found = new TreeSet<>();
        boolean tooLong = word.term().length() > LONGEST_SPELLED;
        switch (word.spelling()) {
            case DAMAGED -> {
                if (!tooLong) {
                    collect(index, field, anySpelling(VietnameseFolding.fold(word.term())), found);
                    found.removeIf(term -> !MarkDamage.isPossible(word.term(), term.utf8ToString()));
                }
            }
            case AS_TYPED -> {}
            case RATHER_AS_TYPED, ANY -> {
                if (!tooLong) {
                    collect(index, field, anySpelling(word.term()), found);
                    String other = SpellingVariants.of(word.term());
                    if (other != null) {
                        collect(index, field, anySpelling(other), found);
                    }
                }
            }
        }
        return ordered(word, found);
    }

    /**
     * The spellings of a word in their one order, whatever segments and parts hold them: as typed, the other one with i or y,
     * the rest as bytes are ordered.
     *
     * @param found what the index has, in any order
     */
    static List<BytesRef> ordered(QueryWord word, Collection<BytesRef> found) {
        Set<BytesRef> terms = new LinkedHashSet<>();
        String other = SpellingVariants.of(word.term());
        terms.add(new BytesRef(word.term()));
        if (other != null && word.spelling() != QueryWord.Spelling.DAMAGED) {
            terms.add(new BytesRef(other));
        }
        terms.addAll(new TreeSet<>(found));
        return new ArrayList<>(terms);
    }

    /**
     * The words that begin as typed; letters without marks may have any. Of more than {@value #MOST_TERMS}, as one letter
     * has them, those that most documents hold; at most {@value #MOST_SEEN} are looked at in each segment. Document codes
     * are no words.
     */
    public static List<BytesRef> beginningWith(IndexReader index, String field, String prefix) throws IOException {
        List<BytesRef> known = index instanceof GatheredIndex part ? part.beginnings(field, prefix) : null;
        if (known != null) {
            return known;
        }
        boolean asTyped = VietnameseFolding.hasMarks(prefix) || prefix.length() > LONGEST_SPELLED;
        Automaton start = asTyped ? Automata.makeString(prefix) : spellings(prefix);
        CompiledAutomaton automaton = new CompiledAutomaton(Operations.determinize(
                Operations.concatenate(List.of(start, Automata.makeAnyString())),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
        Map<BytesRef, Integer> holders = new LinkedHashMap<>();
        for (LeafReaderContext leaf : index.leaves()) {
            Terms terms = leaf.reader().terms(field);
            TermsEnum found = terms == null ? TermsEnum.EMPTY : automaton.getTermsEnum(terms);
            int seen = 0;
            for (BytesRef term = found.next(); term != null && seen < MOST_SEEN; term = found.next()) {
                if (!isCode(term)) {
                    holders.merge(BytesRef.deepCopyOf(term), found.docFreq(), Integer::sum);
                }
                seen++;
            }
        }
        return holders.entrySet().stream()
                .sorted(Map.Entry.<BytesRef, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TERMS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Only the keys of document codes have a slash. */
    private static boolean isCode(BytesRef term) {
        for (int i = 0; i < term.length; i++) {
            if (term.bytes[term.offset + i] == '/') {
                return true;
            }
        }
        return false;
    }

    private static void collect(IndexReader index, String field, CompiledAutomaton automaton, Set<BytesRef> into)
            throws IOException {
        for (LeafReaderContext leaf : index.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum found = automaton.getTermsEnum(terms);
            for (BytesRef term = found.next(); term != null; term = found.next()) {
                into.add(BytesRef.deepCopyOf(term));
            }
        }
    }

    private static CompiledAutomaton anySpelling(String word) {
        return new CompiledAutomaton(spellings(word), false, true);
    }

    private static Automaton spellings(String word) {
        List<Automaton> letters = new ArrayList<>(word.length());
        for (int i = 0; i < word.length(); ) {
            int letter = word.codePointAt(i);
            letters.add(letter(letter));
            i += Character.charCount(letter);
        }
        return Operations.concatenate(letters);
    }

    private static Automaton letter(int letter) {
        if (letter > Character.MAX_VALUE) {
            return Automata.makeChar(letter);
        }
        char[] variants = VietnameseFolding.variantsOf((char) letter);
        if (variants.length == 0) {
            return Automata.makeChar(letter);
        }
        List<Automaton> choices = new ArrayList<>(variants.length + 1);
        choices.add(Automata.makeChar(letter));
        for (char variant : variants) {
            choices.add(Automata.makeChar(variant));
        }
        return Operations.union(choices);
    }
}
