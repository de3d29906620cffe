package vankien.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import vankien.analysis.vi.VietnameseFolding;
import vankien.index.IndexSchema;

/**
 * What has to be known of all parts of an index before one part can rank as the whole would: the spellings of words, what
 * words begin so, and how many documents hold a term.
 *
 * <p>One input and its output: {@code can bo} gives the words {@code can} and {@code bo} in body and title and the term
 * {@code can bo} of the pairs.
 *
 * @param words words whose spellings are looked for
 * @param corrected those of them that are corrected where no document holds them
 * @param prefixes beginnings of words
 * @param terms single terms
 */
public record WantedTerms(Set<Word> words, Set<Word> corrected, Set<Prefix> prefixes, Set<Single> terms) {

    /** A word in a field. */
    public record Word(String field, QueryWord word) {}

    /** A beginning in a field. */
    public record Prefix(String field, String text) {}

    /** A term of a field. */
    public record Single(String field, String term) {}

    public WantedTerms {
        words = Set.copyOf(words);
        corrected = Set.copyOf(corrected);
        prefixes = Set.copyOf(prefixes);
        terms = Set.copyOf(terms);
    }

    /** What a query needs, its passages included. */
    public static WantedTerms of(BuiltQuery query) {
        Collector wanted = new Collector();
        query.scored().visit(wanted);
        query.any().visit(wanted);
        query.all().visit(wanted);
        query.words().forEach(word -> {
            wanted.word(IndexSchema.BODY, word);
            wanted.corrected.add(new Word(IndexSchema.BODY, word));
        });
        query.prefixes().forEach(prefix -> wanted.prefixes.add(new Prefix(IndexSchema.BODY, prefix)));
        query.alternatives().forEach(form -> {
            wanted.words(IndexSchema.BODY, form.typed());
            wanted.words(IndexSchema.BODY, form.words());
        });
        query.pairs().forEach(pair -> {
            String first = query.words().get(pair.first()).term();
            String second = query.words().get(pair.second()).term();
            wanted.terms.add(new Single(
                    IndexSchema.PAIRS, VietnameseFolding.fold(first) + " " + VietnameseFolding.fold(second)));
        });
        return new WantedTerms(wanted.words, wanted.corrected, wanted.prefixes, wanted.terms);
    }

    /** The fields that any of it is of. */
    Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        words.forEach(word -> fields.add(word.field()));
        prefixes.forEach(prefix -> fields.add(prefix.field()));
        terms.forEach(term -> fields.add(term.field()));
        return fields;
    }

    private static final class Collector extends QueryVisitor {
        private final Set<Word> words = new LinkedHashSet<>();
        private final Set<Word> corrected = new LinkedHashSet<>();
        private final Set<Prefix> prefixes = new LinkedHashSet<>();
        private final Set<Single> terms = new LinkedHashSet<>();

        void word(String field, QueryWord word) {
            words.add(new Word(field, word));
        }

        void words(String field, List<QueryWord> all) {
            all.forEach(word -> word(field, word));
        }

        @Override
        public void consumeTerms(Query query, Term... found) {
            for (Term term : found) {
                terms.add(new Single(term.field(), term.text()));
            }
        }

        @Override
        public void visitLeaf(Query leaf) {
            switch (leaf) {
                case SpelledWordQuery query -> {
                    word(query.field(), query.word());
                    if (query.isCorrected()) {
                        corrected.add(new Word(query.field(), query.word()));
                    }
                }
                case SpelledPhraseQuery query -> words(query.field(), query.words());
                case AlternativeQuery query -> {
                    words(query.field(), query.typed());
                    words(query.field(), query.alternative());
                }
                case PrefixWordQuery query -> prefixes.add(new Prefix(query.field(), query.prefix()));
                case CodedPhraseQuery query -> query.parts().forEach(part -> coded(query.field(), part));
                default -> {}
            }
        }

        private void coded(String field, PhrasePart part) {
            switch (part) {
                case PhrasePart.Word word -> word(field, word.word());
                case PhrasePart.Code code -> {
                    terms.add(new Single(field, code.code().key()));
                    List<QueryWord> printed = new ArrayList<>();
                    code.printedWords().forEach(word -> printed.add(new QueryWord(word, QueryWord.Spelling.ANY)));
                    words(field, printed);
                }
            }
        }
    }
}
