package vankien.parse;

import org.jspecify.annotations.Nullable;
import vankien.ocr.Tesseract;

/**
 * What is done with files that are secret or may be, and with pictures of pages. Immutable.
 *
 * @param holdsMarked whether a file with a secrecy mark stays out of the index
 * @param holdsUnreadHeads whether a file stays out whose first page is a picture that cannot be read
 * @param tesseract reads pictures of pages; null where there is none or it is not wanted
 */
public record ReadPolicy(
        boolean holdsMarked,
        boolean holdsUnreadHeads,
        @Nullable Tesseract tesseract) {
    /** Holds back whatever may be secret and reads no pictures. */
    public static final ReadPolicy DEFAULT = new ReadPolicy(true, true, null);
}
