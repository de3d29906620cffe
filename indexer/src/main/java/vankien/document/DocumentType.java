package vankien.document;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of document, each with the symbol that the API shows and its Vietnamese name.
 *
 * <p>The symbol says what the document <em>is</em>, not what is printed in its number: {@code QĐ} is printed for both a
 * decision and a regulation, {@code TT} for a circular of the Party and of the State.
 */
public enum DocumentType {
    RESOLUTION("NQ", "Nghị quyết"),
    CONCLUSION("KL", "Kết luận"),
    DIRECTIVE("CT", "Chỉ thị"),
    DECISION("QĐ", "Quyết định"),
    REGULATION("QyĐ", "Quy định"),
    RULES("QC", "Quy chế"),
    GUIDANCE("HD", "Hướng dẫn"),
    PLAN("KH", "Kế hoạch"),
    PROGRAMME("CTr", "Chương trình"),
    REPORT("BC", "Báo cáo"),
    NOTICE("TB", "Thông báo"),
    SUBMISSION("TTr", "Tờ trình"),
    SCHEME("ĐA", "Đề án"),
    LETTER("CV", "Công văn"),
    PARTY_CIRCULAR("ThTri", "Thông tri"),
    STATE_CIRCULAR("ThTư", "Thông tư"),
    DECREE("NĐ", "Nghị định"),
    LAW("L", "Luật"),
    STRATEGY("CL", "Chiến lược"),
    MASTER_PLAN("QH", "Quy hoạch"),
    OPTION("PA", "Phương án"),
    PROJECT("DA", "Dự án"),
    COMMUNIQUE("TC", "Thông cáo"),
    MINUTES("BB", "Biên bản"),
    INVITATION("GM", "Giấy mời"),
    PLATFORM("CLCT", "Cương lĩnh chính trị"),
    CHARTER("ĐL", "Điều lệ"),
    DECLARATION("TBố", "Tuyên bố"),
    APPEAL("LKG", "Lời kêu gọi");

    private final String symbol;
    private final String vietnamese;

    DocumentType(String symbol, String vietnamese) {
        this.symbol = symbol;
        this.vietnamese = vietnamese;
    }

    /** The value of {@code type} in the API, e.g. {@code NQ}. */
    public String symbol() {
        return symbol;
    }

    /** The name in Vietnamese, first letter upper case, e.g. {@code Nghị quyết}. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The type with this Vietnamese name in any case, with or without its marks, or empty. */
    public static Optional<DocumentType> named(String name) {
        String plain = Unaccented.of(name.strip());
        return Arrays.stream(values())
                .filter(type -> Unaccented.of(type.vietnamese).equals(plain))
                .findFirst();
    }

    /** The type with exactly this symbol, or empty. */
    public static Optional<DocumentType> ofSymbol(String symbol) {
        for (DocumentType type : values()) {
            if (type.symbol.equals(symbol)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
