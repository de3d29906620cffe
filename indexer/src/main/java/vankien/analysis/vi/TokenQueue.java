package vankien.analysis.vi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * A filter that reads ahead where a token calls for it and adds a canonical token at the position of one it has read.
 *
 * <p>Tokens that call for nothing pass without being copied. The tokens of the input are never changed. Tokens beside
 * others, such as document codes, pass and are not seen.
 */
abstract class TokenQueue extends TokenFilter {
    final CharTermAttribute termAttribute = addAttribute(CharTermAttribute.class);
    final OffsetAttribute offsetAttribute = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute positionAttribute = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute lengthAttribute = addAttribute(PositionLengthAttribute.class);
    private final TypeAttribute typeAttribute = addAttribute(TypeAttribute.class);
    private final SeparatorAttribute separatorAttribute = addAttribute(SeparatorAttribute.class);

    /** Where the last token seen ended that stands beside no other. */
    private int endBefore;

    /** Read but not yet emitted: never more than a handful. */
    private final List<Ahead> ahead = new ArrayList<>();

    private boolean exhausted;
    private @Nullable Canonical canonical;

    /** A token read ahead. */
    record Ahead(
            State state, String term, int start, int end, int increment, boolean beside, char mark, boolean spaced) {}

    /** The token to add after the one just emitted, at its position. */
    private record Canonical(State beside, String term, int end, int tokens) {}

    TokenQueue(TokenStream input) {
        super(input);
    }

    /** Looks at the token now in the attributes, and calls {@link #add} where it starts something. */
    abstract void examine() throws IOException;

    @Override
    public final boolean incrementToken() throws IOException {
        if (canonical != null) {
            emit(canonical);
            canonical = null;
            return true;
        }
        if (!ahead.isEmpty()) {
            restoreState(ahead.remove(0).state());
        } else if (exhausted || !input.incrementToken()) {
            return false;
        }
        if (!isBeside()) {
            examine();
            endBefore = offsetAttribute.endOffset();
        }
        return true;
    }

    /**
     * The n-th word of a run of words from the current token on, which is word 0; null where something else stands between
     * them than spaces.
     */
    final @Nullable Ahead wordAt(int n) throws IOException {
        if (n == 0) {
            return current();
        }
        int end = offsetAttribute.endOffset();
        Ahead word = null;
        for (int i = 0; i < n; i++) {
            word = peek(i);
            if (word == null || word.increment() != 1 || !isSpace(markBetween(end, word))) {
                return null;
            }
            end = word.end();
        }
        return word;
    }

    private Ahead current() {
        return new Ahead(
                captureState(),
                termAttribute.toString(),
                offsetAttribute.startOffset(),
                offsetAttribute.endOffset(),
                positionAttribute.getPositionIncrement(),
                false,
                separatorAttribute.mark(),
                separatorAttribute.isSpaced());
    }

    /** What stands before the current token, as a {@link SeparatorAttribute#mark}. */
    final char markBefore() {
        return mark(separatorAttribute.mark(), endBefore, offsetAttribute.startOffset());
    }

    /** Whether there are spaces beside the mark before the current token; false where the tokenizer does not tell. */
    final boolean isSpaced() {
        return separatorAttribute.isSpaced();
    }

    /** What stands between a token that ends there and the next one, as a {@link SeparatorAttribute#mark}. */
    static char markBetween(int end, Ahead next) {
        return mark(next.mark(), end, next.start());
    }

    /** One character of any kind is taken for the right one where the tokenizer does not tell. */
    private static char mark(char told, int end, int start) {
        return told == SeparatorAttribute.UNKNOWN && start != end + 1 ? SeparatorAttribute.BORDER : told;
    }

    /** Whether two tokens have nothing but spaces between them, as words of a sentence do. */
    static boolean isSpace(char mark) {
        return mark == SeparatorAttribute.SPACE || mark == SeparatorAttribute.UNKNOWN;
    }

    /** A document code, or what another filter added. */
    private boolean isBeside() {
        return positionAttribute.getPositionIncrement() == 0;
    }

    /**
     * The n-th token after the current one, tokens beside others not counted, null at the end. The attributes keep the current token.
     */
    final @Nullable Ahead peek(int n) throws IOException {
        int tokens = 0;
        for (Ahead token : ahead) {
            if (!token.beside() && tokens++ == n) {
                return token;
            }
        }
        State current = captureState();
        Ahead wanted = null;
        while (wanted == null && !exhausted) {
            if (input.incrementToken()) {
                Ahead token = new Ahead(
                        captureState(),
                        termAttribute.toString(),
                        offsetAttribute.startOffset(),
                        offsetAttribute.endOffset(),
                        positionAttribute.getPositionIncrement(),
                        isBeside(),
                        separatorAttribute.mark(),
                        separatorAttribute.isSpaced());
                ahead.add(token);
                wanted = !token.beside() && tokens++ == n ? token : null;
            } else {
                exhausted = true;
            }
        }
        restoreState(current);
        return wanted;
    }

    /** Adds a term beside the current token; it spans so many tokens and ends at the offset. */
    final void add(String term, int end, int tokens) {
        canonical = new Canonical(captureState(), term, end, tokens);
    }

    private void emit(Canonical token) {
        restoreState(token.beside());
        termAttribute.setEmpty().append(token.term());
        offsetAttribute.setOffset(offsetAttribute.startOffset(), token.end());
        positionAttribute.setPositionIncrement(0);
        lengthAttribute.setPositionLength(token.tokens());
        typeAttribute.setType(type());
    }

    /** Type of the tokens added. */
    abstract String type();

    @Override
    public void reset() throws IOException {
        super.reset();
        ahead.clear();
        exhausted = false;
        canonical = null;
        endBefore = 0;
    }
}
