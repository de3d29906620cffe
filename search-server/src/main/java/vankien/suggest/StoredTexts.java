package vankien.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import vankien.index.DocumentCard;
import vankien.index.IndexSchema;
import vankien.index.StoredJson;

/** What is stored of the documents of an index, those that are deleted left out. */
final class StoredTexts {
    private final StoredFields fields;
    private final List<Integer> documents;
    private final Leisure leisure;

    private StoredTexts(StoredFields fields, List<Integer> documents, Leisure leisure) {
        this.fields = fields;
        this.leisure = leisure;
        this.documents = documents;
    }

    static StoredTexts of(IndexReader index, Leisure leisure) throws IOException {
        List<Integer> documents = new ArrayList<>();
        Term document = new Term(IndexSchema.KIND, IndexSchema.KIND_DOCUMENT);
        for (LeafReaderContext leaf : index.leaves()) {
            PostingsEnum postings = leaf.reader().postings(document, PostingsEnum.NONE);
            if (postings == null) {
                continue;
            }
            while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int doc = postings.docID();
                if (leaf.reader().getLiveDocs() == null
                        || leaf.reader().getLiveDocs().get(doc)) {
                    documents.add(leaf.docBase + doc);
                }
            }
        }
        return new StoredTexts(index.storedFields(), documents, leisure);
    }

    /**
     * The same as if drawn by lot: in the order of a hash of their ids, which is the same for the same documents wherever
     * they lie in an index.
     */
    StoredTexts drawn(IndexReader index) throws IOException {
        long[] drawn = new long[documents.size()];
        int next = 0;
        for (LeafReaderContext leaf : index.leaves()) {
            SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexSchema.ID);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; next < drawn.length && documents.get(next) < end; next++) {
                int document = documents.get(next);
                int hash = ids.advanceExact(document - leaf.docBase)
                        ? StringHelper.murmurhash3_x86_32(ids.lookupOrd(ids.ordValue()), 0)
                        : 0;
                drawn[next] = (long) hash << Integer.SIZE | document;
            }
        }
        Arrays.sort(drawn);
        return new StoredTexts(
                fields, Arrays.stream(drawn).mapToObj(each -> (int) each).toList(), leisure);
    }

    /** Those whose titles are suggested, at most so many. */
    StoredTexts mostCited(IndexReader index, int most) throws IOException {
        return new StoredTexts(fields, MostCited.of(index, documents, most), leisure);
    }

    /** How many of them have each value of a field that is counted; not for those {@link #drawn}. */
    Map<String, Integer> values(IndexReader index, String field) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        int next = 0;
        for (LeafReaderContext leaf : index.leaves()) {
            SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
            int[] inLeaf = new int[Math.toIntExact(values.getValueCount())];
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; next < documents.size() && documents.get(next) < end; next++) {
                if (values.advanceExact(documents.get(next) - leaf.docBase)) {
                    for (int i = values.docValueCount(); i > 0; i--) {
                        inLeaf[(int) values.nextOrd()]++;
                    }
                }
            }
            for (int value = 0; value < inLeaf.length; value++) {
                if (inLeaf[value] > 0) {
                    counts.merge(values.lookupOrd(value).utf8ToString(), inLeaf[value], Integer::sum);
                }
            }
        }
        return counts;
    }

    int size() {
        return documents.size();
    }

    /** Says that a text will be read: those that come from afar come together. */
    void expect(int i) throws IOException {
        fields.prefetch(documents.get(i));
    }

    String text(int i) throws IOException {
        leisure.step();
        String text = fields.document(documents.get(i), Set.of(IndexSchema.STORED_TEXT))
                .get(IndexSchema.STORED_TEXT);
        return text == null ? "" : text;
    }

    DocumentCard card(int i) throws IOException {
        leisure.step();
        return card(fields, documents.get(i));
    }

    static DocumentCard card(StoredFields fields, int document) throws IOException {
        Document stored = fields.document(document, Set.of(IndexSchema.STORED_CARD));
        return StoredJson.card(BytesRef.deepCopyOf(stored.getBinaryValue(IndexSchema.STORED_CARD)).bytes);
    }
}
