package vankien.abbreviation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vankien.query.QueryReader;

class AbbreviationExpanderTest {
    private static final Map<Pairing, Integer> DEFINED = new LinkedHashMap<>();

    static {
        DEFINED.put(Pairing.of("TCCSĐ", "tổ chức cơ sở đảng"), 5);
        DEFINED.put(Pairing.of("XYZ", "xanh yên zin"), 1);
        DEFINED.put(Pairing.of("CLB", "cầu lông bàn"), 1);
        DEFINED.put(Pairing.of("CLB", "chi lẻ bộ"), 2);
        DEFINED.put(Pairing.of("CLB", "câu lạc bộ"), 3);
        DEFINED.put(Pairing.of("KTTT", "kinh tế tập thể"), 1);
        DEFINED.put(Pairing.of("TTCP", "thủ tướng chính phủ"), 1);
        DEFINED.put(Pairing.of("TTCP", "thanh tra chính phủ"), 1);
        DEFINED.put(Pairing.of("THA", "thi hành án"), 4);
        DEFINED.put(Pairing.of("GON", "gắn oan nghiệp"), 0);
    }

    private static final AbbreviationExpander EXPANDER =
            new AbbreviationExpander(AbbreviationList.builtIn(), new DefinedAbbreviations() {
                private final PairingTable table = new PairingTable(DEFINED.keySet());

                @Override
                public PairingTable table() {
                    return table;
                }

                @Override
                public int documents(Pairing pairing) {
                    return DEFINED.getOrDefault(pairing, 0);
                }
            });

    static List<String> queries() throws IOException {
        try (InputStream table = AbbreviationExpanderTest.class.getResourceAsStream("expansions.txt")) {
            String lines = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines()
                    .filter(line -> line.contains(" => ") && !line.startsWith("# "))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void readsWhatIsTypedAsTheTableSays(String line) {
        int arrow = line.lastIndexOf(" => ");
        String typed = line.substring(0, arrow);
        String expected = line.substring(arrow + 4);
        assertEquals(expected, expanded(typed));
        String decomposed = Normalizer.normalize(typed, Normalizer.Form.NFD);
        assertEquals(expected, Normalizer.normalize(expanded(decomposed), Normalizer.Form.NFC), "decomposed");
    }

    private static String expanded(String typed) {
        return EXPANDER.expand(QueryReader.read(typed)).toString();
    }
}
