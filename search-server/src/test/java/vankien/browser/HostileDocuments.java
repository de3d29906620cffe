package vankien.browser;

import java.io.IOException;
import java.nio.file.Path;

/** Documents that try to be more than text, and one that is too long for a page. All invented. */
final class HostileDocuments {
    static final String ID = "doc-hai";
    /** Turns the direction of writing; the sign of the end is missing. */
    static final String TURNED = "Sông\u202EThương";

    static final String TITLE =
            "về </title><script>document.title='hỏng'</script>\" onmouseover=\"document.title='hỏng'\" '><img src=x onerror=document.title='hỏng'>";
    static final String LONG_WORD = "tràn".repeat(1_250);
    static final String LONG_ID = "qua-dai";

    private HostileDocuments() {}

    static void write(Path folder) throws IOException {
        String text = "Kết luận về kiểm tra văn bản độc hại. <script>document.title='hỏng'</script> "
                + "<a href=\"javascript:document.title='hỏng'\">Kết luận số 21-KL/TW, ngày 25/10/2021</a> & &lt;b&gt;\n"
                + LONG_WORD + "\n"
                + "Đoạn cuối \u202E đảo chiều \u2066 và kiểm tra.";
        String hostile =
                "{\"id\": \"" + ID + "\", \"number\": \"999-BC/TU\", \"title\": " + json(TITLE) + ", \"place\": "
                        + json(TURNED) + ", \"date\": \"2020-01-02\", \"signer\": " + json("\"><i onclick=x>Ai")
                        + ", \"text\": "
                        + json(text) + "}";
        StringBuilder longText = new StringBuilder(1_000_000);
        for (int i = 0; longText.length() < 900_000; i++) {
            longText.append("đoạn văn số ").append(i).append(" nói về đê điều và thủy lợi ");
        }
        longText.append("đến đây là mốc cuối cùng của báo cáo.");
        String oneLine = "{\"id\": \"" + LONG_ID + "\", \"title\": \"Báo cáo một dòng rất dài\", \"text\": "
                + json(longText.toString()) + "}";
        SampleServer.write(folder.resolve("hostile.jsonl"), hostile + "\n" + oneLine + "\n");
    }

    private static String json(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
