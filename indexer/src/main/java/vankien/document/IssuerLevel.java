package vankien.document;

import java.util.Locale;

/** The level of an issuing body, from the centre down to the cell. */
public enum IssuerLevel {
    /** Trung ương: Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư and their boards; the State's central bodies. */
    CENTRAL("Trung ương"),
    /** Tỉnh ủy, thành ủy trực thuộc Trung ương and their boards; the province's State bodies. */
    PROVINCE("Cấp tỉnh"),
    /** Huyện ủy, quận ủy, thị ủy: a level that ended on 1 July 2025. */
    DISTRICT("Cấp huyện"),
    /** Đảng ủy khối and other committees directly under a province. */
    COMMITTEE("Đảng ủy khối, trực thuộc"),
    /** Đảng ủy xã, phường; đảng ủy cơ sở. */
    BASE("Cơ sở"),
    /** Chi bộ. */
    CELL("Chi bộ");

    private final String vietnamese;

    IssuerLevel(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** The value of {@code level} in the API, e.g. {@code committee}. */
    public String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in Vietnamese, e.g. {@code Cấp tỉnh}. */
    public String vietnamese() {
        return vietnamese;
    }
}
