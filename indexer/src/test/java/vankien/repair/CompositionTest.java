package vankien.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompositionTest {
    @Test
    void everyLetterIsPutTogetherFromItsPiecesInAnyOrder() {
        for (char letter : CodeTable.LETTERS.toCharArray()) {
            for (String pieces : pieces(Character.toString(letter))) {
                TracedText composed = Composition.compose("x" + pieces + "y");
                assertEquals("x" + letter + "y", composed == null ? "nothing" : composed.text(), pieces);
            }
        }
    }

    /** {@code ế}: e with hat and acute, with acute and hat, ê with acute, é with hat. */
    private static List<String> pieces(String letter) {
        String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
        List<String> pieces = new ArrayList<>();
        if (apart.length() > 1) {
            pieces.add(apart);
        }
        if (apart.length() == 3) {
            String first = apart.substring(0, 2);
            String second = apart.substring(0, 1) + apart.charAt(2);
            pieces.add(second + apart.charAt(1));
            pieces.add(Normalizer.normalize(first, Normalizer.Form.NFC) + apart.charAt(2));
            pieces.add(Normalizer.normalize(second, Normalizer.Form.NFC) + apart.charAt(1));
        }
        return pieces;
    }

    @Test
    void whatIsInOnePieceOrNoLetterStays() {
        assertNull(Composition.compose("Đảng ủy"));
        assertNull(Composition.compose("\u0301 7\u0301 x\u0323"));
    }
}
