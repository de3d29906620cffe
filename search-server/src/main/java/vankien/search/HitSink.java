package vankien.search;

import java.io.IOException;

/** Takes the hits of a search, one after the other. */
public interface HitSink {

    /**
     * Comes before the first hit.
     *
     * @param generation the generation that all hits are of
     * @param total how many there will be
     */
    void begins(String generation, int total) throws IOException;

    /** The next hit. */
    void hit(Hit hit) throws IOException;
}
