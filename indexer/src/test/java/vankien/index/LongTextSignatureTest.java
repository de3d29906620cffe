package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Long texts, and that the signature of a text stays as it is. */
class LongTextSignatureTest {
    /** What is kept of the signature of a text, and what it is looked up by. */
    private static List<Object> kept(String text) {
        TextSignature signature = TextSignature.of(text);
        ByteBuffer bytes = ByteBuffer.allocate(TextSignature.BYTES);
        signature.write(bytes);
        return List.of(signature.bands(), bytes.flip());
    }

    @Test
    void theSpacesBetweenWordsDoNotCount() {
        Random random = new Random(20261121);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            words.add(List.of("Đảng", "viên", "nghị", "quyết", "ngày", "số").get(random.nextInt(6))
                    + random.nextInt(1_000));
        }
        List<Object> signature = kept(String.join(" ", words));
        assertEquals(signature, kept(String.join("  ", words)));
        assertEquals(signature, kept("\n" + String.join("\n \n", words) + " "));
        assertEquals(signature, kept(String.join(".\n", words)));
        assertNotEquals(signature, kept(String.join(" ", words.subList(0, 30_000))));
    }

    @Test
    void aWordMayBeOfAnyLength() {
        String longest = "ế".repeat(200_000);
        assertEquals(kept(longest), kept(" " + longest + "\n"));
    }

    @Test
    void caseAndMarksDoNotCount() {
        String text = "Nghị quyết về đào tạo cán bộ trẻ ở xã, phường; İ, 5 \u212B, \u216B ".repeat(8);
        List<Object> signature = kept(text);
        assertEquals(signature, kept(text.toUpperCase(Locale.ROOT)));
        assertEquals(signature, kept(text.toLowerCase(Locale.ROOT)));
        assertEquals(signature, kept(Normalizer.normalize(text, Normalizer.Form.NFD)));
        assertEquals(signature, kept("\u0301 " + text), "a mark without a letter is no word");
    }

    /** What is in an index is compared with what is read later: the same text has the same signature for ever. */
    @Test
    void theSignatureOfATextStaysAsItIs() {
        TextSignature signature = TextSignature.of("Nghị quyết về đào tạo cán bộ trẻ ở xã, phường ".repeat(8));
        ByteBuffer bytes = ByteBuffer.allocate(TextSignature.BYTES);
        signature.write(bytes);
        assertEquals(
                "8b759d705606029ad0a5a45fe26019ad0ff6799460d34c66469a4338c7e9fd66",
                ContentHash.of(signature.bands() + HexFormat.of().formatHex(bytes.array())));
    }
}
