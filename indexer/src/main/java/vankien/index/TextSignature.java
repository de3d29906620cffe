package vankien.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import vankien.analysis.vi.VietnameseFolding;

/**
 * What tells whether two texts are nearly the same, in {@value #BYTES} bytes: the least of {@value #HASHES} hashes over
 * all runs of five syllables without marks (MinHash). The share of equal ones estimates the share of runs that two texts
 * have in common, ± .06.
 *
 * <p>{@link #bands} are terms of which two texts share at least one when they are alike, whatever the size of the
 * archive: of four hashes each, so that of two texts with .85 in common all but one in 10,000 pairs do, and of two with
 * .1 in common two in a thousand. Lucene's {@code MinHashFilter} gives single hashes as terms: there half of an archive
 * would be a candidate for a text with a common beginning.
 */
final class TextSignature {
    private static final int SYLLABLES = 5;
    private static final int HASHES = 64;

    private static final int BAND = 4;
    private static final long[] FACTORS = new long[HASHES];
    private static final long[] NUMBERS = new long[HASHES];

    static {
        for (int i = 0; i < HASHES; i++) {
            FACTORS[i] = 0x9E3779B97F4A7C15L * (2 * i + 1);
            NUMBERS[i] = i;
        }
    }

    /** {@link #letter} of the characters of ASCII, which nearly all folded ones are. */
    private static final char[] LETTERS = new char[128];

    static {
        for (char c = 0; c < LETTERS.length; c++) {
            LETTERS[c] = letter(c);
        }
    }

    /** Below this number of runs a text is too short to be told by its words alone. */
    static final int LONG_ENOUGH = 50;

    /** The size of {@link #write}. */
    static final int BYTES = 4 + 2 * HASHES;

    private final int runs;
    private final short[] least;
    private final List<BytesRef> bands;

    private TextSignature(int runs, short[] least, List<BytesRef> bands) {
        this.runs = runs;
        this.least = least;
        this.bands = bands;
    }

    static TextSignature of(String text) {
        long[] least = new long[HASHES];
        Arrays.fill(least, Long.MAX_VALUE);
        long[] last = new long[SYLLABLES];
        int syllables = 0;
        long syllable = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? VietnameseFolding.fold(text.charAt(i)) : ' ';
            char small = c < LETTERS.length ? LETTERS[c] : letter(c);
            if (small != 0) {
                syllable = syllable * 31 + small + 1;
            } else if (syllable != 0 && !VietnameseFolding.isCombining(c)) {
                System.arraycopy(last, 1, last, 0, SYLLABLES - 1);
                last[SYLLABLES - 1] = syllable;
                syllable = 0;
                syllables++;
                if (syllables >= SYLLABLES) {
                    add(last, least);
                }
            }
        }
        if (syllables > 0 && syllables < SYLLABLES) {
            add(last, least);
        }
        int runs = syllables == 0 ? 0 : Math.max(1, syllables - SYLLABLES + 1);
        short[] shortened = new short[HASHES];
        for (int i = 0; i < HASHES; i++) {
            shortened[i] = (short) least[i];
        }
        return new TextSignature(runs, shortened, runs < LONG_ENOUGH ? List.of() : bands(least));
    }

    /** A letter in lower case without marks or a digit, 0 for all others. The sign of the Ångström has its letter in lower case only. */
    private static char letter(char c) {
        return Character.isLetterOrDigit(c) ? VietnameseFolding.fold(Character.toLowerCase(c)) : 0;
    }

    private static void add(long[] run, long[] least) {
        long hash = 0;
        for (long syllable : run) {
            hash = mixed(hash ^ syllable) * 31;
        }
        long spread = hash ^ (hash >>> 29);
        // One multiplication for each, without a branch: several of them are one instruction of the processor.
        for (int i = 0; i < HASHES; i++) {
            long other = spread * FACTORS[i] + NUMBERS[i];
            least[i] = Math.min(least[i], (other ^ (other >>> 32)) & Long.MAX_VALUE);
        }
    }

    /** All bits of a number spread over all others (the end of MurmurHash3). */
    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    private static List<BytesRef> bands(long[] least) {
        List<BytesRef> bands = new ArrayList<>();
        for (int first = 0; first < HASHES; first += BAND) {
            long hash = 0;
            for (int i = first; i < first + BAND; i++) {
                hash = mixed(hash ^ least[i]);
            }
            byte[] term = {
                (byte) (first / BAND),
                (byte) hash,
                (byte) (hash >> 8),
                (byte) (hash >> 16),
                (byte) (hash >> 24),
                (byte) (hash >> 32)
            };
            bands.add(new BytesRef(term));
        }
        return List.copyOf(bands);
    }

    /** Terms to find it by; none for a short text, and none of one that was {@linkplain #read read}. */
    List<BytesRef> bands() {
        return bands;
    }

    boolean isLongEnough() {
        return runs >= LONG_ENOUGH;
    }

    /** How much of two texts is the same, from 0 to 1; 0 where one is empty. */
    double similarity(TextSignature other) {
        if (runs == 0 || other.runs == 0) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < HASHES; i++) {
            equal += least[i] == other.least[i] ? 1 : 0;
        }
        return (double) equal / HASHES;
    }

    void write(ByteBuffer bytes) {
        bytes.putInt(runs);
        for (short value : least) {
            bytes.putShort(value);
        }
    }

    static TextSignature read(ByteBuffer bytes) {
        int runs = bytes.getInt();
        short[] least = new short[HASHES];
        for (int i = 0; i < HASHES; i++) {
            least[i] = bytes.getShort();
        }
        return new TextSignature(runs, least, List.of());
    }
}
