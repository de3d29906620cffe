package vankien.query;

import vankien.analysis.vi.VietnameseFolding;
import vankien.analysis.vi.VietnameseSyllable;

/** Whether a syllable can be another one with damaged marks. */
final class MarkDamage {
    private MarkDamage() {}

    /**
     * Whether only the tone differs, or only the marks of the letters under one tone; đ is a letter of its own.
     *
     * @param typed a syllable in its canonical spelling
     * @param printed another with the same letters, whatever their marks
     */
    static boolean isPossible(String typed, String printed) {
        for (int i = 0; i < Math.min(typed.length(), printed.length()); i++) {
            if ((typed.charAt(i) == 'đ') != (printed.charAt(i) == 'đ')) {
                return false;
            }
        }
        if (VietnameseFolding.stripTones(typed).equals(VietnameseFolding.stripTones(printed))) {
            return true;
        }
        VietnameseSyllable one = VietnameseSyllable.parse(typed);
        VietnameseSyllable other = VietnameseSyllable.parse(printed);
        return one != null && other != null && one.tone() == other.tone();
    }
}
