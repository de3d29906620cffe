package vankien.index;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vankien.document.Metadata;
import vankien.parse.ProvinceNames;

/**
 * Where a document is from, for filters. A paper prints the seat of its office before the date; who looks for papers of a
 * place means the province. So the province counts where the issuer or the seat tells it, and the seat finds the document
 * too: {@code Tỉnh ủy Sông Mây} at {@code Mây Thượng} is from Sông Mây.
 *
 * @param shown the province, in its usual spelling; else the seat as printed; null where nothing is known
 * @param seat the seat as printed where it is another name, or null
 */
record PlaceOfIssue(@Nullable String shown, @Nullable String seat) {
    private static final Map<String, String> USUAL_SPELLINGS = ProvinceNames.all().stream()
            .map(name -> name.equals("Hồ Chí Minh") ? "Thành phố " + name : name)
            .collect(Collectors.toUnmodifiableMap(
                    name -> key(name), Function.identity(), (one, other) -> one.compareTo(other) < 0 ? one : other));

    static PlaceOfIssue of(Metadata metadata) {
        String seat = metadata.place();
        String province = province(metadata.issuer(), seat);
        if (province == null) {
            return new PlaceOfIssue(seat, null);
        }
        return new PlaceOfIssue(province, seat == null || key(seat).equals(key(province)) ? null : seat);
    }

    private static @Nullable String province(@Nullable String issuer, @Nullable String seat) {
        String stated = issuer == null ? null : DocumentScope.printedProvinceIn(issuer);
        if (stated != null) {
            return usual(stated);
        }
        if (seat != null && USUAL_SPELLINGS.containsKey(key(seat))) {
            return usual(seat);
        }
        String named = issuer == null ? null : ProvinceNames.in(issuer);
        return named == null ? null : usual(named);
    }

    private static String usual(String name) {
        String usual = USUAL_SPELLINGS.get(key(name));
        return usual == null ? name : usual;
    }

    private static String key(String place) {
        return FilterKey.of(IndexSchema.PLACE, place);
    }
}
