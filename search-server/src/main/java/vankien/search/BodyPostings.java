package vankien.search;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vankien.index.IndexSchema;
import vankien.index.KnownTerms;

/** The postings of terms in the bodies of some documents of one segment, one after the other. */
final class BodyPostings {
    private final SegmentDocuments inside;
    private final TermsEnum dictionary;
    private @Nullable PostingsEnum before;

    BodyPostings(SegmentDocuments inside) throws IOException {
        this.inside = inside;
        Terms terms = inside.leaf().reader().terms(IndexSchema.BODY);
        dictionary = terms == null ? TermsEnum.EMPTY : terms.iterator();
    }

    /** The documents that are asked about, by their numbers in the segment, ascending. */
    int[] documents() {
        return inside.documents();
    }

    /**
     * The postings of a term, before the first document; those asked for before are of no use any more.
     *
     * @param flags what is read of each place, of {@link PostingsEnum}
     * @return null where the segment does not have the term
     */
    @Nullable
    PostingsEnum of(BytesRef term, int flags) throws IOException {
        if (!KnownTerms.seek(dictionary, inside.index(), inside.leaf(), new Term(IndexSchema.BODY, term))) {
            return null;
        }
        PostingsEnum postings = dictionary.postings(before, flags);
        before = postings;
        return postings;
    }

    /** Moves on to a document, none before the last one that was asked for; whether it has the term. */
    static boolean isAt(PostingsEnum postings, int document) throws IOException {
        int at = postings.docID();
        return (at < document ? postings.advance(document) : at) == document;
    }
}
