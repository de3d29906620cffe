package vankien.page;

/** The few words of the documentation page that are not in the description itself. */
record DocsWords(
        String language,
        String title,
        String otherLanguage,
        String machine,
        String parameters,
        String required,
        String sent,
        String answers,
        String objects,
        String problems,
        String contents) {

    static DocsWords of(boolean vietnamese) {
        return vietnamese
                ? new DocsWords(
                        "vi",
                        "Giao diện lập trình (API)",
                        "English",
                        "Bản mô tả cho chương trình (OpenAPI 3.1)",
                        "Tham số",
                        "bắt buộc",
                        "Nội dung gửi",
                        "Trả lời",
                        "Các đối tượng",
                        "Các loại lỗi",
                        "Mục lục")
                : new DocsWords(
                        "en",
                        "Programming interface (API)",
                        "Tiếng Việt",
                        "The description for programs (OpenAPI 3.1)",
                        "Parameters",
                        "required",
                        "Sent",
                        "Answers",
                        "Objects",
                        "Kinds of problem",
                        "Contents");
    }
}
