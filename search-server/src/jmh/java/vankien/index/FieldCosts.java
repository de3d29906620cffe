package vankien.index;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.perfield.PerFieldDocValuesFormat;
import org.apache.lucene.codecs.perfield.PerFieldPostingsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.UnicodeUtil;
import vankien.parse.DocumentReader;

/**
 * What each field costs in the index of a folder, as part of the UTF-8 text of its documents. The folder is indexed as
 * {@code vankien index} does it; the index is then copied with files of its own for each field, and these are counted.
 */
public final class FieldCosts {
    private FieldCosts() {}

    /** Indexes a folder in a temporary place and prints the table. */
    public static void print(Path folder, PrintStream out) throws IOException {
        IndexStore store = new IndexStore(Files.createTempDirectory("vankien-size"));
        try {
            new CorpusSync(store, new DocumentReader(), Clock.systemUTC())
                    .run(new SyncRequest(List.of(folder), false, false, false), SyncProgress.SILENT);
            try (Directory directory = FSDirectory.open(store.current().orElseThrow());
                    DirectoryReader index = DirectoryReader.open(directory);
                    Directory copy = new ByteBuffersDirectory()) {
                copyFieldwise(index, copy);
                CostTable table = new CostTable(textBytes(index), size(directory));
                Map<String, String> owners = new TreeMap<>();
                try (DirectoryReader fieldwise = DirectoryReader.open(copy)) {
                    for (LeafReaderContext leaf : fieldwise.leaves()) {
                        leaf.reader().getFieldInfos().forEach(field -> addOwner(owners, field));
                    }
                }
                for (String file : copy.listAll()) {
                    table.add(file, owners, copy.fileLength(file));
                }
                table.print(out, "Index of " + index.numDocs() + " entries from " + folder.getFileName());
            }
        } finally {
            Folders.delete(store.root());
        }
    }

    /** One segment, without analysing anything again. */
    private static void copyFieldwise(DirectoryReader index, Directory copy) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig()
                .setCodec(new FieldwiseCodec())
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setUseCompoundFile(false);
        try (IndexWriter writer = new IndexWriter(copy, config)) {
            CodecReader[] leaves = new CodecReader[index.leaves().size()];
            for (LeafReaderContext leaf : index.leaves()) {
                leaves[leaf.ord] = SlowCodecReaderWrapper.wrap(leaf.reader());
            }
            writer.addIndexes(leaves);
            writer.commit();
        }
    }

    /** How the names of the files of a field go on behind that of the segment. */
    private static void addOwner(Map<String, String> owners, FieldInfo field) {
        String postings = field.getAttribute(PerFieldPostingsFormat.PER_FIELD_FORMAT_KEY);
        if (postings != null) {
            owners.put(
                    postings + "_" + field.getAttribute(PerFieldPostingsFormat.PER_FIELD_SUFFIX_KEY), field.getName());
        }
        String docValues = field.getAttribute(PerFieldDocValuesFormat.PER_FIELD_FORMAT_KEY);
        if (docValues != null) {
            owners.put(
                    docValues + "_" + field.getAttribute(PerFieldDocValuesFormat.PER_FIELD_SUFFIX_KEY),
                    field.getName());
        }
    }

    /** The UTF-8 size of the text of all documents. */
    private static long textBytes(DirectoryReader index) throws IOException {
        long bytes = 0;
        for (int doc = 0; doc < index.maxDoc(); doc++) {
            String text = index.storedFields().document(doc).get(IndexSchema.STORED_TEXT);
            bytes += text == null ? 0 : UnicodeUtil.calcUTF16toUTF8Length(text, 0, text.length());
        }
        return bytes;
    }

    private static long size(Directory directory) throws IOException {
        long size = 0;
        for (String file : directory.listAll()) {
            size += directory.fileLength(file);
        }
        return size;
    }
}
