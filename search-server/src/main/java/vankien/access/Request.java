package vankien.access;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request says of who sends it. */
public interface Request {
    /** The address that the connection comes from, never one that a header names. */
    InetAddress address();

    /** All values of a header, in their order; none where it was not sent. */
    List<String> headers(String name);

    /** The only value of a header; null where it was not sent, or several times. */
    default @Nullable String header(String name) {
        List<String> values = headers(name);
        return values.size() == 1 ? values.getFirst() : null;
    }
}
