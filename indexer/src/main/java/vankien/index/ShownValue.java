package vankien.index;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vankien.analysis.vi.VietnameseSyllable;

/**
 * One spelling of a value for counting and showing: {@code Tỉnh uỷ} and {@code Tỉnh ủy}, composed or not, are one
 * issuer. The tone mark stands where most offices put it: hòa, khóe, ủy.
 */
final class ShownValue {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    /** From the new placement to the old one, in open syllables. */
    private static final Map<String, String> OLD_PLACEMENT =
            pairs("oà òa oá óa oả ỏa oã õa oạ ọa oè òe oé óe oẻ ỏe oẽ õe oẹ ọe uỳ ùy uý úy uỷ ủy uỹ ũy uỵ ụy"
                    + " Oà Òa Oá Óa Oả Ỏa Oã Õa Oạ Ọa Oè Òe Oé Óe Oẻ Ỏe Oẽ Õe Oẹ Ọe Uỳ Ùy Uý Úy Uỷ Ủy Uỹ Ũy Uỵ Ụy"
                    + " OÀ ÒA OÁ ÓA OẢ ỎA OÃ ÕA OẠ ỌA OÈ ÒE OÉ ÓE OẺ ỎE OẼ ÕE OẸ ỌE UỲ ÙY UÝ ÚY UỶ ỦY UỸ ŨY UỴ ỤY");

    private ShownValue() {}

    static String of(String value) {
        String composed = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        return SPACES.splitAsStream(composed).map(ShownValue::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        String canonical = VietnameseSyllable.canonical(word);
        int length = canonical.length();
        if (length < 2 || (length > 2 && "qQ".indexOf(canonical.charAt(length - 3)) >= 0)) {
            return canonical;
        }
        String old = OLD_PLACEMENT.get(canonical.substring(length - 2));
        return old == null ? canonical : canonical.substring(0, length - 2) + old;
    }

    private static Map<String, String> pairs(String words) {
        String[] spellings = SPACES.split(words, -1);
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < spellings.length; i += 2) {
            pairs.put(spellings[i], spellings[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}
