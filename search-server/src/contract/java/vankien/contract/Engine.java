package vankien.contract;

import java.io.IOException;

/** A server over an archive, whatever that lies on; who asks shows a key. */
public interface Engine extends AutoCloseable {
    /** Where it listens, {@code http://127.0.0.1:8080}. */
    String address();

    /** What {@code vankien explain --json} says of a document. */
    String explained(String query, String id) throws IOException;

    /**
     * Brings the archive to the generation that the index has now, while readers ask.
     *
     * @param generation its name in answers
     */
    void follow(String generation) throws IOException;

    @Override
    void close();
}
