package vankien.parse;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import vankien.ocr.Tesseract;
import vankien.parse.ParseResult.Reason;

/**
 * Decides whether a file may go on to an index: by its name, by what stands beside it, by its head. Where the policy lets
 * marked files in, it finds no marks.
 */
final class SecrecyGate {
    private final ReadPolicy policy;

    SecrecyGate(ReadPolicy policy) {
        this.policy = policy;
    }

    /** The mark in a path, or null. */
    @Nullable
    String inName(String relativePath) {
        return policy.holdsMarked() ? SecretName.inPath(relativePath) : null;
    }

    /** The mark in a title that stands beside the text, or null. */
    @Nullable
    String inTitle(@Nullable String title) {
        return title != null && policy.holdsMarked() ? SecretName.inTitle(title) : null;
    }

    /** The mark that a sidecar or front matter states, or null. */
    @Nullable
    String stated(StatedReading reading) {
        return policy.holdsMarked() ? reading.stated().secrecy() : null;
    }

    /**
     * The mark at the head of a tree of which nothing was repaired yet, or null. The repair takes running heads for nothing
     * to read, and MẬT may be one.
     */
    @Nullable
    String inHead(Document unrepaired) {
        return policy.holdsMarked() ? DocumentHead.mark(unrepaired) : null;
    }

    /**
     * The mark at the head of a text, or null.
     *
     * @param xhtml the tree that the blocks were read from: a head in a table is read line by line
     */
    @Nullable
    String inText(List<Block> blocks, Document xhtml) {
        if (!policy.holdsMarked()) {
            return null;
        }
        String mark = SecrecyMark.in(blocks);
        return mark == null && BlockReader.hasHeadInCells(xhtml) ? SecrecyMark.in(BlockReader.readHeads(xhtml)) : mark;
    }

    /**
     * Stops a scan whose head could not be read: whether it is secret nobody knows.
     *
     * @throws NotReadableException as {@link Reason#UNREAD_HEAD}
     */
    void requireReadHead(Document xhtml) throws NotReadableException {
        if (policy.holdsUnreadHeads() && DocumentHead.isUnread(xhtml)) {
            throw new NotReadableException(
                    Reason.UNREAD_HEAD,
                    "its first page is a picture that cannot be read, so that a secrecy mark may be missed; "
                            + (policy.tesseract() == null ? Tesseract.TO_INSTALL : "scan it again")
                            + ", or index such files with --unread-heads index");
        }
    }

    /** Lines of JSON lines with a mark are told apart. */
    boolean holdsMarked() {
        return policy.holdsMarked();
    }
}
