package vankien.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryReaderTest {

    static List<String> queries() throws IOException {
        try (InputStream table = QueryReaderTest.class.getResourceAsStream("queries.txt")) {
            String lines = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines()
                    .filter(line -> line.contains("=>") && !line.startsWith("# "))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void readsWhatIsTypedAsTheTableSays(String line) {
        int arrow = line.lastIndexOf(" => ");
        assertEquals(
                line.substring(arrow + 4),
                QueryReader.read(line.substring(0, arrow)).toString());
    }

    @Test
    void takesControlAndPrivateCharactersForSpaces() {
        assertEquals(
                "(any (words đảng viên))",
                QueryReader.read("đảng\u0000\uE000viên").toString());
        assertEquals("(any )", QueryReader.read("\u0007\uE001\uEFFF\n\t").toString());
    }

    @Test
    void readsTheLongestQuery() {
        assertEquals(
                "(any (words " + "a".repeat(2_000) + "))",
                QueryReader.read("a".repeat(2_000)).toString());
    }

    @Test
    void takesBracketsInsideManyOthersForSpaces() {
        String deep = QueryReader.read("-(".repeat(600) + "a" + ")".repeat(600)).toString();
        assertEquals(33, deep.split("\\(not", -1).length, deep);
        assertEquals(
                QueryReader.read("a -b c").toString(),
                QueryReader.read("(".repeat(600) + "a -b" + ")".repeat(600) + " c")
                        .toString());
    }
}
