package vankien.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddReadingsTest {
    /** Words of which the program was not sure bear a question mark; lines are separated by bars. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                // Three times behind the same two words.
                "nghề nuôi cá lồng|giống nuôi cá lồng|vốn nuôi cá lồng|phép nuôi cá lông nhé > phép nuôi cá lồng nhé",
                // Over the end of a line, with a comma close to it.
                "nghề nuôi cá lồng|giống nuôi cá lồng|vốn nuôi cá lồng|phép nuôi cá|lông, nhé > lồng, nhé",
                // Before the same two words.
                "ta phát triển kinh tế|đã phát triển kinh tế|sẽ phát triển kinh tế|đang phạt triển kinh tế > đang phát triển kinh tế",
                // Twice is enough only where the program was not sure.
                "nghề nuôi cá lồng|giống nuôi cá lồng|phép nuôi cá lông nhé > phép nuôi cá lông nhé",
                "nghề nuôi cá lồng|giống nuôi cá lồng|phép nuôi cá lông? nhé > phép nuôi cá lồng nhé",
                // Once is never.
                "nghề nuôi cá lồng|phép nuôi cá lông? nhé > phép nuôi cá lông nhé",
                // It is there elsewhere: lông cá and cá lồng are two things.
                "nuôi cá lồng|nuôi cá lồng|nuôi cá lồng|bộ lông vịt|nuôi cá lông > nuôi cá lông",
                // Other letters are another word.
                "nuôi cá lồng|nuôi cá lồng|nuôi cá lồng|nuôi cá làng > nuôi cá làng",
                // Two readings: nobody knows.
                "a nuôi cá lồng|b nuôi cá lồng|c nuôi cá lồng|a cá long tốt|b cá long tốt|c cá long tốt|nuôi cá lông tốt"
                        + " > nuôi cá lông tốt",
                // There may be two persons.
                "Trần Văn Hùng|Trần Văn Hùng|Trần Văn Hùng|Trần Văn Hưng > Trần Văn Hưng",
                "của ban uỷ viên|của ban uỷ viên|của ban uỷ viên|của ban ủy viên > của ban ủy viên",
                "sẽ theo dõi việc|và theo dõi việc|phải theo đõi? việc > phải theo dõi việc"
            })
    void asItStandsElsewhere(String read, String last) {
        List<PrintedLine> lines = new ArrayList<>();
        for (String line : read.split("\\|", -1)) {
            List<PrintedLine.Word> words = new ArrayList<>();
            for (String word : line.strip().split(" ", -1)) {
                words.add(new PrintedLine.Word(word.replace("?", ""), 0, 1, word.endsWith("?") ? 88 : 96));
            }
            lines.add(new PrintedLine(words, 0, false));
        }
        // Over pages as well.
        PrintedPage before = new PrintedPage(lines.subList(0, 1), 600);
        PrintedPage after = new PrintedPage(lines.subList(1, lines.size()), 600);
        PrintedPage mended = OddReadings.mend(Map.of(3, before, 7, after)).getOrDefault(7, before);
        assertEquals(last, mended.lines().getLast().text());
    }
}
