package vankien.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sections, passages and words of two texts stand for each other. All texts are invented. */
class ComparisonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "họp ba ngày một lần | họp năm ngày một lần | họp [ba ]ngày một lần | họp [năm ]ngày một lần",
                "Chi bộ họp hằng tháng. | Chi bộ họp hằng tháng. | Chi bộ họp hằng tháng. | Chi bộ họp hằng tháng.",
                "giữ nguyên | giữ nguyên và thêm | giữ nguyên | giữ nguyên [và thêm]",
                "bỏ hẳn rồi còn lại | còn lại | [bỏ hẳn rồi ]còn lại | còn lại",
                // A single word that stays between two changes is read with them.
                "sáu tháng và ba ngày tính từ đầu | chín quý và bốn tuần tính từ đầu | [sáu tháng và ba ngày ]tính từ đầu | [chín quý và bốn tuần ]tính từ đầu",
                // White space is no difference.
                "cách  viết | cách viết | cách  viết | cách viết",
            })
    void wordsThatDifferAreMarked(String left, String right, String markedLeft, String markedRight) {
        WordDifference difference = WordDifference.of(left, right);
        assertEquals(markedLeft, marked(difference.left()));
        assertEquals(markedRight, marked(difference.right()));
    }

    @Test
    void aSectionPutInBetweenMovesNothing() {
        Comparison comparison = Comparison.of(
                List.of(
                        section("", "Căn cứ Điều lệ, Ban Thường vụ quy định như sau."),
                        section("Điều 1. Phạm vi", "Quy định này áp dụng cho các chi bộ nông thôn."),
                        section("Điều 2. Sinh hoạt", "Chi bộ họp ba tháng một lần.", "Biên bản được lưu tại đảng ủy."),
                        section("Điều 3. Hiệu lực", "Quy định có hiệu lực từ ngày ký.")),
                List.of(
                        section("", "Căn cứ Điều lệ, Ban Thường vụ quy định như sau."),
                        section("Điều 1. Phạm vi", "Quy định này áp dụng cho các chi bộ nông thôn."),
                        section("Điều 2. Bí thư", "Bí thư chi bộ trực báo vào thứ hai hằng tuần, ghi sổ theo dõi."),
                        section(
                                "Điều 3. Sinh hoạt",
                                "Chi bộ họp mỗi tháng một lần.",
                                "Người vắng mặt nêu rõ lý do trước khi họp.",
                                "Biên bản được lưu tại đảng ủy."),
                        section("Điều 4. Hiệu lực", "Quy định có hiệu lực từ ngày ký.")));
        assertEquals("""
                SAME | Căn cứ Điều lệ, Ban Thường vụ quy định như sau. | Căn cứ Điều lệ, Ban Thường vụ quy định như sau.

                SAME Điều 1. Phạm vi | Điều 1. Phạm vi
                SAME | Quy định này áp dụng cho các chi bộ nông thôn. | Quy định này áp dụng cho các chi bộ nông thôn.

                ONLY_RIGHT | [Điều 2. Bí thư]
                ONLY_RIGHT | | [Bí thư chi bộ trực báo vào thứ hai hằng tuần, ghi sổ theo dõi.]

                CHANGED Điều [2. ]Sinh hoạt | Điều [3. ]Sinh hoạt
                CHANGED | Chi bộ họp [ba ]tháng một lần. | Chi bộ họp [mỗi ]tháng một lần.
                ONLY_RIGHT | | [Người vắng mặt nêu rõ lý do trước khi họp.]
                SAME | Biên bản được lưu tại đảng ủy. | Biên bản được lưu tại đảng ủy.

                CHANGED Điều [3. ]Hiệu lực | Điều [4. ]Hiệu lực
                SAME | Quy định có hiệu lực từ ngày ký. | Quy định có hiệu lực từ ngày ký.
                """.strip(), shown(comparison));
        assertEquals(2, comparison.count(State.SAME));
        assertEquals(2, comparison.count(State.CHANGED));
        assertEquals(1, comparison.count(State.ONLY_RIGHT));
    }

    @Test
    void aTextIsTheSameAsItself() {
        List<Section> text = List.of(section("I. Một", "a b c", "d e"), section("II. Hai"), section("", "f"));
        Comparison comparison = Comparison.of(text, text);
        assertEquals(3, comparison.count(State.SAME));
        assertFalse(comparison.cut());
    }

    @Test
    void anEmptyTextLacksEverything() {
        Comparison comparison = Comparison.of(List.of(), List.of(section("I. Một", "a")));
        assertEquals(1, comparison.count(State.ONLY_RIGHT));
        assertEquals(List.of(), Comparison.of(List.of(), List.of()).sections());
    }

    /** Whatever the texts: every character of both once and in order, and what is unchanged is the same on both sides. */
    @Test
    void nothingIsLostOrShownTwice() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Section> left = text(random);
            List<Section> right = random.nextBoolean() ? text(random) : damaged(left, random);
            Comparison comparison = Comparison.of(left, right);
            assertEquals(words(left), words(comparison, true), "seed " + seed);
            assertEquals(words(right), words(comparison, false), "seed " + seed);
            for (ComparedSection section : comparison.sections()) {
                for (ComparedPassage passage : section.passages()) {
                    assertEquals(unchanged(passage.left()), unchanged(passage.right()), "seed " + seed);
                }
            }
        }
    }

    @Test
    void aLongTextIsCutAndSaysSo() {
        List<Section> left = new ArrayList<>();
        List<Section> right = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 4_000; i++) {
            left.add(section("Mục " + i, "từ " + random.nextInt(), "lời " + random.nextInt()));
            right.add(section("Phần " + i, "chữ " + random.nextInt(), "câu " + random.nextInt()));
        }
        Comparison comparison = Comparison.of(left, right);
        assertTrue(comparison.cut());
        assertTrue(comparison.sections().size() <= 2 * Comparison.MOST_PASSAGES);
        String line = "chữ liền nhau ".repeat(Comparison.MOST_CHARACTERS / 14 - 1);
        Comparison oneLine = Comparison.of(List.of(section("", line)), List.of(section("", line + "hết")));
        assertFalse(oneLine.cut());
        assertEquals(1, oneLine.count(State.CHANGED));
        assertTrue(Comparison.of(List.of(section("", line + line)), List.of(section("", line)))
                .cut());
    }

    private static List<Section> text(Random random) {
        String[] words = {"chi", "bộ", "họp", "đảng", "viên", "𝒳", "tháng", "ngày", "đê", "thủy", "lợi.", "và;"};
        List<Section> sections = new ArrayList<>();
        for (int s = random.nextInt(5); s > 0; s--) {
            List<Section.Passage> passages = new ArrayList<>();
            for (int p = random.nextInt(5); p > 0; p--) {
                StringBuilder text = new StringBuilder();
                for (int w = 1 + random.nextInt(12); w > 0; w--) {
                    text.append(words[random.nextInt(words.length)]).append(w > 1 ? " " : "");
                }
                passages.add(new Section.Passage("p" + p, text.toString()));
            }
            sections.add(new Section("s" + s, random.nextBoolean() ? "Mục " + s : "", passages));
        }
        return sections;
    }

    private static List<Section> damaged(List<Section> text, Random random) {
        List<Section> other = new ArrayList<>();
        for (Section section : text) {
            List<Section.Passage> passages = new ArrayList<>(section.passages());
            if (!passages.isEmpty() && random.nextBoolean()) {
                passages.remove(random.nextInt(passages.size()));
            }
            passages.replaceAll(passage -> random.nextInt(3) > 0
                    ? passage
                    : new Section.Passage(passage.anchor(), passage.text().replace("bộ", "ủy")));
            other.add(new Section(section.anchor(), section.heading(), passages));
        }
        return other;
    }

    private static String words(List<Section> text) {
        return text.stream()
                .map(section -> section.heading()
                        + section.passages().stream().map(Section.Passage::text).collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static String words(Comparison comparison, boolean left) {
        return comparison.sections().stream()
                .flatMap(section -> section.passages().stream())
                .flatMap(passage -> (left ? passage.left() : passage.right()).stream())
                .map(Run::text)
                .collect(Collectors.joining());
    }

    private static String unchanged(List<Run> runs) {
        return runs.stream()
                .filter(run -> !run.changed())
                .map(Run::text)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Section section(String heading, String... passages) {
        List<Section.Passage> all = new ArrayList<>();
        for (String passage : passages) {
            all.add(new Section.Passage("p" + all.size(), passage));
        }
        return new Section("s", heading, all);
    }

    private static String shown(Comparison comparison) {
        return comparison.sections().stream()
                .map(section ->
                        section.passages().stream().map(ComparisonTest::line).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    /** The first line of a section is its heading; a passage begins with a bar. */
    private static String line(ComparedPassage passage) {
        String words = marked(passage.left()) + " | " + marked(passage.right());
        return (passage.state() + (passage.isHeading() ? " " : " | ") + words)
                .replaceAll(" +", " ")
                .strip();
    }

    private static String marked(List<Run> runs) {
        return runs.stream()
                .map(run -> run.changed() ? "[" + run.text() + "]" : run.text())
                .collect(Collectors.joining());
    }
}
