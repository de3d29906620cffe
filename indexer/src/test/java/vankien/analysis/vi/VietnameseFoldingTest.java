package vankien.analysis.vi;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.tests.util.LuceneTestCase;
import vankien.document.Unaccented;

public class VietnameseFoldingTest extends LuceneTestCase {

    public void testFold() {
        assertEquals("Duong loi cach mang, DAI HOI", VietnameseFolding.fold("Đường lối cách mạng, ĐẠI HỘI"));
        assertEquals("uber senor Zurich жё 中", VietnameseFolding.fold("über señor Zürich жё 中"));
        assertEquals("e", VietnameseFolding.fold("e\u0302\u0301"));
        assertEquals("\u0302\u0301", VietnameseFolding.fold("\u0302\u0301"));
    }

    public void testStripTones() {
        assertEquals("Đương lôi cach mang", VietnameseFolding.stripTones("Đường lối cách mạng"));
    }

    public void testMarks() {
        assertTrue(VietnameseFolding.hasMarks("đang"));
        assertTrue(VietnameseFolding.hasMarks("e\u0301"));
        assertFalse(VietnameseFolding.hasMarks("dang 12 жё"));
        assertTrue(VietnameseFolding.hasTones("đường"));
        assertFalse(VietnameseFolding.hasTones("đương"));
    }

    public void testVariants() {
        assertEquals("aàáảãạăằắẳẵặâầấẩẫậ", new String(VietnameseFolding.variantsOf('a')));
        assertEquals("dđ", new String(VietnameseFolding.variantsOf('d')));
        assertEquals("b", new String(VietnameseFolding.variantsOf('b')));
        assertEquals("êềếểễệ", new String(VietnameseFolding.toneVariantsOf('ê')));
        assertEquals("đ", new String(VietnameseFolding.toneVariantsOf('đ')));
        for (char base : "aeiouyd".toCharArray()) {
            for (char variant : VietnameseFolding.variantsOf(base)) {
                assertEquals(base, VietnameseFolding.fold(variant));
            }
        }
    }

    public void testTheDomainTakesMarksAwayInTheSameWay() {
        int compared = 0;
        for (String syllable : VietnameseText.allSyllables()) {
            String folded = VietnameseFolding.fold(syllable);
            for (String cased : List.of(syllable, syllable.toUpperCase(Locale.ROOT))) {
                for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                    assertEquals(folded, Unaccented.of(Normalizer.normalize(cased, form)));
                    compared++;
                }
            }
        }
        assertTrue("compared: " + compared, compared >= 40_000);
    }

    public void testFoldingCoversAllSyllables() {
        for (String syllable : VietnameseText.allSyllables()) {
            assertTrue(VietnameseFolding.fold(syllable).matches("[a-z]+"));
        }
    }
}
