package vankien.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import vankien.index.FilterKey;
import vankien.search.SearchResult.FacetValue;

/**
 * Values of a facet that differ by lost marks or capitals only are one value: {@code Binh An}, {@code BÌNH AN} and {@code
 * Bình An} are shown as Bình An. Names with different marks stay apart: Hùng is not Hưng, and Hung could be either.
 */
final class OneSpelling {
    /** The best spelling first: most marks, capitals where a name has them, most documents. */
    private static final Comparator<FacetValue> BEST = Comparator.comparing(
                    (FacetValue value) -> marks(value.value()), Comparator.reverseOrder())
            .thenComparing(value -> !isCapitalised(value.value()))
            .thenComparing(FacetValue::count, Comparator.reverseOrder())
            .thenComparing(FacetValue::value);

    private OneSpelling() {}

    /**
     * The values with those that are one counted together, in no certain order.
     *
     * @param field the field of the index whose filter does not tell them apart
     */
    static List<FacetValue> of(String field, List<FacetValue> printed) {
        return of(value -> FilterKey.of(field, value), printed);
    }

    /**
     * The same where keys are known already.
     *
     * @param key what the filter knows a value by
     */
    static List<FacetValue> of(UnaryOperator<String> key, List<FacetValue> printed) {
        Map<String, List<FacetValue>> same = new LinkedHashMap<>();
        printed.forEach(value -> same.computeIfAbsent(key.apply(value.value()), none -> new ArrayList<>())
                .add(value));
        List<FacetValue> merged = new ArrayList<>(same.size());
        same.values().forEach(values -> merged.addAll(values.size() == 1 ? values : merged(values)));
        return merged;
    }

    private static List<FacetValue> merged(List<FacetValue> values) {
        List<FacetValue> kept = new ArrayList<>();
        for (FacetValue value : values.stream().sorted(BEST).toList()) {
            List<FacetValue> fuller = kept.stream()
                    .filter(one -> isWrittenWorse(value.value(), one.value()))
                    .toList();
            if (fuller.size() == 1) {
                FacetValue one = fuller.getFirst();
                kept.set(
                        kept.indexOf(one),
                        new FacetValue(one.value(), one.label(), one.count() + value.count(), one.note()));
            } else {
                kept.add(value);
            }
        }
        return kept;
    }

    /** Whether the value has the letters of the other, and no mark that the other has not. */
    private static boolean isWrittenWorse(String value, String other) {
        String marked = decomposed(other);
        String worse = decomposed(value);
        int at = 0;
        for (int i = 0; i < worse.length(); i++) {
            char c = worse.charAt(i);
            while (at < marked.length() && marked.charAt(at) != c && isMark(marked.charAt(at))) {
                at++;
            }
            if (at == marked.length() || marked.charAt(at) != c) {
                return false;
            }
            at++;
        }
        return marked.substring(at).chars().allMatch(c -> isMark((char) c));
    }

    private static String decomposed(String value) {
        return Normalizer.normalize(value.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("đ", "d\u0335")
                .replaceAll("\\s+", " ");
    }

    private static int marks(String value) {
        return (int) decomposed(value).chars().filter(c -> isMark((char) c)).count();
    }

    private static boolean isCapitalised(String value) {
        return !value.isEmpty()
                && Character.isUpperCase(value.charAt(0))
                && value.chars().anyMatch(Character::isLowerCase);
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
