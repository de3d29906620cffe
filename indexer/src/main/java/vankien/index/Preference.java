package vankien.index;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vankien.document.Metadata;

/**
 * Which of the documents of a group stands for all of them: the one that tells most of itself, then the one in the better
 * format (a Word file has the text as it was written, the text of a PDF may be a scan's), then the longer one.
 */
final class Preference {
    private static final List<String> WORST_FIRST =
            List.of("jsonl", "pdf", "txt", "md", "html", "rtf", "doc", "odt", "docx");
    private static final int LONGEST = (1 << 24) - 1;

    private Preference() {}

    /** Higher is better. */
    static long of(Metadata metadata, String format, int characters) {
        long known = Stream.of(metadata.number(), metadata.date(), metadata.title(), metadata.signer())
                .filter(Objects::nonNull)
                .count();
        long rank = Math.max(0, WORST_FIRST.indexOf(format));
        return (known << 32) | (rank << 24) | Math.min(LONGEST, characters);
    }
}
