package vankien.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import tools.jackson.core.JacksonException;

/**
 * Looks whether the records of files and the documents in an index belong together: each document to one record, each
 * record to all its documents, none lost, none doubled.
 */
final class RecordCheck {
    private final Map<String, FileRecord> files = new TreeMap<>();
    /** By id, the key of the file that it was read from. */
    private final Map<String, String> documents = new TreeMap<>();

    private final List<String> differences;

    private RecordCheck(List<String> differences) {
        this.differences = differences;
    }

    /**
     * Compares them.
     *
     * @param folders the folders that the index remembers
     * @param differences is given what does not belong together
     */
    static RecordCheck check(DirectoryReader index, List<String> folders, List<String> differences) throws IOException {
        RecordCheck check = new RecordCheck(differences);
        for (LeafReaderContext leaf : index.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                if (live == null || live.get(i)) {
                    check.read(leaf.reader()
                            .storedFields()
                            .document(i, Set.of(IndexSchema.STORED_FILE, IndexSchema.STORED_CARD)));
                }
            }
        }
        check.compare(new IndexSearcher(index), folders);
        return check;
    }

    /** The records, by {@link FileRecord#key()}. */
    Map<String, FileRecord> files() {
        return files;
    }

    /** How many documents there are. */
    int documents() {
        return documents.size();
    }

    private void read(Document stored) {
        BytesRef record = stored.getBinaryValue(IndexSchema.STORED_FILE);
        BytesRef json = stored.getBinaryValue(IndexSchema.STORED_CARD);
        try {
            if (record != null) {
                FileRecord file = StoredJson.file(BytesRef.deepCopyOf(record).bytes);
                if (files.put(file.key(), file) != null) {
                    differ("two records of " + file.folder() + "/" + file.path());
                }
            } else if (json != null) {
                DocumentCard card = StoredJson.card(BytesRef.deepCopyOf(json).bytes);
                if (documents.put(card.id(), FileRecord.key(card.folder(), card.path())) != null) {
                    differ("document " + card.id() + " is there twice");
                }
            } else {
                differ("something that is neither a document nor the record of a file");
            }
        } catch (JacksonException e) {
            differ("something that cannot be read (" + e.getOriginalMessage() + ")");
        }
    }

    private void compare(IndexSearcher searcher, List<String> folders) throws IOException {
        Set<String> remembered = new HashSet<>(folders);
        Map<String, String> claimed = new HashMap<>();
        for (FileRecord file : files.values()) {
            String name = file.folder() + "/" + file.path();
            if (!remembered.contains(file.folder())) {
                differ(name + ", whose folder it does not remember");
            }
            for (String id : file.documents()) {
                if (!file.key().equals(documents.get(id))) {
                    differ("a record of " + name + " without its document " + id);
                }
                if (claimed.put(id, file.key()) != null) {
                    differ("document " + id + " in two records");
                }
            }
            for (Map.Entry<String, String> former : file.former().entrySet()) {
                if (!documents.containsKey(former.getValue())) {
                    differ("id " + former.getKey() + ", which leads to " + former.getValue()
                            + ", a document that is not there");
                }
            }
            int held = searcher.count(new TermQuery(new Term(IndexSchema.SOURCE, file.key())));
            if (held != 1 + file.held().size()) {
                differ((held - 1) + " documents of " + name + " but a record of "
                        + file.held().size());
            }
        }
        documents.forEach((id, key) -> {
            if (!key.equals(claimed.get(id))) {
                differ("document " + id + " without a record of its file " + key.replace('\n', '/'));
            }
        });
    }

    private void differ(String what) {
        differences.add("the index holds " + what + ": run 'vankien index --rebuild'");
    }
}
