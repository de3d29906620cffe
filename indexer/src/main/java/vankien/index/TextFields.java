package vankien.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.jspecify.annotations.Nullable;

/**
 * The analysed fields of a Lucene document. Each has all of them, if need be without a word: where only some have one,
 * Lucene looks up for every posting that it writes and every hit that it weighs whether this one has a length, which is a
 * sixth of the time of indexing. What has no word is in no posting and counts in no statistics.
 */
final class TextFields {
    private static final String NONE = "";

    private TextFields() {}

    /** Of a party document. */
    static void add(Document doc, String text, @Nullable String title, @Nullable String signer) {
        doc.add(new Field(IndexSchema.BODY, text, IndexSchema.MARKED_TEXT));
        doc.add(new Field(IndexSchema.PAIRS, text, IndexSchema.COUNTED_TEXT));
        String named = title == null ? NONE : title;
        doc.add(new Field(IndexSchema.TITLE, named, IndexSchema.PHRASED_TEXT));
        doc.add(new Field(IndexSchema.TITLE_PAIRS, named, IndexSchema.COUNTED_TEXT));
        doc.add(new Field(IndexSchema.SIGNER_TEXT, signer == null ? NONE : signer, IndexSchema.PHRASED_TEXT));
    }

    /** Of the record of a file. */
    static void addNone(Document doc) {
        add(doc, NONE, null, null);
    }
}
