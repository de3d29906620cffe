package vankien.index;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * The fields of the index: the only place with their names.
 *
 * <p>There are two kinds of Lucene document, told apart by {@link #KIND}: a party document, and the record of a file (so
 * that a rejected file is remembered in the same commit as the documents).
 *
 * <p>Text is indexed twice. {@link #BODY} holds every syllable with its marks, with positions and offsets: words,
 * phrases and the marks in passages come from it, and a word typed without marks is looked up as all its spellings in
 * its term dictionary. {@link #PAIRS} holds the pairs of neighbouring syllables without marks and without positions: it
 * carries the evidence of word order for both ways of typing. What that costs, in parts of the UTF-8 text, on 996 real
 * texts of 7.2 MB ({@code mvn -q -Pbenchmark verify -Dbenchmark=size}; those texts have no titles):
 *
 * <pre>
 *              terms  postings  positions  offsets  stored    sum
 * stored                                              .742   .742
 * body          .023      .068       .306     .215           .612
 * pairs         .188      .158                               .346
 * the same document in several files                         .037
 * all others                                                 .040
 * together, in one segment                                  1.777
 * the index as it is used, of at most 2.5                   1.823
 * </pre>
 */
public final class IndexSchema {
    private IndexSchema() {}

    /** Grows when fields change; an index of another version has to be built anew. */
    public static final int VERSION = 9;
    /** Grows when the same text gives other terms; an index of another version has to be built anew. */
    public static final int ANALYSIS_VERSION = 4;

    /** {@link #KIND_DOCUMENT} or {@link #KIND_FILE}. */
    public static final String KIND = "kind";
    /** A party document. */
    public static final String KIND_DOCUMENT = "document";
    /** The record of a file on disk. */
    public static final String KIND_FILE = "file";

    /** The document's id; also a sorted doc value, the last tie-breaker. */
    public static final String ID = "id";
    /** The key of the file that a document was read from, or that a file record is about. */
    public static final String SOURCE = "source";

    /**
     * Doc value of documents and of records of files: who may read it, as {@link AccessRule#text}. Not indexed, so that it
     * can be changed in place when an {@code access.yaml} changes; where it is missing nobody may.
     */
    public static final String ACCESS = "access";

    /** Head and body: syllables with marks, positions, offsets; beside the first of a document code the code's key. */
    public static final String BODY = "body";
    /**
     * Doc value, where an archive is in parts: the number of the document among all of them, from 0. Not in an index on this
     * machine.
     */
    public static final String ORDINAL = "ordinal";

    /** Doc value: how many positions of {@link #BODY} are the head. */
    public static final String HEAD = "head";
    /** Head and body: pairs of neighbouring syllables without marks. */
    public static final String PAIRS = "pairs";
    /** The title: syllables with marks, positions. */
    public static final String TITLE = "title";
    /** The title as one term, alone and behind the name of the type: {@link TitleKey}. */
    public static final String TITLE_WHOLE = "title_whole";
    /** On a document without a title: {@link #IS_SO}. */
    public static final String UNTITLED = "untitled";
    /** The title: pairs without marks. */
    public static final String TITLE_PAIRS = "title_pairs";
    /** The signer's name: syllables with marks, positions. */
    public static final String SIGNER_TEXT = "signer_text";
    /** The key of the document's own code. */
    public static final String CODE = "code";
    /** What names the document by type and number without its issuer: {@code kh/45}, {@code kh/45/2021}. */
    public static final String NUMBER_OF_TYPE = "number_of_type";
    /** Terms that documents with nearly the same text share, see {@link TextSignature}. */
    public static final String NEAR = "near";
    /** Doc value: the document's group and what its text is compared by. */
    public static final String SIGNATURE = "signature";
    /** The group of documents that are one and the same in several files, 16 hexadecimal digits. */
    public static final String GROUP = "group";
    /** The same, where another document of the group was there before: names the groups with more than one. */
    public static final String JOINED = "joined";
    /** Doc value: the higher, the rather it stands for its group. */
    public static final String PREFERENCE = "preference";
    /** The names of the values that were read without being sure of them, see {@link #SURE}. */
    public static final String DOUBTFUL = "doubtful";
    /** What was repaired in its text, the symbols of {@link vankien.parse.ParsedDocument#repairs}: {@code tcvn3}. */
    public static final String REPAIRED = "repaired";
    /** From this confidence on a value is no longer doubtful. */
    public static final double SURE = .7;
    /** On the record of a file that is rejected: the reason. */
    public static final String REJECTED = "rejected";
    /** On the record of a file that is indexed without what its sidecar or front matter states: {@link #IS_SO}. */
    public static final String STATED_WRONGLY = "stated_wrongly";
    /** The only term of a field that says that something is so. */
    public static final String IS_SO = "true";
    /** On the record of a file: an id that a document of it had before. */
    public static final String FORMER_ID = "former_id";
    /** The keys of the codes it cites, as often as it cites them. */
    public static final String CITES = "cites";
    /** The name by which others cite it without a number, folded: {@link OwnName}. */
    public static final String NAME = "name";
    /** The names of what it cites by name only, folded: {@code dieu le dang}, {@code nghi quyet trung uong 4 (khoa xii)}. */
    public static final String CITES_NAME = "cites_name";
    /**
     * What it says of each document that it cites by a code, as {@link StatedRelation#byObject}: one term for each
     * relation, beginning with the code's key. Who cites a code, how, and which documents bear it is read from the terms
     * and their postings.
     */
    public static final String CITED = "cited";
    /** Of these, what says that one cited document stands in a relation to another, beginning with the other one. */
    public static final String CITED_RELATES = "cited_relates";
    /** Of {@link #CITED}, what can change a document's status, as {@link StatedChange}: only of dated documents that are no drafts. */
    public static final String CHANGES = "changes";
    /** Doc value: the last day on which the document is in force, as it says itself, as days since 1970-01-01. */
    public static final String LAST_DAY = "last_day";
    /** Doc value: the document's {@link DocumentScope}, which decides what is meant by its own number. */
    public static final String SCOPE = "scope";
    /** The abbreviations that the document defines, as {@link DefinitionTerm}; documents only. */
    public static final String ABBREVIATIONS = "abbreviations";
    /** Date of issue as days since 1970-01-01: point and doc value. */
    public static final String DATE = "date";

    /** Folded values for filters; the values to show are doc values of the same name. */
    public static final String TYPE = "type";

    public static final String YEAR = "year";
    public static final String ISSUER = "issuer";
    public static final String LEVEL = "level";
    public static final String PLACE = "place";
    /** Before a value of {@link #PLACE} that finds a document but is not shown: the seat of one whose province is known. */
    public static final String SEAT = "\u001f";

    public static final String TERM = "term";
    public static final String SIGNER = "signer";
    public static final String FORMAT = "format";
    /** Indexed in a filter field instead of a value that is unknown. */
    public static final String UNKNOWN = "none";

    /** Stored JSON: metadata, file, repairs. */
    public static final String STORED_CARD = "card";
    /** Stored JSON: sections and the place of each passage in the text. */
    public static final String STORED_LAYOUT = "layout";
    /** Stored JSON: citations. */
    public static final String STORED_CITATIONS = "citations";
    /** Stored JSON: relations, one for each citation. */
    public static final String STORED_RELATIONS = "relations";
    /** Stored text of {@link #BODY}. */
    public static final String STORED_TEXT = "text";
    /** In a {@link Catalogue} only, stored JSON: the {@link Excerpts} of the text that is elsewhere. */
    public static final String STORED_EXCERPTS = "excerpts";
    /** Stored JSON of a file record. */
    public static final String STORED_FILE = "file";
    /**
     * Doc value of a file's record: the same as {@link #STORED_FILE}. A run over unchanged files reads all of them and
     * nothing else; among the stored fields each lies in a packed block with the texts of documents.
     */
    static final String RECORD = "record";

    /** Positions and offsets. */
    static final FieldType MARKED_TEXT = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);
    /** Positions. */
    static final FieldType PHRASED_TEXT = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    /** Frequencies only. */
    static final FieldType COUNTED_TEXT = indexed(IndexOptions.DOCS_AND_FREQS, false);
    /** Whole values with frequencies, without a length norm. */
    static final FieldType COUNTED_KEYS = indexed(IndexOptions.DOCS_AND_FREQS, true);

    private static FieldType indexed(IndexOptions options, boolean keys) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(!keys);
        type.setOmitNorms(keys);
        type.freeze();
        return type;
    }
}
