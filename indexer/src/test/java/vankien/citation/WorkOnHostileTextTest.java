package vankien.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import vankien.document.Citation;
import vankien.document.CodeRecogniser;
import vankien.document.Metadata;
import vankien.document.Section;

/** However a text is made, twice its length is about twice the work, counted in characters that are looked at. */
class WorkOnHostileTextTest {
    private static final int LENGTH = 10_000_000;

    /** What repeated many times might make a reader look far back or ahead again and again. */
    private static final List<String> UNITS = List.of(
            "1",
            "1-",
            "(",
            "((1-2)",
            "1/2021/",
            "số 1, ",
            "Chỉ thị số 5, ",
            "Chỉ thị số ",
            "Chỉ thị 1 của ",
            "12-NQ/TW, ",
            "12-NQ/TW và ",
            "Nghị quyết ",
            "Nghị quyết Trung ương 4, ",
            "Nghị quyết Trung ương 4 khóa XI, ",
            "Nghị quyết Đại hội ",
            "Nghị quyết Đại hội Đảng bộ tỉnh ",
            "Điều lệ, ",
            "Luật sửa đổi, bổ sung một số điều của ",
            "khóa X, ",
            "ban hành ",
            "“",
            "“Nghị quyết ",
            "l",
            "l2-CT/",
            "47-QyĐ~",
            "Chỉ thị số 5 (",
            "01-KL/TW ngày 01/02/2019 (",
            "Ban Thường vụ ");

    /** Counts the characters that are looked at. */
    private static final class CountedText extends FoldedText {
        private long looks;

        CountedText(String text) {
            super(text);
        }

        @Override
        char at(int offset) {
            looks++;
            return super.at(offset);
        }
    }

    @TestFactory
    List<DynamicTest> workGrowsWithTheText() {
        return UNITS.stream()
                .map(unit -> DynamicTest.dynamicTest(unit, () -> {
                    long half = work(unit, LENGTH / 100);
                    long whole = work(unit, LENGTH / 50);
                    assertTrue(whole < 2.2 * half, () -> half + " and " + whole + " characters looked at");
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> aMillionCharactersAreRead() {
        return read(LENGTH / 10);
    }

    @TestFactory
    @Tag("full")
    List<DynamicTest> tenMillionCharactersAreRead() {
        return read(LENGTH);
    }

    private static List<DynamicTest> read(int length) {
        CodeRecogniser recogniser = new CodeRecogniser();
        return List.of(
                        "1",
                        "1-",
                        "(1",
                        "1-[",
                        "((((1-",
                        "12-NQ/",
                        "“",
                        "\"",
                        "Nghị quyết ",
                        "12-NQ/TW, ",
                        "12-NQ/TW “về ")
                .stream()
                .map(unit -> DynamicTest.dynamicTest(unit, () -> {
                    String text = unit.repeat(length / unit.length());
                    Section body = CitationsInRealTextTest.sectionOf(text);
                    List<Citation> citations = CitationReader.read(recogniser, null, null, body);
                    assertTrue(citations.size() < length, () -> citations.size() + " citations");
                    assertEquals(
                            citations.size(),
                            RelationReader.read(Metadata.UNKNOWN, body, citations)
                                    .size());
                    CitationTexts texts = CitationTexts.of(null, body);
                    for (Citation citation : citations) {
                        assertTrue(CitedTitle.after(texts.around(citation), citation.end())
                                        .orElse("")
                                        .length()
                                <= 300);
                    }
                }))
                .toList();
    }

    private static long work(String unit, int length) {
        CountedText text = new CountedText(unit.repeat(length / unit.length()));
        TextCitations.read(new CodeRecogniser(), text, new DocumentNames(null));
        return text.looks;
    }
}
