package vankien.analysis.vi;

import java.util.Arrays;
import java.util.List;

/**
 * Which onset may stand before which rime, and which letter of the rime carries the tone.
 *
 * <p>Written from the orthography, not from a dictionary: it accepts syllables that no dictionary has, as long as they
 * could be written. A rime is what follows the onset, without its tone: {@code nghiêng = ngh + iêng}, {@code quyết = qu +
 * yêt}, {@code gì = g + i}, {@code già = gi + a}.
 */
final class SyllableGrammar {
    static final List<String> ONSETS = List.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t", "th", "tr", "v", "x");

    /** Rimes that begin with the vowel itself. */
    private static final String PLAIN =
            "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu"
                    + " ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu"
                    + " o oc oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt"
                    + " u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôp uôt ư ưa ưc ưi ưm ưn ưng ưt ưu"
                    + " ươc ươi ươm ươn ương ươp ươt ươu";

    /** Rimes that begin with the glide o or u. */
    private static final String GLIDING = "oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt"
            + " oe oem oen oeng oeo oet uâc uân uâng uât uây uê uêch uên uênh uêt uêu uơ uơn uơt"
            + " uy uya uych uyn uynh uyp uyt uyu uyên uyêt";

    /** After qu the glide belongs to the onset; these and nothing else follow it. */
    private static final String AFTER_QU =
            "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu"
                    + " ây e ec em en eng eo ep et ê êch ên ênh êt êu i in it ich inh iu ơ ơi ơn ôc ôi y ych yn ynh yp yt yên yêt";

    private static final String WITHOUT_ONSET_ONLY = "yêm yên yêng yêt yêu";
    private static final String Y_AFTER = " h k kh l m n s t th tr v d r ch nh ph ";
    /** Where gi keeps its i as a vowel: gì, gìn, giếng, giết, giếc. */
    private static final String I_AFTER_G = " i in iêng iêt iêc ";

    /** Bắc Kạn, Mê Kông: k before other vowels than e, ê, i, y. */
    private static final String K_IN_NAMES = " an ông ";

    private static final List<String> RIMES = List.copyOf(
            Arrays.asList((PLAIN + " " + GLIDING + " " + WITHOUT_ONSET_ONLY + " y ych yn ynh yp yt").split(" ", -1)));

    private static final String GLIDES = " " + GLIDING + " ";
    private static final String QU_RIMES = " " + AFTER_QU + " ";

    private SyllableGrammar() {}

    static List<String> rimes() {
        return RIMES;
    }

    static boolean allows(String onset, String rime) {
        boolean glide = GLIDES.contains(" " + rime + " ");
        boolean front = "eêiy".indexOf(rime.charAt(0)) >= 0;
        boolean startsWithY = rime.charAt(0) == 'y';
        return switch (onset) {
            case "qu" -> QU_RIMES.contains(" " + rime + " ");
            case "" -> rime.startsWith("yê") || rime.equals("y") || (!startsWithY && !rime.startsWith("iê"));
            case "c" -> !front && !glide;
            case "g" -> !front || I_AFTER_G.contains(" " + rime + " ");
            case "gi" -> !glide && rime.charAt(0) != 'i' && !startsWithY;
            case "gh", "ngh" -> front && !startsWithY;
            case "ng" -> !front;
            case "k" -> startsWithY ? rime.equals("y") : front || K_IN_NAMES.contains(" " + rime + " ");
            default -> !startsWithY || (rime.equals("y") && Y_AFTER.contains(" " + onset + " "));
        };
    }

    /** c, ch, p and t at the end allow only sắc and nặng. */
    static boolean isStopped(String rime) {
        char last = rime.charAt(rime.length() - 1);
        return last == 'c' || last == 'p' || last == 't' || rime.endsWith("ch");
    }

    /**
     * Index of the letter that carries the tone, in the new style: {@code oa → 1}, {@code ua → 0}, {@code ương → 1},
     * {@code oai → 1}, {@code uyên → 2}.
     */
    static int tonePlace(String rime) {
        int vowels = 0;
        int marked = -1;
        for (; vowels < rime.length(); vowels++) {
            int code = VietnameseLetters.code(rime.charAt(vowels));
            if (code == 0) {
                break;
            }
            if (VietnameseLetters.hasHatOrHorn(code)) {
                marked = vowels;
            }
        }
        if (marked >= 0) {
            return marked;
        }
        if (vowels < rime.length()) {
            return vowels - 1;
        }
        if (vowels == 3) {
            return 1;
        }
        return rime.equals("oa") || rime.equals("oe") || rime.equals("uy") ? 1 : 0;
    }
}
