package vankien.opensearch;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.opensearch.OpenSearchStatusException;
import org.opensearch.common.lucene.index.OpenSearchDirectoryReader;
import org.opensearch.core.rest.RestStatus;
import vankien.index.IndexSchema;

/**
 * The reader that the engine of a shard has open, in place of the one that a request is given. What is derived of a state of
 * the shard is kept for all requests, so it must not be derived of what belongs to one of them: a security plugin puts a reader
 * over the engine's that shows one user's part, has the same cache key and is closed behind the request, and OpenSearch itself
 * puts one over it that ends with the request's time.
 *
 * <p>Nobody gets to see more by that: a request whose reader shows less than the engine's is refused.
 */
final class EngineReader {
    private final DirectoryReader seen;
    private final DirectoryReader own;
    /** The fields that were compared: a rule about a field holds in all segments. */
    private final Set<String> compared = new HashSet<>();

    private boolean stored;

    private EngineReader(DirectoryReader seen, DirectoryReader own) {
        this.seen = seen;
        this.own = own;
    }

    /**
     * The engine's reader.
     *
     * @param seen the reader that the request is given
     * @throws OpenSearchStatusException 403 when that shows less: other documents, fewer fields, or values that are masked
     */
    static DirectoryReader of(DirectoryReader seen) throws IOException {
        DirectoryReader own = OpenSearchDirectoryReader.getOpenSearchDirectoryReader(seen);
        if (own == null) {
            throw new IllegalStateException("the reader of this shard is a "
                    + seen.getClass().getName() + " over no reader of an engine: only shards of an index can be asked");
        }
        if (!own.equals(seen)) {
            new EngineReader(seen, own).requireTheSame();
        }
        return own;
    }

    private void requireTheSame() throws IOException {
        List<LeafReaderContext> shown = seen.leaves();
        List<LeafReaderContext> held = own.leaves();
        require(shown.size() == held.size(), "segments");
        for (int i = 0; i < held.size(); i++) {
            LeafReader segment = held.get(i).reader();
            LeafReader view = shown.get(i).reader();
            require(segment.maxDoc() == view.maxDoc() && shown.get(i).docBase == held.get(i).docBase, "segments");
            requireSameDocuments(segment, view);
            requireSameFields(segment, view);
            requireSameStored(segment, view);
        }
    }

    /** Bit by bit: the reader of a security plugin gives the number of all documents for that of those it shows. */
    private static void requireSameDocuments(LeafReader segment, LeafReader view) {
        Bits held = segment.getLiveDocs();
        Bits shown = view.getLiveDocs();
        if (Objects.equals(held, shown)) {
            return;
        }
        for (int document = 0; document < segment.maxDoc(); document++) {
            require(
                    (held == null || held.get(document)) == (shown == null || shown.get(document)),
                    "documents (document level security)");
        }
    }

    private void requireSameFields(LeafReader segment, LeafReader view) throws IOException {
        FieldInfos shown = view.getFieldInfos();
        for (FieldInfo field : segment.getFieldInfos()) {
            require(shown.fieldInfo(field.name) != null, "fields (field level security)");
            if (compared.add(field.name)) {
                require(
                        Objects.equals(firstTerm(segment, field), firstTerm(view, field))
                                && Objects.equals(firstValue(segment, field), firstValue(view, field)),
                        "values of '" + field.name + "' (masked fields)");
            }
        }
    }

    private static @Nullable BytesRef firstTerm(LeafReader segment, FieldInfo field) throws IOException {
        Terms terms = segment.terms(field.name);
        return terms == null ? null : copy(terms.iterator().next());
    }

    /** Numbers are not masked. */
    private static @Nullable BytesRef firstValue(LeafReader segment, FieldInfo field) throws IOException {
        switch (field.getDocValuesType()) {
            case BINARY -> {
                BinaryDocValues values = segment.getBinaryDocValues(field.name);
                return values == null || values.nextDoc() == DocIdSetIterator.NO_MORE_DOCS
                        ? null
                        : copy(values.binaryValue());
            }
            case SORTED -> {
                SortedDocValues values = segment.getSortedDocValues(field.name);
                return values == null || values.getValueCount() == 0 ? null : copy(values.lookupOrd(0));
            }
            case SORTED_SET -> {
                SortedSetDocValues values = segment.getSortedSetDocValues(field.name);
                return values == null || values.getValueCount() == 0 ? null : copy(values.lookupOrd(0));
            }
            case NONE, NUMERIC, SORTED_NUMERIC -> {
                return null;
            }
        }
        throw new IllegalStateException("values of the kind " + field.getDocValuesType());
    }

    private static @Nullable BytesRef copy(@Nullable BytesRef bytes) {
        return bytes == null ? null : BytesRef.deepCopyOf(bytes);
    }

    /** What is stored of one document. */
    private void requireSameStored(LeafReader segment, LeafReader view) throws IOException {
        if (stored) {
            return;
        }
        PostingsEnum documents = segment.postings(new Term(IndexSchema.KIND, IndexSchema.KIND_DOCUMENT));
        if (documents == null || documents.nextDoc() == DocIdSetIterator.NO_MORE_DOCS) {
            return;
        }
        stored = true;
        List<IndexableField> held =
                segment.storedFields().document(documents.docID()).getFields();
        List<IndexableField> shown =
                view.storedFields().document(documents.docID()).getFields();
        boolean same = held.size() == shown.size();
        for (int i = 0; same && i < held.size(); i++) {
            same = isSame(held.get(i), shown.get(i));
        }
        require(same, "stored values (masked fields)");
    }

    private static boolean isSame(IndexableField one, IndexableField other) {
        return one.name().equals(other.name())
                && Objects.equals(one.stringValue(), other.stringValue())
                && Objects.equals(one.numericValue(), other.numericValue())
                && Objects.equals(one.binaryValue(), other.binaryValue());
    }

    private static void require(boolean same, String what) {
        if (!same) {
            throw new OpenSearchStatusException(
                    "this user may not see all " + what
                            + " of the index, and Vankien answers from the whole of it or not at"
                            + " all: give the user of the server the right to the whole index, and close documents to"
                            + " readers with access.yaml",
                    RestStatus.FORBIDDEN);
        }
    }
}
