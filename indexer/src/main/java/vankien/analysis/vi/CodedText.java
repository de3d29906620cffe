package vankien.analysis.vi;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import vankien.document.CodeMention;
import vankien.document.CodePieces;

/**
 * Text on its way to a tokenizer, with its document codes found before it is handed on: when a character has been read,
 * every code that begins at it or before it is known. Holds {@value #BUFFER} characters and the codes in them, however
 * long the text.
 */
final class CodedText extends Reader {
    static final int BUFFER = 8192;

    private final char[] buffer = new char[BUFFER];
    private final Queue<CodeMention> found = new ArrayDeque<>();
    private final RecentText recent = new RecentText();
    private Reader input;
    private CodePieces codes = new CodePieces();

    /** Offset of the buffer in the text. */
    private int origin;

    private int end;
    private int handedOn;
    /** Up to here it may be handed on. */
    private int ready;

    private boolean atEnd;

    CodedText(Reader input) {
        this.input = input;
    }

    /** Begins with another text. */
    void begin(Reader text) {
        input = text;
        codes = new CodePieces();
        found.clear();
        recent.clear();
        origin = 0;
        end = 0;
        handedOn = 0;
        ready = 0;
        atEnd = false;
    }

    /** The first code that begins before the offset and was not asked for yet, or null; offsets in what was read. */
    @Nullable
    CodeMention codeBefore(int offset) {
        CodeMention next = found.peek();
        return next != null && next.start() < offset ? found.poll() : null;
    }

    /** Describes what stands between two offsets in what was read. */
    void describe(int from, int to, SeparatorAttribute separator) {
        recent.describe(from, to, separator);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (handedOn == ready) {
            fill();
            if (handedOn == ready) {
                return -1;
            }
        }
        int count = Math.min(length, ready - handedOn);
        System.arraycopy(buffer, handedOn, target, offset, count);
        recent.add(buffer, handedOn, count);
        handedOn += count;
        return count;
    }

    /** Moves on in the text; what was handed on last stays as the context of what comes. */
    private void fill() throws IOException {
        if (atEnd) {
            return;
        }
        System.arraycopy(buffer, handedOn, buffer, 0, end - handedOn);
        origin += handedOn;
        end -= handedOn;
        handedOn = 0;
        while (!atEnd && end < BUFFER) {
            int count = input.read(buffer, end, BUFFER - end);
            atEnd = count < 0;
            end += Math.max(0, count);
        }
        int to = atEnd ? end : end - CodePieces.AHEAD;
        found.addAll(codes.find(new String(buffer, 0, end), origin, to));
        // A code may begin before its first digit, and the next number is looked at with the next piece.
        ready = atEnd ? end : to - CodePieces.BEHIND;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
