package vankien.succession;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vankien.analysis.vi.VietnameseFolding;
import vankien.index.IndexAnalysis;
import vankien.query.ParsedQuery;
import vankien.query.QueryNode;
import vankien.query.QueryNode.Abbreviated;

/**
 * Adds to the names of places and bodies in a query those they had before, at a low weight. Phrases in quotation marks,
 * fields, prefixes and exclusions are meant literally.
 */
public final class SuccessionExpander {
    /** More than the largest merger. */
    private static final int MOST = 4;

    private final List<Successor> successors = new ArrayList<>();

    /** A present name as words, the same without marks, and the names before it. */
    private record Successor(List<String> words, List<String> folded, Set<String> before) {

        /** Whether it stands at a place of a text: as it is written; of two words or more also without marks. */
        boolean isAt(int first, List<String> text) {
            return stands(words, first, text) || (words.size() > 1 && stands(folded, first, text));
        }

        private static boolean stands(List<String> name, int first, List<String> text) {
            return name.getFirst().equals(text.get(first)) && name.equals(text.subList(first, first + name.size()));
        }
    }

    public SuccessionExpander(SuccessionList list) {
        Set<String> names = new LinkedHashSet<>();
        for (Succession one : list.all()) {
            if (one.successor() != null) {
                names.add(one.successor());
            }
        }
        for (String name : names) {
            List<String> words = IndexAnalysis.words(name);
            Set<String> before = new LinkedHashSet<>();
            for (Succession one : list.all()) {
                // A name that holds the new one is found with it in any case.
                if (name.equals(one.successor())
                        && Collections.indexOfSubList(IndexAnalysis.words(one.name()), words) < 0) {
                    before.add(one.name());
                }
            }
            if (!before.isEmpty()) {
                List<String> folded =
                        words.stream().map(VietnameseFolding::fold).toList();
                successors.add(new Successor(words, folded, before));
            }
        }
        successors.sort(
                Comparator.comparingInt((Successor one) -> one.words.size()).reversed());
    }

    /** The same query with the earlier names beside the present ones. */
    public ParsedQuery expand(ParsedQuery parsed) {
        return parsed.with(part -> switch (part) {
            case QueryNode.Words words -> expanded(words.text(), List.of(), words);
            case Abbreviated words -> expanded(words.text(), words.expansions(), words);
            default -> part;
        });
    }

    private QueryNode expanded(String text, List<Abbreviated.Expansion> known, QueryNode otherwise) {
        List<IndexAnalysis.Token> tokens = IndexAnalysis.wordTokens(text);
        List<String> terms = tokens.stream().map(IndexAnalysis.Token::term).toList();
        List<Abbreviated.Expansion> all = new ArrayList<>(known);
        for (Successor successor : successors) {
            int size = successor.words.size();
            for (int first = 0; first + size <= terms.size(); first++) {
                int from = first;
                int end = first + size;
                if (successor.isAt(first, terms)
                        && all.stream().noneMatch(one -> one.first() < end && from < one.end())) {
                    String typed = text.substring(
                            tokens.get(first).start(), tokens.get(end - 1).end());
                    List<String> others = successor.before.stream()
                            .filter(name -> Collections.indexOfSubList(terms, IndexAnalysis.words(name)) < 0)
                            .limit(MOST)
                            .toList();
                    if (!others.isEmpty()) {
                        all.add(new Abbreviated.Expansion(first, end, typed, others, Abbreviated.Reason.EARLIER_NAME));
                    }
                }
            }
        }
        all.sort(Comparator.comparingInt(Abbreviated.Expansion::first));
        return all.size() == known.size() ? otherwise : new Abbreviated(text, all);
    }
}
