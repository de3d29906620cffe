package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.document.IssuerLevel;
import vankien.document.Metadata;
import vankien.index.DocumentCard;
import vankien.index.FilterKey;
import vankien.index.IndexSchema;

/**
 * Who bears a code and who cites it. A code of the centre means the same document everywhere; any other means one of the
 * citing document's own place.
 */
final class CitationIndex {
    private static final int MOST = 100;

    private final IndexSearcher searcher;
    private final Query visible;

    CitationIndex(IndexSearcher searcher, Query visible) {
        this.searcher = searcher;
        this.visible = visible;
    }

    /** The held documents with this code, newest first. */
    List<DocumentCard> bearers(String key) throws IOException {
        return cards(new TermQuery(new Term(IndexSchema.CODE, key)), null, SearchOrder.NEWEST_FIRST);
    }

    /** The ids of the held documents that a citation of this code can mean in a document of this place. */
    List<String> resolve(DocumentCode code, @Nullable String place) throws IOException {
        if (place == null && !isCentral(code)) {
            // 02-NQ/ĐUK exists in every province: without its place a document does not say which.
            return List.of();
        }
        Query bearers = new TermQuery(new Term(IndexSchema.CODE, code.key()));
        return cards(bearers, isCentral(code) ? null : place, SearchOrder.NEWEST_FIRST).stream()
                .map(DocumentCard::id)
                .toList();
    }

    /** The documents that cite this code, newest first, at most {@value #MOST}. */
    List<Integer> citing(String key) throws IOException {
        List<Integer> documents = new ArrayList<>();
        Query citing = new TermQuery(new Term(IndexSchema.CITES, key));
        for (ScoreDoc hit : searcher.search(scoped(citing, null), MOST, SearchOrder.NEWEST_FIRST).scoreDocs) {
            documents.add(hit.doc);
        }
        return documents;
    }

    /** How many documents cite this code, wherever they are from. */
    int citedBy(String key) throws IOException {
        return searcher.count(scoped(new TermQuery(new Term(IndexSchema.CITES, key)), null));
    }

    /** How many documents cite this document. */
    int citedBy(Metadata metadata) throws IOException {
        DocumentCode number = metadata.number();
        if (number == null) {
            return 0;
        }
        if (searcher.getIndexReader().docFreq(new Term(IndexSchema.CITES, number.key())) == 0) {
            return 0;
        }
        boolean central = metadata.level() == IssuerLevel.CENTRAL || isCentral(number);
        String scope = central ? null : metadata.place();
        if (scope == null && !central) {
            return 0;
        }
        return searcher.count(scoped(new TermQuery(new Term(IndexSchema.CITES, number.key())), scope));
    }

    private static boolean isCentral(DocumentCode code) {
        boolean ofProvince = code.issuer().contains("UBND") || code.issuer().contains("HĐND");
        return code.issuer().endsWith("TW") || (code.form() == DocumentCode.Form.STATE && !ofProvince);
    }

    private List<DocumentCard> cards(Query query, @Nullable String place, Sort order) throws IOException {
        List<DocumentCard> cards = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(scoped(query, place), MOST, order).scoreDocs) {
            cards.add(StoredDocument.card(searcher.getIndexReader(), hit.doc));
        }
        return cards;
    }

    private Query scoped(Query query, @Nullable String place) {
        BooleanQuery.Builder scoped =
                new BooleanQuery.Builder().add(query, Occur.FILTER).add(visible, Occur.FILTER);
        if (place != null) {
            scoped.add(
                    new TermQuery(new Term(IndexSchema.PLACE, FilterKey.of(IndexSchema.PLACE, place))), Occur.FILTER);
        }
        return scoped.build();
    }
}
