package vankien.parse;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a worker process does with a long text once it is extracted: all that the indexer itself is going to do with it, to
 * throw it away. Work that does not come to its end comes to none there, and costs that file and no run. Our own parser is
 * in proportion to the length of the text, as tests show; this is for what they do not.
 */
@FunctionalInterface
interface Rehearsal {
    /** From so many bytes of a file of text, or characters of a line or of what was extracted, a text is long. */
    int LONG = 256 * 1024;

    /**
     * Rehearses.
     *
     * @param extracted may be changed
     */
    void of(Path file, FileFormat format, Extraction extracted) throws NotReadableException;

    /** Whether a file of JSON lines has one that is a long text: the others are no more than many short files are. */
    static boolean hasLongLines(String text) {
        int begin = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
            if (end - begin >= LONG) {
                return true;
            }
            begin = end + 1;
        }
        return text.length() - begin >= LONG;
    }

    private static Stream<String> longLines(String text) {
        return Pattern.compile("\n").splitAsStream(text).filter(line -> line.length() >= LONG);
    }

    /** Reads as {@link DocumentReader} does. */
    static Rehearsal of(LocalExtraction local) {
        Understanding understanding = new Understanding(ReadPolicy.DEFAULT);
        return (file, format, extracted) -> {
            if (format == FileFormat.JSONL) {
                String lines = longLines(local.text(file, format)).collect(Collectors.joining("\n"));
                understanding.ofLines(lines, StatedReading.NOTHING);
            } else {
                understanding.of(extracted, format, "", StatedReading.NOTHING);
            }
        };
    }
}
