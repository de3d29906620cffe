package vankien.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.document.NumberOfType;
import vankien.draft.Draft;
import vankien.query.SearchRequest;

/**
 * The searchable archive: the one way in for the page, the API and the terminal. Thread-safe.
 *
 * <p>Every method takes the {@link Access} of the reader, and nothing that the reader may not see has any influence on
 * the answer.
 */
public interface Archive extends AutoCloseable {

    /**
     * Searches.
     *
     * @throws StaleCursorException when the request's cursor belongs to a generation that is no longer served
     * @throws InvalidCursorException when the request's cursor is not one that a search gave
     * @throws TooExpensiveException when it takes longer than a search may
     */
    SearchResult search(SearchRequest request, Access access);

    /**
     * One document with its text.
     *
     * @param id the document's id
     * @param marked a query whose matches are marked in the text, or null
     */
    Optional<DocumentDetail> document(String id, @Nullable String marked, Access access);

    /** The documents related to one; empty where the reader sees no document with this id. */
    Optional<SimilarDocuments> similar(SimilarRequest request, Access access);

    /**
     * Gives every hit of a search to a sink, in the order of the search and each once, however many there are. All are
     * of the generation with which it began, whatever is published meanwhile.
     *
     * @param request its size and cursor play no part, nothing is counted by facet
     * @return how many hits there were
     * @throws IOException when the sink fails
     */
    int export(SearchRequest request, Access access, HitSink sink) throws IOException;

    /** The id that a document has now which had this one before; empty where there is none that the reader may see. */
    Optional<String> movedTo(String id, Access access);

    /** The file that a document was read from. */
    Optional<OriginalFile> file(String id, Access access);

    /**
     * How a text may go on that is being typed.
     *
     * @param typed the text, at most 200 characters
     * @param size the most suggestions to give, 1 to 20
     */
    Suggestions suggest(String typed, int size, Access access);

    /**
     * Why a document stands where it does among the hits of a query, or why it is not among them.
     *
     * @param text the query, at most {@value SearchRequest#MAX_TEXT} characters
     * @param id the document's id
     * @return empty when there is no such document
     */
    Optional<ScoreExplanation> explain(String text, String id, Access access);

    /** The codes of a type and number that documents bear or cite: {@code Chỉ thị 05} is 05-CT/TW, 05-CT/TU. */
    List<DocumentCode> codes(NumberOfType number, Access access);

    /**
     * Everything known of a code: the documents that bear it, those that cite it, its relations.
     *
     * @return empty where no document bears or cites it
     * @throws StaleCursorException when the request's cursor belongs to a generation that is no longer served
     * @throws InvalidCursorException when the request's cursor is not one that this gave
     */
    Optional<CodeDetail> code(CodeRequest request, Access access);

    /** The chain of implementation around a code; empty where no document bears or cites it. */
    Optional<CodeChain> chain(ChainRequest request, Access access);

    /** What the archive says of everything that a draft cites. */
    BatchResult batch(Draft draft, Access access);

    /** How good the archive is: how many documents lack a value, and what else an operator can mend. */
    QualityReport quality(Access access);

    /** The documents, files or codes behind one of the counts, one page of them. */
    QualityList quality(QualityRequest request, Access access);

    /** Has somebody told how long the stages of searches take from now on. */
    default void observe(SearchStage.Observer observer) {}

    /** What is served now, whoever reads. */
    ArchiveState state();

    /**
     * Sees to it that searches can be answered now.
     *
     * @throws ArchiveUnavailableException when they cannot, because the words are elsewhere and nobody answers there
     */
    default void requireReady() {}

    /** What is served now, with as many documents as the reader may see. */
    ArchiveState state(Access access);

    @Override
    void close();
}
