package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import vankien.search.FacetColumn.Counted;

/** Values are counted over all segments as one counts them by hand, of one segment and of many. */
class FacetColumnTest {
    private static final int DOCUMENTS = 400;
    private static final String FIELD = "issuer";
    private static final Comparator<Counted> ORDER =
            Comparator.comparingInt(Counted::count).reversed().thenComparing(counted -> new BytesRef(counted.label()));

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    /** Of each document whether it is found, and its values. */
    private final Map<Boolean, Map<String, Integer>> counted = new HashMap<>();

    private void write(ByteBuffersDirectory directory, int segments) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < DOCUMENTS; i++) {
                boolean found = random.nextInt(3) == 0;
                Document document = new Document();
                document.add(new StringField("found", Boolean.toString(found), Store.NO));
                Set<String> values = new HashSet<>();
                for (int n = random.nextInt(3); n > 0; n--) {
                    // Later segments have values that the first ones do not have.
                    values.add("Đảng ủy " + random.nextInt(3 + i / 10));
                }
                for (String value : values) {
                    document.add(new SortedSetDocValuesField(FIELD, new BytesRef(value)));
                    counted.computeIfAbsent(found, any -> new HashMap<>()).merge(value, 1, Integer::sum);
                }
                writer.addDocument(document);
                if (i % (DOCUMENTS / segments) == 0) {
                    writer.flush();
                }
            }
        }
    }

    private static List<Counted> first(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                .sorted(ORDER)
                .limit(most)
                .toList();
    }

    private void counts(int segments) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            write(directory, segments);
            try (DirectoryReader index = DirectoryReader.open(directory)) {
                assertTrue(index.leaves().size() >= segments);
                IndexSearcher searcher = new IndexSearcher(index);
                FoundSet all = FoundSet.of(searcher, searcher.rewrite(MatchAllDocsQuery.INSTANCE));
                FacetColumn column = Objects.requireNonNull(FacetColumn.of(index, FIELD, all));
                FoundSet found = found(searcher, true);
                FoundSet others = found(searcher, false);
                for (int most : new int[] {1, 5, 1_000}) {
                    List<Counted> expected = first(counted.getOrDefault(true, Map.of()), most);
                    assertEquals(expected, column.top(column.counts(found, null), most), "seed " + seed);
                    assertEquals(expected, column.top(column.counts(found, others), most), "seed " + seed);
                }
                assertNull(FacetColumn.of(index, "signer", all));
            }
        }
    }

    private static FoundSet found(IndexSearcher searcher, boolean found) throws IOException {
        Query query = new TermQuery(new Term("found", Boolean.toString(found)));
        return FoundSet.of(searcher, searcher.rewrite(query));
    }

    @Test
    void ofOneSegment() throws IOException {
        counts(1);
    }

    @Test
    void ofManySegments() throws IOException {
        counts(8);
    }
}
