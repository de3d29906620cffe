package vankien.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import vankien.abbreviation.AbbreviationList;
import vankien.index.Catalogue;
import vankien.index.IndexAnalysis;
import vankien.index.IndexManifest;
import vankien.index.IndexStore;
import vankien.index.PortableDocument;
import vankien.index.PortableIndex;
import vankien.search.ArchiveUnavailableException;
import vankien.search.LuceneArchive;
import vankien.search.ShardAnswers;
import vankien.search.Shards;
import vankien.succession.SuccessionList;

/** The documents of an index in several indexes, and their catalogue. */
final class DividedArchive {
    private final IndexStore store;
    private final IndexStore catalogue;
    private final int parts;
    private final Map<String, Parts> generations = new ConcurrentHashMap<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private final LuceneArchive archive;

    private DividedArchive(IndexStore store, IndexStore catalogue, int parts) throws IOException {
        this.store = store;
        this.catalogue = catalogue;
        this.parts = parts;
        divide();
        archive = LuceneArchive.open(
                catalogue,
                AbbreviationList.builtIn(),
                SuccessionList.builtIn(),
                words -> Objects.requireNonNull(generations.get(words), words));
    }

    static DividedArchive of(IndexStore store, IndexStore catalogue, int parts) throws IOException {
        return new DividedArchive(store, catalogue, parts);
    }

    /** Divides the generation that the index has now. */
    void divide() throws IOException {
        try (Directory directory = FSDirectory.open(store.current().orElseThrow());
                DirectoryReader index = DirectoryReader.open(directory)) {
            List<Directory> directories = new ArrayList<>();
            List<IndexWriter> writers = new ArrayList<>();
            for (int i = 0; i < parts; i++) {
                directories.add(new ByteBuffersDirectory());
                writers.add(new IndexWriter(directories.get(i), new IndexWriterConfig(IndexAnalysis.forIndex())));
            }
            List<PortableDocument> all = new ArrayList<>();
            AtomicInteger number = new AtomicInteger();
            PortableIndex.each(index, document -> {
                PortableDocument numbered = document.numbered(number.getAndIncrement());
                all.add(numbered);
                int part = Math.floorMod(numbered.group().hashCode() * 31, parts);
                writers.get(part).addDocument(numbered.toLucene());
            });
            List<DirectoryReader> readers = new ArrayList<>();
            for (int i = 0; i < parts; i++) {
                writers.get(i).close();
                readers.add(DirectoryReader.open(directories.get(i)));
            }
            IndexManifest manifest = IndexManifest.of(index);
            String name = "parts of " + manifest.generation();
            generations.put(name, new Parts(readers, away));
            int unused = Catalogue.write(catalogue, manifest, name, new Catalogue.Owner("parts", ""), sink -> {
                for (PortableDocument document : all) {
                    sink.take(document);
                }
            });
        }
    }

    /** The parts of a generation, asked as those on other machines are. */
    private record Parts(List<DirectoryReader> readers, AtomicBoolean away) implements Shards {
        @Override
        public List<String> ask(String question, long milliseconds) throws IOException {
            if (away.get()) {
                throw new ArchiveUnavailableException("one of the parts does not answer", new IOException("away"));
            }
            List<String> answers = new ArrayList<>();
            for (DirectoryReader reader : readers) {
                answers.add(ShardAnswers.answer(reader, question));
            }
            return answers;
        }

        @Override
        public void close() {
            for (DirectoryReader reader : readers) {
                try {
                    reader.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** Lets a part go away, or come back. */
    void away(boolean gone) {
        away.set(gone);
    }

    /** What answers; its parts are closed with it. */
    LuceneArchive archive() {
        return archive;
    }
}
