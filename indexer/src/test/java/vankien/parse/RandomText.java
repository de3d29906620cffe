package vankien.parse;

import java.util.Random;

/** Texts that nobody would think of, put together from pieces that matter to what is tested. */
final class RandomText {
    private RandomText() {}

    /** So many pieces, one behind the other. */
    static String of(Random random, int count, String[] pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
