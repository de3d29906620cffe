package vankien.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Everything that an index holds, deleted documents included: what a thief of the disk would find. */
final class IndexContents {
    private IndexContents() {}

    /** All terms of all fields. */
    static Set<String> terms(Path lucene) throws IOException {
        Set<String> all = new TreeSet<>();
        try (Directory directory = FSDirectory.open(lucene);
                DirectoryReader index = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : index.leaves()) {
                for (FieldInfo field : leaf.reader().getFieldInfos()) {
                    Terms terms = leaf.reader().terms(field.name);
                    if (terms != null) {
                        TermsEnum each = terms.iterator();
                        while (each.next() != null) {
                            // A point in doubt is whether the term is text at all: codes and keys are, too.
                            all.add(new String(
                                    each.term().bytes, each.term().offset, each.term().length, StandardCharsets.UTF_8));
                        }
                    }
                }
            }
        }
        return all;
    }

    /** Whether a stored field of any document, deleted or not, holds this text. */
    static boolean stores(Path lucene, String text) throws IOException {
        try (Directory directory = FSDirectory.open(lucene);
                DirectoryReader index = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : index.leaves()) {
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    for (var field : leaf.reader().storedFields().document(doc)) {
                        String value = field.stringValue();
                        String shown = value == null
                                ? new String(
                                        field.binaryValue().bytes,
                                        field.binaryValue().offset,
                                        field.binaryValue().length,
                                        StandardCharsets.UTF_8)
                                : value;
                        if (shown.contains(text)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** The names of the files in a folder and below. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
