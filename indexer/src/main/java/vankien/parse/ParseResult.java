package vankien.parse;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of one file. Exactly one of three things, and none of them is an exception. */
public sealed interface ParseResult {

    /**
     * The file was read.
     *
     * @param documents what is in it, at least one: one for most formats, one per line for JSON lines
     * @param problem what is wrong with the sidecar or front matter, of which nothing was taken then; null where all is
     *     well
     * @param reused whether its text was kept from an earlier reading of the same content
     */
    record Parsed(List<ParsedDocument> documents, @Nullable String problem, boolean reused) implements ParseResult {
        public Parsed {
            documents = List.copyOf(documents);
        }

        Parsed(List<ParsedDocument> documents, @Nullable String problem) {
            this(documents, problem, false);
        }

        Parsed fromKept() {
            return new Parsed(documents, problem, true);
        }
    }

    /**
     * The file cannot be indexed.
     *
     * @param reason the kind of trouble, for counting
     * @param detail what is wrong and what to do, for the report; never a sentence of the document
     */
    record Rejected(Reason reason, String detail) implements ParseResult {}

    /**
     * The file bears a secrecy mark at its head: nothing of it may reach an index, a log or a report.
     *
     * @param mark the mark, {@code MẬT}, {@code TỐI MẬT} or {@code TUYỆT MẬT}
     */
    record HeldBack(String mark) implements ParseResult {}

    /** Why a file is rejected. */
    enum Reason {
        /** No bytes, or no text in it. */
        EMPTY,
        /** The operating system does not let it be read. */
        UNREADABLE,
        /** Its bytes are not of the kind that its name says. */
        WRONG_KIND,
        /** Damaged or cut short. */
        DAMAGED,
        /** Locked with a password. */
        ENCRYPTED,
        /** Larger than the limit for its format. */
        TOO_LARGE,
        /** Only pictures of pages, no text layer. */
        NO_TEXT,
        /** Its first page is a picture that could not be read: it may bear a secrecy mark. */
        UNREAD_HEAD,
        /** A line of JSON lines is not valid. */
        INVALID,
        /** Parsing took longer than allowed. */
        TIMED_OUT,
        /** Not the file's fault: at that moment of the run there was not memory enough for it. */
        NO_MEMORY,
        /** Not the file's fault: the installed program is not whole. */
        PROGRAM_FAULT;

        /** The reason's name in reports, {@code too_large}. */
        public String symbol() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
