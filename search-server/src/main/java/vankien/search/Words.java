package vankien.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import vankien.query.ParsedQuery;

/**
 * Where the words of a generation are: on this machine beside everything else, or in the shards of a cluster. The one thing
 * in which an archive on a cluster differs from one on this machine.
 */
interface Words {
    /**
     * A query.
     *
     * @param searcher searches what is on this machine, within the time of the request
     */
    WordSearch search(ParsedQuery parsed, IndexSearcher searcher) throws IOException;

    /** The documents related to one, best first, with their sort values by relevance. */
    List<FieldDoc> related(int document, int wanted) throws IOException;

    /**
     * Sees to it that they can be looked for.
     *
     * @throws ArchiveUnavailableException when they cannot
     */
    default void requireThere() throws IOException {}

    /** Nobody looks for them any more. */
    default void close() {}
}
