package vankien.analysis.vi;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeFactory;
import vankien.document.CodeMention;

/**
 * The tokens of {@link StandardTokenizer}, and beside the first token of each document code one that is the same for all
 * spellings of the code: {@code 21 - KL/TW → 21, 21-kl/tw | KL | TW}.
 *
 * <p>The added token has the code's {@linkplain vankien.document.DocumentCode#key() key} for its term, {@value #TYPE} for
 * its type, the offsets of the printed code, and the length of as many positions as the code has tokens; in text that
 * lost its spaces a code may begin or end inside a token ({@code thịsố50-CT/TW}). No token of the standard tokenizer holds
 * a slash, and every key does. Linear in the text; holds some thousand characters of it.
 */
public final class DocumentCodeTokenizer extends Tokenizer {
    /** Type of the added tokens. */
    public static final String TYPE = "<CODE>";

    private final CharTermAttribute termAttribute = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsetAttribute = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute positionAttribute = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute lengthAttribute = addAttribute(PositionLengthAttribute.class);
    private final TypeAttribute typeAttribute = addAttribute(TypeAttribute.class);

    private final SeparatorAttribute separatorAttribute = addAttribute(SeparatorAttribute.class);

    private final CodedText text = new CodedText(input);
    private final StandardTokenizerImpl scanner = new StandardTokenizerImpl(text);
    private int maxTokenLength = 255;

    private int tokenStart;
    private int tokenEnd;
    /** Where the last token ended that was read, whether emitted or not. */
    private int scannedTo;

    private int skippedPositions;
    private boolean exhausted;

    /** Read for the length of a code and not yet emitted. */
    private final Deque<Ahead> ahead = new ArrayDeque<>();

    /** Codes that begin in the token just emitted. */
    private final Deque<Code> beside = new ArrayDeque<>();

    /** A token; offsets as the scanner counts them. */
    private record Ahead(State state, int start, int end) {}

    /** A code and how many tokens it has. */
    private record Code(CodeMention mention, int tokens) {}

    /** With the attributes of Lucene. */
    public DocumentCodeTokenizer() {}

    /** With the attributes of a factory. */
    public DocumentCodeTokenizer(AttributeFactory factory) {
        super(factory);
    }

    /**
     * Sets the longest token; longer ones are cut.
     *
     * @param length from 1 to {@link StandardTokenizer#MAX_TOKEN_LENGTH_LIMIT}, 255 at first
     */
    public void setMaxTokenLength(int length) {
        if (length < 1 || length > StandardTokenizer.MAX_TOKEN_LENGTH_LIMIT) {
            throw new IllegalArgumentException("maxTokenLength must be from 1 to "
                    + StandardTokenizer.MAX_TOKEN_LENGTH_LIMIT + " but is " + length);
        }
        if (length != maxTokenLength) {
            maxTokenLength = length;
            scanner.setBufferSize(length);
        }
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!beside.isEmpty()) {
            emit(beside.remove());
            return true;
        }
        Ahead next = ahead.poll();
        if (next != null) {
            restoreState(next.state());
            tokenStart = next.start();
            tokenEnd = next.end();
        } else if (!scan()) {
            return false;
        }
        for (CodeMention code = text.codeBefore(tokenEnd); code != null; code = text.codeBefore(tokenEnd)) {
            if (code.end() > tokenStart) {
                beside.add(new Code(code, 1 + tokensBefore(code.end())));
            }
        }
        return true;
    }

    /** Reads the next token of the standard tokenizer into the attributes. */
    private boolean scan() throws IOException {
        clearAttributes();
        while (!exhausted) {
            int type = scanner.getNextToken();
            if (type == StandardTokenizerImpl.YYEOF) {
                exhausted = true;
            } else if (scanner.yylength() > maxTokenLength) {
                skippedPositions++;
            } else {
                tokenStart = scanner.yychar();
                tokenEnd = tokenStart + scanner.yylength();
                scanner.getText(termAttribute);
                offsetAttribute.setOffset(correctOffset(tokenStart), correctOffset(tokenEnd));
                positionAttribute.setPositionIncrement(1 + skippedPositions);
                typeAttribute.setType(StandardTokenizer.TOKEN_TYPES[type]);
                text.describe(scannedTo, tokenStart, separatorAttribute);
                scannedTo = tokenEnd;
                skippedPositions = 0;
                return true;
            }
        }
        return false;
    }

    /** How many positions after the current token begin before the offset; the attributes keep the current token. */
    private int tokensBefore(int offset) throws IOException {
        int tokens = 0;
        for (Ahead token : ahead) {
            if (token.start() >= offset) {
                return tokens;
            }
            tokens++;
        }
        State current = captureState();
        int start = tokenStart;
        int end = tokenEnd;
        boolean inside = true;
        while (inside && scan()) {
            ahead.add(new Ahead(captureState(), tokenStart, tokenEnd));
            inside = tokenStart < offset;
            tokens += inside ? 1 : 0;
        }
        restoreState(current);
        tokenStart = start;
        tokenEnd = end;
        return tokens;
    }

    private void emit(Code code) {
        clearAttributes();
        termAttribute.append(code.mention().code().key());
        offsetAttribute.setOffset(
                correctOffset(code.mention().start()),
                correctOffset(code.mention().end()));
        positionAttribute.setPositionIncrement(0);
        lengthAttribute.setPositionLength(code.tokens());
        typeAttribute.setType(TYPE);
    }

    @Override
    public void end() throws IOException {
        super.end();
        int end = correctOffset(scanner.yychar() + scanner.yylength());
        offsetAttribute.setOffset(end, end);
        positionAttribute.setPositionIncrement(positionAttribute.getPositionIncrement() + skippedPositions);
    }

    @Override
    public void close() throws IOException {
        super.close();
        begin();
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        begin();
    }

    private void begin() {
        text.begin(input);
        scanner.yyreset(text);
        tokenStart = 0;
        tokenEnd = 0;
        scannedTo = 0;
        skippedPositions = 0;
        exhausted = false;
        ahead.clear();
        beside.clear();
    }
}
