package vankien.parse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.ocr.Tesseract;

/**
 * What an extraction depends on besides the file. It reaches a worker process as its arguments, and kept extractions state
 * it: those of other settings are not used.
 *
 * @param limits how much is read of one file
 * @param tesseract reads pages that are pictures; null where they are not read
 */
record ExtractionSettings(ReadLimits limits, @Nullable Tesseract tesseract) {
    /** To be raised when the same bytes give another extraction than before. */
    private static final int VERSION = 8;

    /** Of the time for a page, the part that one picture of it may take: it is read whole, and its head again. */
    private static final int PICTURES = 3;

    /**
     * With pictures read within the time that a process has for a page: one that takes longer is a page that was not read,
     * and the others are.
     */
    ExtractionSettings within(WorkerLimits process) {
        return tesseract == null
                ? this
                : new ExtractionSettings(
                        limits, tesseract.within(process.fileTimeout().dividedBy(PICTURES)));
    }

    /**
     * As arguments of a process, {@code [67108864, 268435456, 64000000, /usr/bin/tesseract, 40000]}, the last in
     * milliseconds; without the last two, no OCR.
     */
    List<String> arguments() {
        List<String> numbers = List.of(
                Long.toString(limits.textBytes()),
                Long.toString(limits.binaryBytes()),
                Integer.toString(limits.characters()));
        return tesseract == null
                ? numbers
                : List.of(
                        numbers.get(0),
                        numbers.get(1),
                        numbers.get(2),
                        tesseract.program().toString(),
                        Long.toString(tesseract.limit().toMillis()));
    }

    static ExtractionSettings of(List<String> arguments) {
        return new ExtractionSettings(
                new ReadLimits(
                        Long.parseLong(arguments.get(0)),
                        Long.parseLong(arguments.get(1)),
                        Integer.parseInt(arguments.get(2))),
                arguments.size() < 5
                        ? null
                        : Tesseract.known(Path.of(arguments.get(3)))
                                .within(Duration.ofMillis(Long.parseLong(arguments.get(4)))));
    }

    /**
     * What kept extractions of a format must agree in, {@code 3 pdf ocr}: whether pictures are read is of no matter to the
     * others, and the limits only decide whether there is one.
     */
    String key(FileFormat format) {
        return VERSION + " " + format.symbol() + (format == FileFormat.PDF && tesseract != null ? " ocr" : "");
    }
}
