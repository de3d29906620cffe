package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vankien.ocr.PrintedLine;
import vankien.ocr.PrintedPage;

/**
 * Pages drawn in letters of one width, 10 points each, the lines 24 points apart, an empty line half as much: what the places
 * of the lines tell. The right edge of the text is where the longest lines end.
 */
class PageLayoutTest {
    private static final Pattern WORD = Pattern.compile("\\S+");

    /** Before each line what is found: W goes on, E ends its paragraph, ? not known; B a column beside, R at the right. */
    @Test
    void aLineIsFullOrEndsItsParagraph() {
        check("""
                ?  |       ĐẢNG BỘ TỈNH BÌNH AN          ĐẢNG CỘNG SẢN VIỆT NAM
                E  |            Số 5-NQ/TU
                ?  |
                ?  |                           NGHỊ QUYẾT
                E  |                   về chăm sóc vườn cây đầu làng
                W  |     Tỉnh ủy giao các xã chăm sóc vườn cây của mình cho tốt hơn;
                W  |Văn phòng Tỉnh ủy theo dõi việc này và báo cáo hằng năm cho cấp
                E  |trên được biết.
                W  |     Mỗi xã trồng thêm một hàng cây ở hai bên đường làng của mình.
                W  |Thôn nào chưa có vườn cây thì lập vườn cây mới trong năm nay cho
                E  |kịp mùa mưa.
                E  |     1. Việc của xã
                E  |     Xã chọn giống cây.
                ?  |     Thôn trồng.
                """);
    }

    /** Paragraphs without indents are apart from each other. */
    @Test
    void aWiderDistancePartsParagraphs() {
        check("""
                W  |Tỉnh ủy giao các xã chăm sóc vườn cây của mình cho thật tốt hơn;
                E  |Văn phòng Tỉnh ủy theo dõi việc này và báo cáo hằng năm với tỉnh.
                ?  |
                W  |Mỗi xã trồng thêm một hàng cây ở hai bên đường làng của mình năm
                E  |nay và năm sau.
                ?  |
                W  |Thôn nào chưa có vườn cây thì lập vườn cây mới trong năm nay cho
                ?  |kịp mùa mưa.
                """);
    }

    /** A row of more than two columns is a table, which stays a line; so does a number with a tab behind it. */
    @Test
    void aTableHasNoColumnsBeside() {
        check("""
                ?  |1     Vườn cây         12         34
                ?  |2     Ao cá            56         78
                ?  |1.        Việc của xã là chọn giống cây cho tốt
                """);
    }

    private static void check(String drawn) {
        List<String> rows = drawn.lines().toList();
        List<PrintedLine> lines = lines(
                String.join("\n", rows.stream().map(row -> row.substring(4)).toList()));
        List<List<PageLayout.Piece>> found = new PageLayout().of(new PrintedPage(lines, 800));
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            LinePlace.End end = found.get(i).getFirst().place().end();
            shown.add((end == LinePlace.End.UNKNOWN ? '?' : end.name().charAt(0)) + " "
                    + lines.get(i).text());
        }
        List<String> expected = rows.stream()
                .filter(row -> !row.substring(4).isBlank())
                .map(row -> row.charAt(0) + " " + CleanText.of(row.substring(4)))
                .toList();
        assertEquals(String.join("\n", expected), String.join("\n", shown));
    }

    private static List<PrintedLine> lines(String drawn) {
        List<PrintedLine> lines = new ArrayList<>();
        double baseline = 100;
        for (String text : drawn.lines().toList()) {
            List<PrintedLine.Word> words = new ArrayList<>();
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                words.add(new PrintedLine.Word(word.group(), 60 + 10 * word.start(), 60 + 10 * word.end()));
            }
            baseline += words.isEmpty() ? 12 : 24;
            if (!words.isEmpty()) {
                lines.add(new PrintedLine(words, baseline, false));
            }
        }
        return lines;
    }

    /** The last page has two lines, and the margins of the page before. */
    @Test
    void aShortPageHasTheMarginsOfThePageBefore() {
        String full = "Tỉnh ủy giao các xã chăm sóc vườn cây của mình cho thật tốt hơn;\n";
        List<PrintedLine> before = lines(full.repeat(3) + ("     " + full.substring(5) + full).repeat(2));
        List<PrintedLine> last = lines(full + "Văn phòng.\n");
        PageLayout layout = new PageLayout();
        layout.of(new PrintedPage(before, 800));
        assertEquals(
                LinePlace.End.WRAPPED,
                layout.of(new PrintedPage(last, 800))
                        .getFirst()
                        .getFirst()
                        .place()
                        .end());
        assertEquals(
                LinePlace.End.UNKNOWN,
                new PageLayout()
                        .of(new PrintedPage(last, 800))
                        .getFirst()
                        .getFirst()
                        .place()
                        .end());
    }

    @Test
    void twoColumnsAreTwoPieces() {
        PrintedLine row = new PrintedLine(
                List.of(
                        new PrintedLine.Word("TỈNH", 60, 100),
                        new PrintedLine.Word("ỦY", 110, 130),
                        new PrintedLine.Word("BÍ", 400, 420),
                        new PrintedLine.Word("THƯ", 430, 460)),
                100,
                false);
        assertEquals(
                List.of(List.of(
                        new PageLayout.Piece("TỈNH ỦY", LinePlace.UNKNOWN),
                        new PageLayout.Piece("BÍ THƯ", new LinePlace(LinePlace.End.UNKNOWN, LinePlace.Side.BESIDE)))),
                new PageLayout().of(new PrintedPage(List.of(row), 595)));
    }
}
