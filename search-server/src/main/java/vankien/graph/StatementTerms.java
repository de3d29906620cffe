package vankien.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import vankien.index.IndexSchema;
import vankien.index.MentionKey;
import vankien.index.StatedRelation;

/**
 * Reads statements from the terms of a field and their postings: one look for all that is said of a code. For one request
 * and one thread: what is opened of a dictionary serves every look of it, as a page of a code has hundreds.
 */
final class StatementTerms {
    private final SeenArchive archive;
    /** By field, in the order of the segments. */
    private final Map<String, List<TermsEnum>> dictionaries = new HashMap<>();

    private @Nullable PostingsEnum postings;

    StatementTerms(SeenArchive archive) {
        this.archive = archive;
    }

    /** A term with the documents that a reader sees of it, by their numbers in the index, ascending; at least one. */
    static final class Seen {
        private final String text;
        private final int[] documents;

        private Seen(String text, int[] documents) {
            this.text = text;
            this.documents = documents;
        }

        String text() {
            return text;
        }

        /** What it says of the statement that was read from it. */
        Said saying(StatedRelation statement) {
            return new Said(statement, documents);
        }
    }

    /** Is shown a term in one segment; says where to go on. */
    private interface Visitor {
        /** The least term to go on with, null for the next one. */
        @Nullable
        BytesRef visit(String term, PostingsEnum postings, int docBase) throws IOException;
    }

    private void walk(String field, String prefix, Visitor visitor) throws IOException {
        BytesRef beginning = new BytesRef(prefix);
        List<LeafReaderContext> leaves = archive.index().leaves();
        List<TermsEnum> opened = opened(field);
        for (LeafReaderContext leaf : leaves) {
            TermsEnum dictionary = opened.get(leaf.ord);
            boolean more = dictionary.seekCeil(beginning) != TermsEnum.SeekStatus.END;
            while (more && StringHelper.startsWith(dictionary.term(), beginning)) {
                postings = dictionary.postings(postings, PostingsEnum.NONE);
                BytesRef next = visitor.visit(dictionary.term().utf8ToString(), postings, leaf.docBase);
                more = next == null ? dictionary.next() != null : dictionary.seekCeil(next) != TermsEnum.SeekStatus.END;
            }
        }
    }

    private List<TermsEnum> opened(String field) throws IOException {
        List<TermsEnum> opened = dictionaries.get(field);
        if (opened == null) {
            opened = new ArrayList<>();
            for (LeafReaderContext leaf : archive.index().leaves()) {
                Terms terms = leaf.reader().terms(field);
                opened.add(terms == null ? TermsEnum.EMPTY : terms.iterator());
            }
            dictionaries.put(field, opened);
        }
        return opened;
    }

    /** Those that begin with a prefix, in their order, each once over all segments. */
    List<Seen> beginningWith(String field, String prefix) throws IOException {
        SortedMap<String, IntStream.Builder> found = new TreeMap<>();
        walk(field, prefix, (term, postings, docBase) -> {
            IntStream.@Nullable Builder seen = null;
            for (int local = postings.nextDoc(); local != DocIdSetIterator.NO_MORE_DOCS; local = postings.nextDoc()) {
                if (archive.sees(docBase + local)) {
                    if (seen == null) {
                        seen = found.computeIfAbsent(term, key -> IntStream.builder());
                    }
                    seen.add(docBase + local);
                }
            }
            return null;
        });
        List<Seen> terms = new ArrayList<>(found.size());
        found.forEach(
                (text, documents) -> terms.add(new Seen(text, documents.build().toArray())));
        return terms;
    }

    /**
     * The mentions of which anything is said, each once; cheaper than all that is said, because of each only as much is
     * looked at as shows that the reader sees it.
     *
     * @param prefix what the mentions begin with
     */
    Set<MentionKey> mentions(String prefix) throws IOException {
        Set<MentionKey> mentions = new LinkedHashSet<>();
        walk(IndexSchema.CITED, prefix, (term, postings, docBase) -> {
            if (!isSeen(postings, docBase)) {
                return null;
            }
            MentionKey mention = StatedRelation.readByObject(term).object();
            mentions.add(mention);
            // No term of this mention is greater: the bar of fields comes before the brace.
            return new BytesRef(mention.text() + "}");
        });
        return mentions;
    }

    private boolean isSeen(PostingsEnum postings, int docBase) throws IOException {
        for (int local = postings.nextDoc(); local != DocIdSetIterator.NO_MORE_DOCS; local = postings.nextDoc()) {
            if (archive.sees(docBase + local)) {
                return true;
            }
        }
        return false;
    }
}
