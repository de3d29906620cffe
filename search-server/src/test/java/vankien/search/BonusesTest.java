package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import vankien.search.Bonuses.Bonus;

/** A document has the sum of the bonuses of the sets that it is in, whatever of them is asked. */
class BonusesTest {

    @Test
    void eachDocumentHasTheBonusesOfItsSets() throws IOException {
        try (Directory directory = index("a", "b", "a");
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            FoundSet all = FoundSet.of(searcher, MatchAllDocsQuery.INSTANCE);
            FoundSet same = FoundSet.of(searcher, MatchAllDocsQuery.INSTANCE);
            FoundSet some = FoundSet.of(searcher, new TermQuery(new Term("word", "a")));
            FoundSet none = FoundSet.of(searcher, new TermQuery(new Term("word", "c")));
            Bonuses bonuses = Bonuses.of(
                    List.of(new Bonus(all, 1), new Bonus(same, 10), new Bonus(some, 100), new Bonus(none, 1_000)), all);
            assertEquals(11, bonuses.ofAll());
            assertEquals(1, bonuses.others().size(), "only the set of some is asked");
            var leaf = reader.leaves().getFirst();
            for (int document = 0; document < 3; document++) {
                float expected = document == 1 ? 11 : 111;
                assertEquals(expected, bonuses.of(document));
                assertEquals(expected, bonuses.of(leaf, document));
            }
        }
    }

    private static Directory index(String... words) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (String word : words) {
                Document document = new Document();
                document.add(new StringField("word", word, Field.Store.NO));
                writer.addDocument(document);
            }
        }
        return directory;
    }
}
