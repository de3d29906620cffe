package vankien.index;

import java.util.Set;
import vankien.document.DocumentCode;

/**
 * How far the numbers of an issuer reach before another body has the same ones: {@code 21-KL/TW} is one document
 * everywhere, {@code 02-NQ/ĐUK} another one in each province, {@code 05-NQ/HU} another one in each district.
 */
public enum CodeReach {
    /** The Party's and the State's central bodies. */
    NATIONAL,
    /** One such body in each province: Tỉnh ủy, Đảng ủy Khối, UBND tỉnh, their boards and departments. */
    PROVINCE,
    /** Many such bodies in a province: Huyện ủy, Đảng ủy cơ sở, chi bộ, ban chỉ đạo. */
    BODY;

    private static final Set<String> CENTRAL_PARTY = Set.of("BCT", "BBT");
    private static final Set<String> CENTRAL_STATE = Set.of(
            "CP", "TTg", "CTN", "VPCP", "HĐBT", "HĐCP", "TTCP", "KTNN", "NHNN", "VKSTC", "VKSNDTC", "TANDTC", "UBDT");

    /** The reach of a code's issuer. */
    public static CodeReach of(DocumentCode code) {
        String issuer = code.issuer();
        if (issuer.endsWith("TW") || CENTRAL_PARTY.contains(issuer)) {
            return NATIONAL;
        }
        if (CENTRAL_STATE.contains(issuer) || issuer.startsWith("QH") || issuer.startsWith("UBTVQH")) {
            return NATIONAL;
        }
        if (isOfPeoplesCommittee(code)) {
            return PROVINCE;
        }
        if (issuer.endsWith("TU") || issuer.contains("ĐUK")) {
            return PROVINCE;
        }
        if (code.form() == DocumentCode.Form.PARTY) {
            return BODY;
        }
        // A department of a province (SNV) numbers without the year that a ministry's circular has.
        return code.year() == null && issuer.length() > 1 && issuer.startsWith("S") ? PROVINCE : NATIONAL;
    }

    /** Whether it is of a People's Committee or Council, which have the same symbol at three levels. */
    static boolean isOfPeoplesCommittee(DocumentCode code) {
        return isOfPeoplesCommittee(code.issuer()) || isOfPeoplesCommittee(code.type());
    }

    private static boolean isOfPeoplesCommittee(String symbol) {
        return symbol.contains("UBND") || symbol.contains("HĐND") || symbol.equals("UB");
    }
}
