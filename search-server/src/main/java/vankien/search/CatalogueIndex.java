package vankien.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import vankien.index.IndexSchema;

/**
 * A {@link vankien.index.Catalogue} as an index that has the texts of its documents stored: they come from the parts that
 * have them, at the moment at which they are read.
 */
final class CatalogueIndex extends FilterDirectoryReader {
    private final RemoteTexts texts;

    CatalogueIndex(DirectoryReader catalogue, RemoteTexts texts) throws IOException {
        super(catalogue, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader segment) {
                return new Segment(segment, texts);
            }
        });
        this.texts = texts;
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) throws IOException {
        return new CatalogueIndex(other, texts);
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
        return in.getReaderCacheHelper();
    }

    private static final class Segment extends FilterLeafReader {
        private final RemoteTexts texts;

        Segment(LeafReader segment, RemoteTexts texts) {
            super(segment);
            this.texts = texts;
        }

        @Override
        public StoredFields storedFields() throws IOException {
            StoredFields here = in.storedFields();
            return new StoredFields() {
                @Override
                public void prefetch(int document) throws IOException {
                    texts.expect(ordinal(document));
                }

                @Override
                public void document(int document, StoredFieldVisitor visitor) throws IOException {
                    here.document(document, new WithText(visitor, document));
                }
            };
        }

        private int ordinal(int document) throws IOException {
            NumericDocValues ordinals = in.getNumericDocValues(IndexSchema.ORDINAL);
            if (ordinals == null || !ordinals.advanceExact(document)) {
                throw new IOException("a catalogue without the numbers of its documents");
            }
            return Math.toIntExact(ordinals.longValue());
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }

        /** Gives a visitor the text in the place of nothing. */
        private final class WithText extends StoredFieldVisitor {
            private final StoredFieldVisitor visitor;
            private final int document;

            WithText(StoredFieldVisitor visitor, int document) {
                this.visitor = visitor;
                this.document = document;
            }

            @Override
            public Status needsField(FieldInfo field) throws IOException {
                return visitor.needsField(field);
            }

            @Override
            public void stringField(FieldInfo field, String value) throws IOException {
                visitor.stringField(
                        field,
                        field.name.equals(IndexSchema.STORED_TEXT)
                                ? texts.of(ordinal(document)).text()
                                : value);
            }

            @Override
            public void binaryField(FieldInfo field, byte[] value) throws IOException {
                visitor.binaryField(
                        field,
                        field.name.equals(IndexSchema.STORED_LAYOUT)
                                ? texts.of(ordinal(document)).layout().getBytes(StandardCharsets.UTF_8)
                                : value);
            }
        }
    }
}
