package vankien.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vankien.abbreviation.DefinedAbbreviations;
import vankien.abbreviation.Pairing;
import vankien.abbreviation.PairingTable;
import vankien.index.DefinitionTerm;
import vankien.index.IndexSchema;

/** The abbreviations that the documents of one generation define, counted in those that the reader may see. */
final class IndexedDefinitions implements DefinedAbbreviations {
    private final PairingTable table;
    private final IndexSearcher searcher;
    private final Query visible;

    IndexedDefinitions(PairingTable table, IndexSearcher searcher, Query visible) {
        this.table = table;
        this.searcher = searcher;
        this.visible = visible;
    }

    /** Everything that is defined anywhere in an index. */
    static PairingTable read(IndexReader index) throws IOException {
        Map<String, DefinitionTerm> defined = new LinkedHashMap<>();
        for (LeafReaderContext leaf : index.leaves()) {
            Terms terms = leaf.reader().terms(IndexSchema.ABBREVIATIONS);
            if (terms == null) {
                continue;
            }
            TermsEnum dictionary = terms.iterator();
            for (BytesRef term = dictionary.next(); term != null; term = dictionary.next()) {
                String text = term.utf8ToString();
                DefinitionTerm.read(text).ifPresent(definition -> defined.put(text, definition));
            }
        }
        List<Pairing> pairings = new ArrayList<>();
        for (DefinitionTerm definition : defined.values()) {
            pairings.add(Pairing.of(definition.letters().toUpperCase(Locale.ROOT), definition.words()));
        }
        return new PairingTable(pairings);
    }

    @Override
    public PairingTable table() {
        return table;
    }

    @Override
    public int documents(Pairing pairing) {
        DefinitionTerm definition = new DefinitionTerm(pairing.letters().toLowerCase(Locale.ROOT), pairing.words());
        Query defining = new TermQuery(new Term(IndexSchema.ABBREVIATIONS, definition.text()));
        try {
            return searcher.count(new BooleanQuery.Builder()
                    .add(defining, Occur.FILTER)
                    .add(visible, Occur.FILTER)
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
