package vankien.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vankien.ocr.Tesseract;
import vankien.parse.ReadPolicy;

/** The options that say which files are let into the index, the same for every command that reads files. */
final class GateOptions {
    /** What is done with a file that is secret or may be. */
    enum Treatment {
        HOLD,
        INDEX;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether pictures of pages are read. */
    enum Ocr {
        AUTO,
        OFF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--secrecy",
            paramLabel = "hold|index",
            defaultValue = "hold",
            description =
                    "files with a secrecy mark: 'hold' keeps them out, 'index' takes them in like all others, for an"
                            + " office that may; another choice than before reads everything anew (default: ${DEFAULT-VALUE})")
    private Treatment secrecy = Treatment.HOLD;

    @Option(
            names = "--unread-heads",
            paramLabel = "hold|index",
            defaultValue = "hold",
            description = "scans whose first page cannot be read, so that a secrecy mark may be missed: 'hold' rejects"
                    + " them, 'index' takes in what can be read (default: ${DEFAULT-VALUE})")
    private Treatment unreadHeads = Treatment.HOLD;

    @Option(
            names = "--ocr",
            paramLabel = "auto|off",
            defaultValue = "auto",
            description = "pages that are pictures: 'auto' reads them where Tesseract with Vietnamese data is installed"
                    + " (tesseract-ocr tesseract-ocr-vie), 'off' does not (default: ${DEFAULT-VALUE})")
    private Ocr ocr = Ocr.AUTO;

    /** The policy that they state; looks for Tesseract once. */
    ReadPolicy policy() {
        @Nullable Tesseract tesseract = ocr == Ocr.AUTO ? Tesseract.find().orElse(null) : null;
        return new ReadPolicy(secrecy == Treatment.HOLD, unreadHeads == Treatment.HOLD, tesseract);
    }
}
