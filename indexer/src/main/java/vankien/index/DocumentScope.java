package vankien.index;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vankien.analysis.vi.VietnameseFolding;
import vankien.document.IssuerLevel;
import vankien.document.Metadata;
import vankien.parse.ProvinceNames;

/**
 * Where a document is from, as far as that decides which documents it means by a number.
 *
 * @param province the province, folded ({@code tra vinh}); null where nothing says it
 * @param localities what is narrower than a province, folded: the printed place, the districts and communes that the
 *     issuer's name holds, the issuer's whole name
 */
public record DocumentScope(@Nullable String province, SortedSet<String> localities) {
    /** Where nothing is known. */
    public static final DocumentScope UNKNOWN = new DocumentScope(null, new TreeSet<>());

    private static final int LONGEST_NAME = 120;
    /** Cities that are provinces; every other {@code thành phố} is a town of one. */
    private static final Set<String> CITIES = Set.of("ha noi", "ho chi minh", "hai phong", "da nang", "can tho", "hue");

    private static final Pattern LEVEL_WORDS = Pattern.compile("^(?:tinh|thanh pho|tp\\.?+) ");

    private static final String NAME = " ?((?:\\p{Lu}[\\p{L}]*+(?: - | )?){1,7})";
    private static final Pattern PROVINCE = Pattern.compile("(?<!\\p{L})(?:[Tt]ỉnh(?: [uủ][ỷy])?+)" + NAME);
    private static final Pattern CITY = Pattern.compile("(?<!\\p{L})(?:[Tt]hành phố|[Tt]hành [uủ][ỷy]|TP\\.?+)" + NAME);
    private static final Pattern LOCALITY = Pattern.compile(
            "(?<!\\p{L})(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn|[Xx]ã|[Pp]hường|[Tt]hị(?= [uủ])|[Đđ]ặc khu)(?: [uủ][ỷy])?+"
                    + NAME);

    public DocumentScope {
        localities = new TreeSet<>(localities);
    }

    /**
     * The scope of a document. A commune or a district prints its own name before its dates: the province is then sought in
     * its name, its title and its recipients, and is unknown where these name none or two.
     */
    public static DocumentScope of(Metadata metadata) {
        DocumentScope scope = of(metadata.issuer(), metadata.place());
        String place = metadata.place();
        if (!isBelowProvince(metadata) || place == null || !fold(place).equals(scope.province)) {
            return scope;
        }
        if (ProvinceNames.isProvince(place) && !scope.isOwnLocality(metadata.issuer(), place)) {
            return scope;
        }
        String named = metadata.issuer() == null ? null : provinceIn(metadata.issuer());
        return new DocumentScope(named != null ? named : soughtProvince(metadata), scope.localities);
    }

    private static boolean isBelowProvince(Metadata metadata) {
        IssuerLevel level = metadata.level();
        String issuer = metadata.issuer();
        boolean below = level == IssuerLevel.DISTRICT || level == IssuerLevel.BASE || level == IssuerLevel.CELL;
        return below || (issuer != null && !localitiesIn(issuer).isEmpty());
    }

    /** {@code Đảng ủy xã Tân Mỹ} at {@code Tân Mỹ}. */
    private boolean isOwnLocality(@Nullable String issuer, String place) {
        return issuer != null && localitiesIn(issuer).contains(fold(place));
    }

    /** The one province that title and recipients name, or null. */
    private static @Nullable String soughtProvince(Metadata metadata) {
        List<String> found = Stream.concat(Stream.ofNullable(metadata.title()), metadata.recipients().stream())
                .map(DocumentScope::provinceIn)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    /**
     * The scope of a body.
     *
     * @param issuer its name, or null
     * @param place the province or town that it prints before its dates, or null
     */
    public static DocumentScope of(@Nullable String issuer, @Nullable String place) {
        SortedSet<String> localities = new TreeSet<>();
        String name = issuer == null ? "" : beginning(issuer);
        String province = provinceIn(name);
        Matcher locality = LOCALITY.matcher(name);
        while (locality.find()) {
            localities.add(fold(locality.group(1)));
        }
        Matcher city = CITY.matcher(name);
        while (city.find()) {
            localities.add(fold(city.group(1)));
        }
        if (place != null) {
            localities.add(fold(place));
            if (ProvinceNames.isProvince(place) && province == null) {
                province = fold(place);
            }
        }
        if (province == null) {
            String known = ProvinceNames.in(name);
            province = known != null ? fold(known) : place != null ? fold(place) : null;
        }
        if (!name.isEmpty()) {
            localities.add(fold(name));
        }
        localities.remove("");
        return new DocumentScope(province, localities);
    }

    private static String beginning(String issuer) {
        String name = Normalizer.normalize(issuer, Normalizer.Form.NFC);
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    /** The province that the name of a body states, folded, or null. */
    static @Nullable String provinceIn(String body) {
        String printed = printedProvinceIn(body);
        return printed == null ? null : fold(printed);
    }

    /** The province that the name of a body states, as it stands there, or null. */
    public static @Nullable String printedProvinceIn(String body) {
        String name = beginning(body);
        Matcher province = PROVINCE.matcher(name);
        if (province.find()) {
            return String.valueOf(province.group(1)).strip();
        }
        Matcher city = CITY.matcher(name);
        while (city.find()) {
            if (CITIES.contains(fold(city.group(1)))) {
                return String.valueOf(city.group(1)).strip();
            }
        }
        return null;
    }

    /** Districts and communes that the name of a body states, folded. */
    static SortedSet<String> localitiesIn(String body) {
        SortedSet<String> found = new TreeSet<>();
        Matcher locality = LOCALITY.matcher(beginning(body));
        while (locality.find()) {
            found.add(fold(locality.group(1)));
        }
        return found;
    }

    /** As it is kept in the index: {@code tra vinh/chau thanh/long hoa}; {@code ?} for an unknown province. */
    String text() {
        StringBuilder text = new StringBuilder(province == null ? MentionKey.UNKNOWN : province);
        localities.forEach(locality -> text.append('/').append(locality));
        return text.toString();
    }

    /** Reads what {@link #text} wrote. */
    public static DocumentScope read(String text) {
        String[] parts = text.split("/", -1);
        SortedSet<String> localities = new TreeSet<>();
        for (int i = 1; i < parts.length; i++) {
            localities.add(parts[i]);
        }
        return new DocumentScope(parts[0].equals(MentionKey.UNKNOWN) ? null : parts[0], localities);
    }

    private static String fold(@Nullable String name) {
        String text = name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        String folded = VietnameseFolding.fold(text).replaceAll("[/|\\s]+", " ").strip();
        String bare = LEVEL_WORDS.matcher(folded).replaceFirst("");
        return bare.equals("thua thien hue") ? "hue" : bare;
    }
}
