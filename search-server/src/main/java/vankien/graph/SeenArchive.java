package vankien.graph;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vankien.index.IndexSchema;

/**
 * One generation as one kind of reader sees it: what all questions about codes need, read once. It costs four bytes and
 * a bit for each document of the index, and what is bounded however many there are. Thread-safe.
 */
public final class SeenArchive {
    /** Stands for the date of a document that has none. */
    static final int NO_DATE = Integer.MIN_VALUE;

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final IndexSearcher searcher;
    private final Query visible;
    private final FixedBitSet seen;
    private final CitedByCounts citedBy;
    private final int[] dates;
    private final DocumentGroups groups;
    private final HeldDocuments held;
    private final MergedProvinces mergers;
    private final InstantSource clock;

    private SeenArchive(
            IndexSearcher searcher,
            Query visible,
            int[] dates,
            DocumentGroups groups,
            MergedProvinces mergers,
            InstantSource clock)
            throws IOException {
        this.searcher = searcher;
        this.visible = visible;
        this.dates = dates;
        this.groups = groups;
        held = new HeldDocuments(searcher.getIndexReader(), groups, HeldDocuments.SLOTS);
        this.mergers = mergers;
        this.clock = clock;
        seen = VisibleDocuments.of(searcher, visible);
        citedBy = new CitedByCounts(Math.clamp(searcher.getIndexReader().maxDoc(), 1, CitedByCounts.SLOTS));
    }

    /**
     * Reads it.
     *
     * @param visible matches the documents that the reader may see; nothing else has any influence
     * @param groups the documents that are one and the same in several files
     * @param mergers which provinces became part of others
     * @param clock says which day it is: acts may hold from a day to come on
     */
    public static SeenArchive of(
            IndexSearcher searcher, Query visible, DocumentGroups groups, MergedProvinces mergers, InstantSource clock)
            throws IOException {
        return new SeenArchive(searcher, visible, dates(searcher.getIndexReader()), groups, mergers, clock);
    }

    private static int[] dates(IndexReader index) throws IOException {
        int[] dates = new int[index.maxDoc()];
        Arrays.fill(dates, NO_DATE);
        for (LeafReaderContext leaf : index.leaves()) {
            NumericDocValues values = DocValues.getNumeric(leaf.reader(), IndexSchema.DATE);
            for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                dates[leaf.docBase + doc] = Math.toIntExact(values.longValue());
            }
        }
        return dates;
    }

    /** For one request. */
    public DocumentGraph graph() {
        return new DocumentGraph(this);
    }

    /** The day that it is in Vietnam. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    IndexSearcher searcher() {
        return searcher;
    }

    IndexReader index() {
        return searcher.getIndexReader();
    }

    Query visible() {
        return visible;
    }

    DocumentGroups groups() {
        return groups;
    }

    HeldDocuments held() {
        return held;
    }

    MergedProvinces mergers() {
        return mergers;
    }

    /** How often the documents are cited, as far as that was asked for. */
    CitedByCounts citedBy() {
        return citedBy;
    }

    /** Whether the reader sees a document. */
    boolean sees(int document) {
        return seen.get(document);
    }

    /** The day of a document since 1970-01-01, or {@link #NO_DATE}. */
    int day(int document) {
        return dates[document];
    }

    /** The date of a document, or null. */
    @Nullable
    LocalDate date(int document) {
        return dates[document] == NO_DATE ? null : LocalDate.ofEpochDay(dates[document]);
    }

    /** The day of a date. */
    static int day(@Nullable LocalDate date) {
        return date == null ? NO_DATE : Math.toIntExact(date.toEpochDay());
    }
}
