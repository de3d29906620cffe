package vankien.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vankien.search.DocumentDetail.PassageText;
import vankien.search.DocumentDetail.SectionText;

/** A long text is shown in parts. */
class DocumentPartsTest {

    private static SectionText section(int number, String... passages) {
        List<PassageText> texts = new ArrayList<>();
        for (int i = 0; i < passages.length; i++) {
            texts.add(new PassageText("s" + number + "-p" + i, passages[i], passages[i], null));
        }
        return new SectionText("s" + number, 1, "Mục " + number, "Mục " + number, null, texts);
    }

    @Test
    void anOrdinaryDocumentIsOnePart() {
        DocumentParts parts = DocumentParts.of(List.of(section(1, "Một đoạn.", ""), section(2)));
        assertEquals(1, parts.parts().size());
        assertEquals(4, parts.parts().getFirst().size());
        assertEquals(0, parts.places().get("s1-p1"));
    }

    @Test
    void anEmptyDocumentHasAPartToo() {
        assertEquals(List.of(List.of()), DocumentParts.of(List.of()).parts());
    }

    @Test
    void aPassageThatFitsIsNotCut() {
        String half = "chữ ".repeat(DocumentParts.MOST / 4 * 3 / 4);
        DocumentParts parts = DocumentParts.of(List.of(section(1, half, half)));
        assertEquals(2, parts.parts().size());
        assertEquals(1, parts.places().get("s1-p1"));
        assertEquals(0, parts.parts().getLast().getFirst().start());
    }

    /** Whatever the text: every character once, in order, and no part too long. */
    @Test
    void nothingIsLostOrShownTwice() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            List<SectionText> sections = new ArrayList<>();
            for (int s = random.nextInt(4); s >= 0; s--) {
                String[] passages = new String[random.nextInt(4)];
                for (int p = 0; p < passages.length; p++) {
                    String word = random.nextBoolean() ? "từ 𝒳 " : "dính";
                    passages[p] = word.repeat(random.nextInt(random.nextBoolean() ? 20 : DocumentParts.MOST));
                }
                sections.add(section(s, passages));
            }
            DocumentParts parts = DocumentParts.of(sections);
            StringBuilder shown = new StringBuilder();
            for (List<DocumentParts.Piece> part : parts.parts()) {
                int length = 0;
                for (DocumentParts.Piece piece : part) {
                    SectionText section = sections.get(piece.section());
                    String text = piece.passage() < 0
                            ? section.heading()
                            : section.passages().get(piece.passage()).text();
                    String words = text.substring(piece.start(), piece.end());
                    assertTrue(
                            words.isEmpty() || !Character.isLowSurrogate(words.charAt(0)),
                            () -> "a character is cut in two, seed " + seed);
                    shown.append(words);
                    length += words.length();
                }
                assertTrue(length <= DocumentParts.MOST, "a part of " + length + " characters, seed " + seed);
            }
            StringBuilder all = new StringBuilder();
            for (SectionText section : sections) {
                all.append(section.heading());
                section.passages().forEach(passage -> all.append(passage.text()));
            }
            assertTrue(all.toString().contentEquals(shown), "seed " + seed);
        }
    }
}
