package vankien.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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

/** Reads statements from the terms of a field and their postings: one look for all that is said of a code. */
final class StatementTerms {
    private StatementTerms() {}

    /** Those that begin with a prefix, in their order, each once over all segments. */
    static List<Said> beginningWith(
            SeenArchive archive, String field, String prefix, Function<String, StatedRelation> reading)
            throws IOException {
        SortedMap<String, IntStream.Builder> found = new TreeMap<>();
        BytesRef beginning = new BytesRef(prefix);
        PostingsEnum postings = null;
        for (LeafReaderContext leaf : archive.index().leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum dictionary = terms.iterator();
            if (dictionary.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
                continue;
            }
            BytesRef term = dictionary.term();
            while (term != null && StringHelper.startsWith(term, beginning)) {
                postings = dictionary.postings(postings, PostingsEnum.NONE);
                IntStream.@Nullable Builder seen = null;
                for (int local = postings.nextDoc();
                        local != DocIdSetIterator.NO_MORE_DOCS;
                        local = postings.nextDoc()) {
                    if (archive.sees(leaf.docBase + local)) {
                        if (seen == null) {
                            seen = found.computeIfAbsent(term.utf8ToString(), key -> IntStream.builder());
                        }
                        seen.add(leaf.docBase + local);
                    }
                }
                term = dictionary.next();
            }
        }
        List<Said> said = new ArrayList<>(found.size());
        found.forEach((text, documents) ->
                said.add(new Said(reading.apply(text), documents.build().toArray())));
        return said;
    }

    /**
     * The mentions of which anything is said, each once; cheaper than all that is said, because of each only as much is
     * looked at as shows that the reader sees it.
     *
     * @param prefix what the mentions begin with
     */
    static Set<MentionKey> mentions(SeenArchive archive, String prefix) throws IOException {
        Set<MentionKey> mentions = new LinkedHashSet<>();
        BytesRef beginning = new BytesRef(prefix);
        PostingsEnum postings = null;
        for (LeafReaderContext leaf : archive.index().leaves()) {
            Terms terms = leaf.reader().terms(IndexSchema.CITED);
            TermsEnum dictionary = terms == null ? TermsEnum.EMPTY : terms.iterator();
            boolean more = dictionary.seekCeil(beginning) != TermsEnum.SeekStatus.END;
            while (more && StringHelper.startsWith(dictionary.term(), beginning)) {
                postings = dictionary.postings(postings, PostingsEnum.NONE);
                if (isSeen(postings, leaf.docBase, archive)) {
                    MentionKey mention = StatedRelation.readByObject(
                                    dictionary.term().utf8ToString())
                            .object();
                    mentions.add(mention);
                    // No term of this mention is greater: the bar of fields comes before the brace.
                    more = dictionary.seekCeil(new BytesRef(mention.text() + "}")) != TermsEnum.SeekStatus.END;
                } else {
                    more = dictionary.next() != null;
                }
            }
        }
        return mentions;
    }

    private static boolean isSeen(PostingsEnum postings, int docBase, SeenArchive archive) throws IOException {
        for (int local = postings.nextDoc(); local != DocIdSetIterator.NO_MORE_DOCS; local = postings.nextDoc()) {
            if (archive.sees(docBase + local)) {
                return true;
            }
        }
        return false;
    }
}
