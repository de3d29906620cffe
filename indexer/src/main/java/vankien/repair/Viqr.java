package vankien.repair;

/** What tells VIQR from other ASCII text: every sign of it also occurs in English, in formulas and in program code. */
final class Viqr {
    private static final String TONES = "'`?~.";

    private Viqr() {}

    /** Whether a hat, horn or breve stands in a word, or a tone between two of its letters. */
    static boolean mayBe(String text) {
        boolean found = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'Ạ' && c <= 'ỹ') {
                return false;
            }
            found |= isShape(text, i) || isTone(text, i);
        }
        return found;
    }

    /** Nearly all words have to be syllables, and several have to bear what no full stop or exponent can be. */
    static boolean proves(Evidence evidence, String text) {
        int shapes = 0;
        int tones = 0;
        for (int i = 1; i < text.length(); i++) {
            shapes += isShape(text, i) ? 1 : 0;
            tones += isTone(text, i) ? 1 : 0;
        }
        int gained = evidence.gained();
        int odd = evidence.broken() + evidence.foreign() + evidence.lost() + evidence.sound() + evidence.strange();
        int words = gained + evidence.plain() + odd;
        if (gained < 6 * odd || gained < 2 || shapes + tones < 2) {
            return false;
        }
        return (shapes >= 1 && (gained >= 3 || words >= 4)) || (gained >= 3 && words >= 4);
    }

    /** {@code ( ^ +} behind a vowel of theirs inside a word, {@code dd} before a vowel; not a power or an argument. */
    private static boolean isShape(String text, int at) {
        char before = (char) (text.charAt(at - 1) | 0x20);
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean begun = at > 1 && Character.isLetter(text.charAt(at - 2));
        boolean followed =
                at + 2 < text.length() && Character.isLetter(after) && Character.isLetter(text.charAt(at + 2));
        boolean inWord = begun || followed || (TONES.indexOf(after) >= 0 && after != '.');
        return switch (text.charAt(at)) {
            case '^' -> (before == 'a' || before == 'e' || before == 'o') && inWord;
            case '(' -> before == 'a' && inWord && !isClosed(text, at);
            case '+' -> (before == 'o' || before == 'u') && inWord;
            case 'd', 'D' -> before == 'd' && !begun && "aeiouyAEIOUY".indexOf(after) >= 0;
            default -> false;
        };
    }

    private static boolean isClosed(String text, int at) {
        for (int i = at + 1; i < Math.min(text.length(), at + 12) && !Character.isWhitespace(text.charAt(i)); i++) {
            if (text.charAt(i) == ')') {
                return true;
            }
        }
        return false;
    }

    /** A tone behind a vowel and before a letter; a grave or a tilde also at the end of a word. */
    private static boolean isTone(String text, int at) {
        char c = text.charAt(at);
        return TONES.indexOf(c) >= 0
                && "aeiouyAEIOUY(^+".indexOf(text.charAt(at - 1)) >= 0
                && (c == '`' || c == '~' || (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))));
    }
}
