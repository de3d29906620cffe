package vankien.parse;

import java.nio.file.Path;

/**
 * What a worker process does with a long text once it is extracted: all that the indexer itself is going to do with it, to
 * throw it away. Work that does not come to its end comes to none there, and costs that file and no run. Our own parser is
 * in proportion to the length of the text, as tests show; this is for what they do not.
 */
@FunctionalInterface
interface Rehearsal {
    /** From so many bytes of a file of text, or characters of what was extracted, a text is long. */
    int LONG = 256 * 1024;

    /**
     * Rehearses.
     *
     * @param extracted may be changed
     */
    void of(Path file, FileFormat format, Extraction extracted) throws NotReadableException;

    /** Reads as {@link DocumentReader} does. */
    static Rehearsal of(LocalExtraction local) {
        Understanding understanding = new Understanding(ReadPolicy.DEFAULT);
        return (file, format, extracted) -> {
            if (format == FileFormat.JSONL) {
                understanding.ofLines(local.text(file, format), StatedReading.NOTHING);
            } else {
                understanding.of(extracted, format, "", StatedReading.NOTHING);
            }
        };
    }
}
