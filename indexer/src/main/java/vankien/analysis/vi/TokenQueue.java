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
 * <p>Tokens that call for nothing pass without being copied. The tokens of the input are never changed. Document codes
 * pass and are not seen: they stand beside tokens that are.
 */
abstract class TokenQueue extends TokenFilter {
    final CharTermAttribute termAttribute = addAttribute(CharTermAttribute.class);
    final OffsetAttribute offsetAttribute = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute positionAttribute = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute lengthAttribute = addAttribute(PositionLengthAttribute.class);
    private final TypeAttribute typeAttribute = addAttribute(TypeAttribute.class);

    /** Read but not yet emitted: never more than a handful. */
    private final List<Ahead> ahead = new ArrayList<>();

    private boolean exhausted;
    private @Nullable Canonical canonical;

    /** A token read ahead. */
    record Ahead(State state, String term, int start, int end, int increment, boolean code) {}

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
        if (!isCode()) {
            examine();
        }
        return true;
    }

    private boolean isCode() {
        return DocumentCodeTokenizer.TYPE.equals(typeAttribute.type());
    }

    /**
     * The n-th token after the current one, codes not counted, null at the end. The attributes keep the current token.
     */
    final @Nullable Ahead peek(int n) throws IOException {
        int tokens = 0;
        for (Ahead token : ahead) {
            if (!token.code() && tokens++ == n) {
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
                        isCode());
                ahead.add(token);
                wanted = !token.code() && tokens++ == n ? token : null;
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
    }
}
