package vankien.repair;

/** What was done to a text. The symbol is stable: it is stored with a document and stands in answers. */
public enum Repair {
    TCVN3("tcvn3"),
    VNI("vni"),
    VISCII("viscii"),
    CP1258("cp1258"),
    VIQR("viqr"),
    NFC("nfc"),
    LOST_SPACES("lost_spaces"),
    LETTER_SPACING("letter_spacing"),
    HYPHENATION("hyphenation"),
    PAGE_FURNITURE("page_furniture"),
    /** Pages that are pictures were read by OCR: not everything is as printed. */
    OCR("ocr"),
    /** Numbers of headings that OCR misread were put right by the numbers before and after. */
    HEADING_NUMBERS("heading_numbers"),
    /** Pages that are pictures were not read: their text is missing. */
    UNREAD_PAGES("unread_pages");

    private final String symbol;

    Repair(String symbol) {
        this.symbol = symbol;
    }

    /** {@code lost_spaces}. */
    public String symbol() {
        return symbol;
    }
}
