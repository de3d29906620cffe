package vankien.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Words and document codes side by side, each code in any spelling that the text has: {@code thực hiện 21-KL/TW} finds
 * {@code thực hiện 21 - KL/T.Ư}.
 *
 * <p>An index forgets how many words a code is printed with. A word after a code may therefore stand that many places
 * behind it, with nothing between but words that the code can be printed with.
 */
final class CodedPhraseQuery extends FieldQuery {
    /** A phrase with more codes before its words than fit into this looks for their usual spelling only. */
    private static final int MOST_PHRASES = 128;

    private final List<PhrasePart> parts;

    CodedPhraseQuery(String field, List<PhrasePart> parts) {
        super(field, List.copyOf(parts));
        this.parts = List.copyOf(parts);
    }

    /** Terms at one place of a phrase. */
    private record Place(List<BytesRef> terms, int position) {}

    List<PhrasePart> parts() {
        return parts;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        if (parts.isEmpty()) {
            return new MatchNoDocsQuery("a phrase without words");
        }
        IndexReader index = searcher.getIndexReader();
        List<List<Place>> phrases = new ArrayList<>(List.of(List.of()));
        List<Integer> ends = new ArrayList<>(List.of(0));
        for (int part = 0; part < parts.size(); part++) {
            List<List<Place>> longer = new ArrayList<>();
            List<Integer> longerEnds = new ArrayList<>();
            boolean last = part == parts.size() - 1;
            for (int i = 0; i < phrases.size(); i++) {
                for (List<Place> places : places(index, parts.get(part), ends.get(i), last, phrases.size())) {
                    List<Place> phrase = new ArrayList<>(phrases.get(i));
                    phrase.addAll(places);
                    longer.add(phrase);
                    longerEnds.add(places.getLast().position() + 1);
                }
            }
            phrases = longer;
            ends = longerEnds;
        }
        List<Query> queries = phrases.stream().map(this::phrase).toList();
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
    }

    /** The ways to print a part at a position. */
    private List<List<Place>> places(IndexReader index, PhrasePart part, int position, boolean last, int phrases)
            throws IOException {
        return switch (part) {
            case PhrasePart.Word word ->
                List.of(List.of(new Place(SpelledTerms.of(index, field(), word.word()), position)));
            case PhrasePart.Code code -> {
                Place key = new Place(List.of(new BytesRef(code.code().key())), position);
                yield last ? List.of(List.of(key)) : lengths(index, code, key, phrases);
            }
        };
    }

    private List<List<Place>> lengths(IndexReader index, PhrasePart.Code code, Place key, int phrases)
            throws IOException {
        Set<BytesRef> printed = new LinkedHashSet<>();
        for (String word : code.printedWords()) {
            printed.addAll(SpelledTerms.of(index, field(), new QueryWord(word, QueryWord.Spelling.ANY)));
        }
        int most = code.mostWords();
        int least = phrases * most > MOST_PHRASES ? most - 1 : 1;
        List<List<Place>> lengths = new ArrayList<>();
        List<Place> places = new ArrayList<>(List.of(key));
        for (int words = 1; words <= (least == 1 ? most : least); words++) {
            if (words > 1) {
                places.add(new Place(List.copyOf(printed), key.position() + words - 1));
            }
            if (words >= least) {
                lengths.add(List.copyOf(places));
            }
        }
        return lengths;
    }

    private Query phrase(List<Place> places) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (Place place : places) {
            phrase.add(
                    place.terms().stream().map(term -> new Term(field(), term)).toArray(Term[]::new), place.position());
        }
        return phrase.build();
    }

    @Override
    public String toString(String defaultField) {
        return field() + ":" + parts;
    }
}
