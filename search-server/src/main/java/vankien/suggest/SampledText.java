package vankien.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;
import vankien.analysis.vi.VietnameseSyllable;
import vankien.index.IndexAnalysis;
import vankien.index.IndexSchema;

/**
 * The syllables of a sample of documents in reading order, as numbers. Whatever is no syllable, and every punctuation
 * mark and end of a line or document, is a {@link #CUT}.
 */
final class SampledText {
    static final int CUT = -1;
    /** Some four thousand documents; 100 MB while they are counted. */
    private static final int MOST_SYLLABLES = 4_000_000;

    /** So many texts are asked for together where they come from afar. */
    private static final int AT_ONCE = 32;

    private static final int MOST_OF_ONE_DOCUMENT = 20_000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> surfaceNumbers = new HashMap<>();
    private final List<String> surfaces = new ArrayList<>();
    private int[] syllables = new int[1024];
    private int[] written = new int[1024];
    private int[] documentEnds = new int[64];
    private int length;
    private int documents;

    /** Takes the documents of a list in its order, as many as are enough. */
    static SampledText of(StoredTexts texts) throws IOException {
        SampledText sample = new SampledText();
        int all = texts.size();
        for (int i = 0; i < all && sample.length < MOST_SYLLABLES; i++) {
            if (i % AT_ONCE == 0) {
                for (int next = i; next < all && next < i + AT_ONCE; next++) {
                    texts.expect(next);
                }
            }
            sample.add(texts.text(i));
        }
        return sample;
    }

    private void add(String text) {
        String read = text.length() > MOST_OF_ONE_DOCUMENT ? text.substring(0, MOST_OF_ONE_DOCUMENT) : text;
        int end = 0;
        int position = -1;
        for (IndexAnalysis.Token token : IndexAnalysis.tokens(IndexSchema.BODY, read)) {
            if (token.position() == position) {
                continue;
            }
            position = token.position();
            if (token.start() < end || !isSpace(read, end, token.start())) {
                append(CUT, CUT);
            }
            if (VietnameseSyllable.isValid(token.term())) {
                String surface = read.substring(token.start(), token.end());
                append(number(token.term()), surfaceNumber(surface));
            } else {
                append(CUT, CUT);
            }
            end = token.end();
        }
        append(CUT, CUT);
        documentEnds = ArrayUtil.grow(documentEnds, documents + 1);
        documentEnds[documents++] = length;
    }

    private static boolean isSpace(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\u00A0') {
                return false;
            }
        }
        return true;
    }

    private void append(int syllable, int surface) {
        syllables = ArrayUtil.grow(syllables, length + 1);
        written = ArrayUtil.grow(written, length + 1);
        syllables[length] = syllable;
        written[length++] = surface;
    }

    private int number(String term) {
        Integer known = numbers.putIfAbsent(term, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    private int surfaceNumber(String surface) {
        Integer known = surfaceNumbers.putIfAbsent(surface, surfaces.size());
        if (known == null) {
            surfaces.add(surface);
        }
        return known == null ? surfaces.size() - 1 : known;
    }

    int length() {
        return length;
    }

    int documents() {
        return documents;
    }

    /** Where the document of this number ends. */
    int documentEnd(int document) {
        return documentEnds[document];
    }

    /** The syllables as numbers from 0; do not change. */
    int[] syllables() {
        return Arrays.copyOf(syllables, length);
    }

    /** The number of the syllable, or {@link #CUT} outside and between. */
    int syllable(int at) {
        return at < 0 || at >= length ? CUT : syllables[at];
    }

    /** So many syllables as they are written; capital letters throughout become small. */
    String written(int at, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = at; i < at + count; i++) {
            text.append(i == at ? "" : " ").append(surfaces.get(written[i]));
        }
        String whole = text.toString();
        return whole.equals(whole.toUpperCase(Locale.ROOT)) ? whole.toLowerCase(Locale.ROOT) : whole;
    }
}
