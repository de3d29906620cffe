package vankien.export;

import java.io.IOException;
import vankien.search.Hit;

/** Writes a file of hits: begin, each hit, end. Only a file that was ended is complete. */
public interface HitWriter {
    /** What stands before the first hit. */
    void begin() throws IOException;

    /** The next hit. */
    void hit(Hit hit) throws IOException;

    /** What stands behind the last hit: how many there were. */
    void end(int hits) throws IOException;
}
