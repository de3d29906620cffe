package vankien.page;

/**
 * A file that pages load.
 *
 * @param name its name with a hash of its content, {@code vankien-1f0c….css}
 * @param bytes the content, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the server as it is, never compared
public record Asset(String name, String contentType, byte[] bytes) {
    /** Its address on the server. */
    public String address() {
        return "/assets/" + name;
    }
}
