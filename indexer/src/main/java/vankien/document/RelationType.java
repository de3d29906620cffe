package vankien.document;

/** How one document stands to another, as the words around a citation say. */
public enum RelationType {
    /** <i>Căn cứ</i>: it is based on the other. */
    BASED_ON("can_cu", "Căn cứ", "Là căn cứ của"),
    /** <i>Thực hiện, triển khai, quán triệt</i>: it carries out the other. */
    CARRIES_OUT("thuc_hien", "Thực hiện", "Được thực hiện bởi"),
    /** <i>Sửa đổi, bổ sung</i>: it amends the other. */
    AMENDS("sua_doi_bo_sung", "Sửa đổi, bổ sung", "Được sửa đổi, bổ sung bởi"),
    /** <i>Thay thế</i>: it stands in the place of the other from its own date. */
    REPLACES("thay_the", "Thay thế", "Được thay thế bởi"),
    /** <i>Bãi bỏ, hết hiệu lực</i>: it repeals the other. */
    REPEALS("bai_bo", "Bãi bỏ", "Bị bãi bỏ bởi"),
    /** <i>Hướng dẫn</i>: it says how the other is to be carried out. */
    GUIDES("huong_dan", "Hướng dẫn", "Được hướng dẫn bởi"),
    /** <i>Cụ thể hóa</i>: it makes the other concrete for its own level. */
    SPECIFIES("cu_the_hoa", "Cụ thể hóa", "Được cụ thể hóa bởi"),
    /** <i>Sơ kết, tổng kết</i>: it reviews how the other was carried out. */
    REVIEWS("so_ket_tong_ket", "Sơ kết, tổng kết", "Được sơ kết, tổng kết bởi"),
    /** <i>Ban hành kèm theo</i>: it was issued together with the other. */
    ISSUED_WITH("ban_hanh_kem_theo", "Ban hành kèm theo", "Ban hành kèm theo"),
    /** <i>Dẫn chiếu</i>: any other mention. */
    MENTIONS("dan_chieu", "Dẫn chiếu", "Được dẫn chiếu bởi");

    private final String symbol;
    private final String vietnamese;
    private final String inverse;

    RelationType(String symbol, String vietnamese, String inverse) {
        this.symbol = symbol;
        this.vietnamese = vietnamese;
        this.inverse = inverse;
    }

    /** The value of {@code relation} in the API, e.g. {@code thuc_hien}. */
    public String symbol() {
        return symbol;
    }

    /** Whether the other document is no longer what it was: it is amended, replaced or repealed. */
    public boolean changesStatus() {
        return this == AMENDS || this == REPLACES || this == REPEALS;
    }

    /** What the document does to the other, in Vietnamese: {@code Thực hiện}. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The same seen from the other document: {@code Được thực hiện bởi}. */
    public String inverse() {
        return inverse;
    }
}
