package vankien.http;

/**
 * How a file of a format is sent. Nothing that could run in the reader's browser is ever shown by it.
 *
 * @param contentType the type that is stated
 * @param inline whether a browser may show it; else it is saved
 * @param policy what the file may do when shown
 */
record FileType(String contentType, boolean inline, String policy) {

    /** For a format's symbol, {@code pdf}. */
    static FileType of(String format) {
        return switch (format) {
            case "pdf" -> new FileType("application/pdf", true, SecurityHeaders.PDF_POLICY);
            case "txt", "md" -> shown("text/plain; charset=utf-8");
            // As text: saved under its own name, it opens as usual from the reader's disk.
            case "html" -> saved("text/plain");
            case "jsonl" -> saved("application/jsonl");
            case "rtf" -> saved("application/rtf");
            case "doc" -> saved("application/msword");
            case "docx" -> saved("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            case "odt" -> saved("application/vnd.oasis.opendocument.text");
            default -> saved("application/octet-stream");
        };
    }

    private static FileType shown(String contentType) {
        return new FileType(contentType, true, SecurityHeaders.FILE_POLICY);
    }

    private static FileType saved(String contentType) {
        return new FileType(contentType, false, SecurityHeaders.FILE_POLICY);
    }
}
