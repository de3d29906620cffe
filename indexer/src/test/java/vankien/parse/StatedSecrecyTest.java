package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mark that stands beside the text: in front matter, in a field of JSON lines, in the title of a page. */
class StatedSecrecyTest {
    private static final String TEXT = "BÁO CÁO\n\nNội dung thường.\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secrecy: Tối mật",
                "Secrecy: Tối mật",
                "độ mật: Tối mật",
                "Độ mật: tối mật",
                "do_mat: Toi mat",
                "Mức độ mật: \"Tối mật\"",
                "tags: [TỐI MẬT]",
                "tags: báo cáo, tối mật",
                "tags:\n  - báo cáo\n  - Tối mật",
                "marks: {secrecy: Tối mật}",
                "document:\n  độ mật: Tối mật",
                "title: (TỐI MẬT) Báo cáo",
                "file: Tối mật/báo cáo.docx",
                "độ mật: Tối mật\nbroken: [",
            })
    void aMarkBesideTheTextHoldsItBack(String yaml) throws IOException {
        String matter = "---\nplace: Huế\n" + yaml + "\n---\n\n" + TEXT;
        assertInstanceOf(ParseResult.HeldBack.class, read("a.md", matter));
        assertInstanceOf(ParseResult.HeldBack.class, read("a.md", Normalizer.normalize(matter, Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secrecy: null",
                "độ mật: Thường",
                "độ mật: không",
                "độ mật:",
                "title: Quy chế bảo vệ bí mật nhà nước",
                "summary: Quy định về tài liệu tối mật và tuyệt mật.",
                "tags: [bảo vệ bí mật nhà nước, mật ong]",
                "mật độ: 120 người",
            })
    void otherValuesDoNot(String yaml) throws IOException {
        assertInstanceOf(ParseResult.Parsed.class, read("a.md", "---\nplace: Huế\n" + yaml + "\n---\n\n" + TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"title\":\"(MẬT) Báo cáo\"",
                "\"title\":\"Báo cáo (Mật)\"",
                "\"path\":\"x/(MẬT) bc.docx\"",
                "\"path\":\"Tài liệu mật/bc.docx\"",
                "\"độ mật\":\"Mật\"",
                "\"tags\":[\"a\",\"Mật\"]",
                "\"secrecy\":true",
                "\"marks\":{\"secrecy\":\"Mật\"}",
            })
    void aFieldOfJsonLinesHoldsTheLineBack(String field) throws IOException {
        assertEquals(
                new ParseResult.HeldBack("MẬT"), read("a.jsonl", "{\"id\":\"1\",\"text\":\"Một.\"," + field + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"secrecy\":null",
                "\"độ mật\":\"Thường\"",
                "\"title\":\"Về bảo vệ bí mật nhà nước\"",
                "\"note\":\"Không phải tài liệu mật, tối mật.\"",
            })
    void otherFieldsDoNot(String field) throws IOException {
        assertInstanceOf(ParseResult.Parsed.class, read("a.jsonl", "{\"id\":\"1\",\"text\":\"Một.\"," + field + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(MẬT) Báo cáo", "Báo cáo (Mật, bản 2)", "Mật - Báo cáo"})
    void theTitleOfAPageHoldsItBack(String title) throws IOException {
        String page = "<html><head><title>%s</title></head><body><p>BÁO CÁO</p></body></html>";
        assertEquals(new ParseResult.HeldBack("MẬT"), read("a.html", page.formatted(title)));
        assertInstanceOf(ParseResult.Parsed.class, read("a.html", page.formatted("Luật Bảo vệ bí mật nhà nước")));
    }

    private ParseResult read(String name, String content) throws IOException {
        return new DocumentReader().read(Files.writeString(folder.resolve(name), content), name);
    }
}
