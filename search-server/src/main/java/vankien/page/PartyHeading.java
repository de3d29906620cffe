package vankien.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vankien.search.DocumentDetail;

/**
 * Whether {@code ĐẢNG CỘNG SẢN VIỆT NAM} stands at the head of a document. Shown only when its number or its issuer says
 * that it is one of the Party's; State documents are in the same archives.
 */
final class PartyHeading {
    private static final Set<String> STATE_TYPES = Set.of("NĐ", "L", "ThTư");
    private static final Pattern PARTY_NUMBER = Pattern.compile("[0-9]+[a-zđ]?-[\\p{L}]+/[\\p{L}]+");
    private static final List<String> STATE_BODIES = List.of("nhân dân", "chính phủ", "quốc hội", "thủ tướng");
    private static final List<String> STATE_SYMBOLS = List.of("UBND", "HĐND", "CP", "TTg");
    private static final List<String> PARTY_BODIES = List.of(
            "đảng",
            "tỉnh ủy",
            "thành ủy",
            "huyện ủy",
            "quận ủy",
            "thị ủy",
            "chi bộ",
            "ban chấp hành",
            "bộ chính trị",
            "ban bí thư",
            "ban thường vụ",
            "ủy ban kiểm tra",
            "ban tổ chức",
            "tuyên giáo",
            "dân vận",
            "nội chính");

    private PartyHeading() {}

    static boolean stands(DocumentDetail document) {
        String issuer = document.issuer() == null
                ? ""
                : document.issuer().toLowerCase(Locale.ROOT).replace("uỷ", "ủy");
        if (STATE_TYPES.contains(String.valueOf(document.type()))
                || STATE_BODIES.stream().anyMatch(issuer::contains)) {
            return false;
        }
        String number = document.number() == null ? "" : document.number();
        if (PARTY_NUMBER.matcher(number).matches()) {
            return STATE_SYMBOLS.stream().noneMatch(symbol -> number.endsWith("/" + symbol));
        }
        return PARTY_BODIES.stream().anyMatch(issuer::contains);
    }
}
