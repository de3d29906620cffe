package vankien.query;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Words side by side, each in all spellings that it may have. */
final class SpelledPhraseQuery extends Query {
    private final String field;
    private final List<QueryWord> words;

    SpelledPhraseQuery(String field, List<QueryWord> words) {
        this.field = field;
        this.words = List.copyOf(words);
    }

    String field() {
        return field;
    }

    List<QueryWord> words() {
        return words;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("a phrase without words");
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (QueryWord word : words) {
            List<BytesRef> terms = SpelledTerms.of(searcher.getIndexReader(), field, word);
            phrase.add(terms.stream().map(term -> new Term(field, term)).toArray(Term[]::new));
        }
        return phrase.build();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return field + ":" + words;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpelledPhraseQuery query && field.equals(query.field) && words.equals(query.words);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), field, words);
    }
}
