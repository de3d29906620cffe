package vankien.spelling;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import vankien.analysis.vi.Tone;
import vankien.analysis.vi.VietnameseFolding;
import vankien.analysis.vi.VietnameseSyllable;

/** What typists do to a word. Each gives the word back unchanged where it cannot be done to it. */
enum Damage {
    /** Another tone: {@code đảng → đãng}. */
    TONE {
        @Override
        String of(String word, Random random) {
            VietnameseSyllable syllable = VietnameseSyllable.parse(word);
            Tone tone = ALL_TONES.get(random.nextInt(ALL_TONES.size()));
            return syllable == null ? word : new VietnameseSyllable(syllable.onset(), syllable.rime(), tone).spelling();
        }
    },
    /** One letter without its hat, horn or stroke: {@code quyết → quyét}. */
    HAT {
        @Override
        String of(String word, Random random) {
            for (int i = 0; i < word.length(); i++) {
                char toneless =
                        VietnameseFolding.stripTones(word.substring(i, i + 1)).charAt(0);
                char plain = VietnameseFolding.fold(toneless);
                if (plain != toneless) {
                    int tone = new String(VietnameseFolding.toneVariantsOf(toneless)).indexOf(word.charAt(i));
                    char[] tones = VietnameseFolding.toneVariantsOf(plain);
                    return word.substring(0, i) + tones[Math.max(0, tone) % tones.length] + word.substring(i + 1);
                }
            }
            return word;
        }
    },
    /** The keys of Telex instead of the marks: {@code nghị → nghij}. */
    TELEX {
        @Override
        String of(String word, Random random) {
            return keys(word, "sfrxj", "aw aa ee oo ow uw dd");
        }
    },
    /** The keys of VNI: {@code nghị → nghi5}. */
    VNI {
        @Override
        String of(String word, Random random) {
            return keys(word, "12345", "a8 a6 e6 o6 o7 u7 d9");
        }
    },
    /** Two letters swapped: {@code đảng → đnảg}. */
    SWAP {
        @Override
        String of(String word, Random random) {
            if (word.length() < 3) {
                return word;
            }
            int at = 1 + random.nextInt(word.length() - 2);
            return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        }
    },
    /** A letter left out: {@code thường → thườn}. */
    LOSS {
        @Override
        String of(String word, Random random) {
            if (word.length() < 4) {
                return word;
            }
            int at = 1 + random.nextInt(word.length() - 1);
            return word.substring(0, at) + word.substring(at + 1);
        }
    },
    /** What a scanner takes for something else: {@code mới → rnới}, {@code hội → hộ1}. */
    SCAN {
        @Override
        String of(String word, Random random) {
            String[][] confusions = {
                {"m", "rn"}, {"i", "1"}, {"i", "l"}, {"l", "1"}, {"o", "0"}, {"d", "cl"}, {"b", "8"}
            };
            int first = random.nextInt(confusions.length);
            for (int i = 0; i < confusions.length; i++) {
                String[] confusion = confusions[(first + i) % confusions.length];
                if (word.contains(confusion[0])) {
                    return word.replaceFirst(confusion[0], confusion[1]);
                }
            }
            return word;
        }
    };

    abstract String of(String word, Random random);

    private static final List<Tone> ALL_TONES = List.copyOf(EnumSet.allOf(Tone.class));
    /** Sắc, huyền, hỏi, ngã, nặng in the order of the keys. */
    private static final Tone[] TONES = {Tone.SAC, Tone.HUYEN, Tone.HOI, Tone.NGA, Tone.NANG};

    private static String keys(String word, String toneKeys, String shapeKeys) {
        VietnameseSyllable syllable = VietnameseSyllable.parse(word);
        if (syllable == null) {
            return word;
        }
        String letters = syllable.onset() + syllable.rime();
        String[] keys = shapeKeys.split(" ", -1);
        String shaped = "ăâêôơưđ";
        for (int i = 0; i < shaped.length(); i++) {
            letters = letters.replace(shaped.substring(i, i + 1), keys[i]);
        }
        for (int i = 0; i < TONES.length; i++) {
            if (TONES[i] == syllable.tone()) {
                letters += toneKeys.charAt(i);
            }
        }
        return letters;
    }
}
