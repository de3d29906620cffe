package vankien.ocr;

/** A page could not be read. The message never holds words of the page. */
public final class OcrFailedException extends Exception {
    OcrFailedException(String message) {
        super(message);
    }

    OcrFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
