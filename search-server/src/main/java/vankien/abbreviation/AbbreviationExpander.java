package vankien.abbreviation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vankien.analysis.vi.VietnameseFolding;
import vankien.analysis.vi.VietnameseSyllable;
import vankien.index.IndexAnalysis;
import vankien.query.ParsedQuery;
import vankien.query.PhraseSpellings;
import vankien.query.QueryNode;
import vankien.query.QueryNode.Abbreviated;

/**
 * Adds to the words of a query what its abbreviations stand for, and the abbreviations of its long forms. Phrases in
 * quotation marks, fields, prefixes and exclusions are meant literally.
 */
public final class AbbreviationExpander {
    private static final int MOST_BEGINNINGS = 5;
    private static final int SHORTEST_BEGINNING = 3;

    private final Meanings meanings;

    public AbbreviationExpander(AbbreviationList list, DefinedAbbreviations defined) {
        meanings = new Meanings(list, defined);
    }

    /** The same query with {@link Abbreviated} in the place of words that can be written in another way. */
    public ParsedQuery expand(ParsedQuery parsed) {
        return parsed.with(part -> part instanceof QueryNode.Words words ? expand(words) : part);
    }

    /**
     * The long forms of one word that is an abbreviation, likeliest first; empty where it is none.
     *
     * @param unfinished whether it may also be the beginning of abbreviations; three letters that are no syllable are
     */
    public List<String> inFull(String word, boolean unfinished) {
        List<String> typed = IndexAnalysis.words(word);
        if (typed.size() != 1 || typed.getFirst().length() < 2) {
            return List.of();
        }
        Set<String> forms = new LinkedHashSet<>(meanings.inFull(TypedTerms.of(typed)));
        boolean letters = typed.getFirst().length() >= SHORTEST_BEGINNING
                && !VietnameseSyllable.isValid(VietnameseFolding.fold(typed.getFirst()));
        if (unfinished && letters) {
            forms.addAll(meanings.beginningInFull(typed.getFirst(), MOST_BEGINNINGS));
        }
        return forms.stream().limit(MOST_BEGINNINGS).toList();
    }

    private QueryNode expand(QueryNode.Words words) {
        List<IndexAnalysis.Token> tokens = IndexAnalysis.wordTokens(words.text());
        List<String> terms = tokens.stream().map(IndexAnalysis.Token::term).toList();
        TypedTerms typed = TypedTerms.of(terms);
        List<Abbreviated.Expansion> expansions = new ArrayList<>();
        int first = 0;
        while (first < terms.size()) {
            Found found = longest(typed, first);
            List<String> missing = found.others().stream()
                    .filter(other -> !isTyped(other, terms))
                    .toList();
            if (!missing.isEmpty()) {
                String written = words.text()
                        .substring(
                                tokens.get(first).start(),
                                tokens.get(found.end() - 1).end());
                expansions.add(new Abbreviated.Expansion(first, found.end(), written, missing));
            }
            first = found.end();
        }
        return expansions.isEmpty() ? words : new Abbreviated(words.text(), expansions);
    }

    /** The other forms of the terms up to {@code end}. */
    private record Found(int end, List<String> others) {}

    /** The longest that begins with a term and has another form; else the term alone, without any. */
    private Found longest(TypedTerms typed, int first) {
        long lengths = meanings.lengths(typed.keys().get(first))
                | PhraseSpellings.lengths(typed.terms().get(first));
        lengths &= 2 * TypedTerms.lengthBit(typed.size() - first) - 1;
        while (lengths != 0) {
            long longest = Long.highestOneBit(lengths);
            int end = first + Long.numberOfTrailingZeros(longest);
            List<String> others = others(typed.span(first, end));
            if (!others.isEmpty()) {
                return new Found(end, others);
            }
            lengths ^= longest;
        }
        return new Found(first + 1, List.of());
    }

    private List<String> others(TypedTerms typed) {
        List<String> inFull = meanings.inFull(typed);
        List<String> others = inFull.isEmpty() && typed.size() > 1 ? meanings.inShort(typed) : inFull;
        return others.isEmpty() ? PhraseSpellings.of(typed.terms()).stream().toList() : others;
    }

    /** Who types both forms, as documents do where they define one, needs no help. */
    private static boolean isTyped(String form, List<String> terms) {
        List<String> wanted = IndexAnalysis.words(form);
        return Collections.indexOfSubList(terms, wanted) >= 0;
    }
}
