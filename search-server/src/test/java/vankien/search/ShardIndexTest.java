package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vankien.index.IndexSchema;

/** What is kept of a state of a shard serves those who see that state, and no others. */
class ShardIndexTest {
    /** Shows what others may see of an index, under the key of the index. */
    private static final class Part extends FilterDirectoryReader {
        Part(DirectoryReader whole) throws IOException {
            super(whole, new SubReaderWrapper() {
                @Override
                public LeafReader wrap(LeafReader segment) {
                    return new FilterLeafReader(segment) {
                        @Override
                        public Bits getLiveDocs() {
                            return new Bits() {
                                @Override
                                public boolean get(int document) {
                                    return document % 2 == 0;
                                }

                                @Override
                                public int length() {
                                    return in.maxDoc();
                                }
                            };
                        }

                        @Override
                        public CacheHelper getCoreCacheHelper() {
                            return in.getCoreCacheHelper();
                        }

                        @Override
                        public @Nullable CacheHelper getReaderCacheHelper() {
                            return null;
                        }
                    };
                }
            });
        }

        @Override
        protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
            return new Part(reader);
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }
    }

    private static Directory shard() throws IOException {
        Directory shard = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(shard, new IndexWriterConfig())) {
            for (int i = 0; i < 10; i++) {
                Document document = new Document();
                document.add(new StringField(IndexSchema.KIND, IndexSchema.KIND_DOCUMENT, Field.Store.NO));
                document.add(new NumericDocValuesField(IndexSchema.ORDINAL, 100 + i));
                document.add(new BinaryDocValuesField(IndexSchema.ACCESS, new BytesRef(i < 3 ? "to-chuc" : "*")));
                writer.addDocument(document);
            }
        }
        return shard;
    }

    @Test
    void whatShowsAPartUnderTheSameKeyIsNotServedToOthers() throws IOException {
        try (Directory directory = shard();
                DirectoryReader whole = DirectoryReader.open(directory)) {
            // First or last, before or after what is kept.
            assertEquals(5, ShardIndex.of(new Part(whole)).documents().count());
            assertEquals(10, ShardIndex.of(whole).documents().count());
            assertEquals(5, ShardIndex.of(new Part(whole)).documents().count());
            assertEquals(10, ShardIndex.of(whole).documents().count());
        }
    }

    @Test
    void everyViewGoesByTheNumbersOfTheWhole() throws IOException {
        try (Directory directory = shard();
                DirectoryReader whole = DirectoryReader.open(directory)) {
            ShardIndex all = ShardIndex.of(whole);
            ShardIndex seen = all.as(Access.EVERYBODY);
            assertNotSame(all, seen);
            assertSame(all, ShardIndex.of(whole));
            assertTrue(seen.isRestricted());
            assertEquals(7, seen.documents().count());
            assertSame(all.ordinals(), seen.ordinals());
            assertSame(all, all.as(new Access.Restricted(Set.of("to-chuc"))));
        }
    }

    @Test
    void nothingIsKeptOfAStateThatIsClosed() throws IOException {
        int before = ShardIndex.open();
        try (Directory directory = shard();
                DirectoryReader whole = DirectoryReader.open(directory)) {
            assertEquals(10, ShardIndex.of(whole).documents().count());
            assertEquals(before + 1, ShardIndex.open());
        }
        assertEquals(before, ShardIndex.open());
    }
}
