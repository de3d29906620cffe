package vankien.repair;

/** What was done to a text. The symbol is stable: it is stored with a document and stands in answers. */
public enum Repair {
    TCVN3("tcvn3", "đã chuyển mã từ TCVN3 (ABC)"),
    VNI("vni", "đã chuyển mã từ VNI-Windows"),
    VISCII("viscii", "đã chuyển mã từ VISCII"),
    CP1258("cp1258", "đã chuyển mã từ Windows-1258"),
    VIQR("viqr", "đã chuyển mã từ VIQR"),
    NFC("nfc", "đã ghép dấu vào chữ (NFC)"),
    LOST_SPACES("lost_spaces", "đã tách chữ dính nhau"),
    LETTER_SPACING("letter_spacing", "đã ghép chữ giãn cách"),
    HYPHENATION("hyphenation", "đã nối chữ bị ngắt cuối dòng"),
    PAGE_FURNITURE("page_furniture", "đã bỏ tiêu đề trang và số trang");

    private final String symbol;
    private final String label;

    Repair(String symbol, String label) {
        this.symbol = symbol;
        this.label = label;
    }

    /** {@code lost_spaces}. */
    public String symbol() {
        return symbol;
    }

    /** In words for people, Vietnamese: {@code đã tách chữ dính nhau}. */
    public String label() {
        return label;
    }
}
