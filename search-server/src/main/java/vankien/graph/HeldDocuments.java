package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.index.DocumentScope;
import vankien.index.IndexSchema;

/** The held documents that a reader sees, by their code; from doc values, without any stored field. */
final class HeldDocuments {
    /** Far more than any series of numbers has of one. */
    private static final int MOST = 1_000;

    private final IndexSearcher searcher;
    private final Query visible;
    private final Map<String, List<HeldDocument>> known = new HashMap<>();

    HeldDocuments(IndexSearcher searcher, Query visible) {
        this.searcher = searcher;
        this.visible = visible;
    }

    /** Those that bear a code, newest first. */
    List<HeldDocument> bearing(String codeKey) throws IOException {
        List<HeldDocument> bearers = known.get(codeKey);
        if (bearers == null) {
            Term code = new Term(IndexSchema.CODE, codeKey);
            bearers = searcher.getIndexReader().docFreq(code) == 0 ? List.of() : read(new TermQuery(code));
            known.put(codeKey, bearers);
        }
        return bearers;
    }

    private List<HeldDocument> read(Query bearing) throws IOException {
        Query seen = new BooleanQuery.Builder()
                .add(bearing, Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build();
        List<HeldDocument> bearers = new ArrayList<>();
        for (ScoreDoc found : searcher.search(seen, MOST, Newest.FIRST).scoreDocs) {
            bearers.add(at(found.doc));
        }
        return List.copyOf(bearers);
    }

    /** The document with this number. */
    HeldDocument at(int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        LeafReader reader = leaf.reader();
        int local = document - leaf.docBase;
        String type = value(reader, IndexSchema.TYPE, local);
        String level = value(reader, IndexSchema.LEVEL, local);
        SortedDocValues scope = DocValues.getSorted(reader, IndexSchema.SCOPE);
        SortedDocValues id = DocValues.getSorted(reader, IndexSchema.ID);
        id.advanceExact(local);
        return new HeldDocument(
                document,
                id.lookupOrd(id.ordValue()).utf8ToString(),
                date(reader, local),
                type == null ? null : DocumentType.ofSymbol(type).orElse(null),
                level == null ? null : level(level),
                value(reader, IndexSchema.TERM, local),
                scope.advanceExact(local)
                        ? DocumentScope.read(scope.lookupOrd(scope.ordValue()).utf8ToString())
                        : DocumentScope.UNKNOWN);
    }

    private static @Nullable LocalDate date(LeafReader reader, int document) throws IOException {
        NumericDocValues dates = DocValues.getNumeric(reader, IndexSchema.DATE);
        return dates.advanceExact(document) ? LocalDate.ofEpochDay(dates.longValue()) : null;
    }

    private static @Nullable String value(LeafReader reader, String field, int document) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(reader, field);
        if (!values.advanceExact(document)) {
            return null;
        }
        String value = values.lookupOrd(values.nextOrd()).utf8ToString();
        return value.equals(IndexSchema.UNKNOWN) ? null : value;
    }

    private static @Nullable IssuerLevel level(String symbol) {
        for (IssuerLevel level : IssuerLevel.values()) {
            if (level.symbol().equals(symbol)) {
                return level;
            }
        }
        return null;
    }
}
