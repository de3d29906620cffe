package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.index.DocumentScope;
import vankien.index.IndexSchema;

/**
 * The held documents of a generation, from doc values, without any stored field. What was read is kept, some 200 bytes each: a
 * document is a candidate for many citations. Of those that share a slot it is the last one: a server that runs for long is
 * asked for every document at some time. Thread-safe.
 */
final class HeldDocuments {
    /** Far more than any series of numbers has of one. */
    private static final int MOST = 1_000;
    /** How many are kept: some six megabytes for each kind of reader. */
    static final int SLOTS = 1 << 15;

    private final IndexReader index;
    private final DocumentGroups groups;
    private final AtomicReferenceArray<@Nullable HeldDocument> known;
    /** Few different ones, each read from a compressed block. */
    private final Map<String, DocumentScope> scopes = new ConcurrentHashMap<>();

    private final Map<String, String> terms = new ConcurrentHashMap<>();

    HeldDocuments(IndexReader index, DocumentGroups groups, int slots) {
        this.index = index;
        this.groups = groups;
        known = new AtomicReferenceArray<>(Math.clamp(index.maxDoc(), 1, slots));
    }

    /** Those that a reader sees and that bear a code, newest first. */
    Bearers bearing(SeenArchive archive, String codeKey) throws IOException {
        Term code = new Term(IndexSchema.CODE, codeKey);
        List<HeldDocument> bearers = new ArrayList<>();
        for (LeafReaderContext leaf : index.leaves()) {
            PostingsEnum postings = leaf.reader().postings(code, PostingsEnum.NONE);
            if (postings == null) {
                continue;
            }
            for (int local = postings.nextDoc(); local != DocIdSetIterator.NO_MORE_DOCS; local = postings.nextDoc()) {
                if (archive.sees(leaf.docBase + local)) {
                    bearers.add(at(leaf.docBase + local));
                }
            }
        }
        bearers.sort(HeldDocument.NEWEST_FIRST);
        return bearers.isEmpty() ? Bearers.NOBODY : new Bearers(bearers.subList(0, Math.min(MOST, bearers.size())));
    }

    /** The document with this number. */
    HeldDocument at(int document) throws IOException {
        int slot = document % known.length();
        HeldDocument held = known.get(slot);
        if (held == null || held.document() != document) {
            held = read(document);
            known.set(slot, held);
        }
        return held;
    }

    private HeldDocument read(int document) throws IOException {
        List<LeafReaderContext> leaves = index.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        LeafReader reader = leaf.reader();
        int local = document - leaf.docBase;
        String type = value(reader, IndexSchema.TYPE, local);
        String level = value(reader, IndexSchema.LEVEL, local);
        String term = value(reader, IndexSchema.TERM, local);
        SortedDocValues scope = DocValues.getSorted(reader, IndexSchema.SCOPE);
        SortedDocValues id = DocValues.getSorted(reader, IndexSchema.ID);
        id.advanceExact(local);
        return new HeldDocument(
                document,
                id.lookupOrd(id.ordValue()).utf8ToString(),
                date(reader, local),
                type == null ? null : DocumentType.ofSymbol(type).orElse(null),
                level == null ? null : level(level),
                term == null ? null : terms.computeIfAbsent(term, same -> same),
                scope.advanceExact(local)
                        ? scopes.computeIfAbsent(
                                scope.lookupOrd(scope.ordValue()).utf8ToString(), DocumentScope::read)
                        : DocumentScope.UNKNOWN,
                groups.best(document),
                groups.rank(document));
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
