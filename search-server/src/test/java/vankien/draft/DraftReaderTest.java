package vankien.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is found in what was pasted, and where. */
class DraftReaderTest {
    private static final String DRAFT = """
            TỈNH ỦY BÌNH NGUYÊN
            Số 61-KH/TU
            Bình Nguyên, ngày 02 tháng 3 năm 2023

            Thực hiện Kết luận số
            21-KL/TW, ngày 25/10/2021 về giữ gìn
            nề nếp; Chỉ thị số 05 của Bộ Chính trị.
            - Luật Phòng, chống tham nhũng
            - 12-CT/TU
            """;

    private static List<String> found(Draft draft) {
        return draft.citations().stream()
                .map(cited -> cited.place().line() + " "
                        + (cited.citation().code() == null
                                ? cited.citation().name()
                                : cited.citation().code().conventional())
                        + (cited.title() == null ? "" : " " + cited.title()))
                .toList();
    }

    @Test
    void aDraftIsReadAsADocumentIs() {
        assertEquals(
                List.of("5 21-KL/TW Về giữ gìn nề nếp", "7 05-CT/TW", "8 Luật Phòng, chống tham nhũng", "9 12-CT/TU"),
                found(DraftReader.text(DRAFT)));
        assertEquals("binh nguyen", DraftReader.text(DRAFT).scope().province());
    }

    @Test
    void decomposedTextAndOtherLineEndsGiveTheSame() {
        List<String> composed = found(DraftReader.text(DRAFT));
        assertEquals(composed, found(DraftReader.text(Normalizer.normalize(DRAFT, Normalizer.Form.NFD))));
        assertEquals(composed, found(DraftReader.text(DRAFT.replace("\n", "\r\n"))));
    }

    @Test
    void everyPlaceHoldsWhatItSays() {
        for (String text : List.of(DRAFT, Normalizer.normalize(DRAFT, Normalizer.Form.NFD))) {
            for (Draft.Cited cited : DraftReader.text(text).citations()) {
                Draft.Place place = cited.place();
                assertEquals(place.raw(), text.substring(place.start(), place.end()));
                String inOneLine =
                        Normalizer.normalize(place.raw(), Normalizer.Form.NFC).replace('\n', ' ');
                assertEquals(cited.citation().raw(), inOneLine);
            }
        }
    }

    @Test
    void theLinesOfAListAreNotJoined() {
        assertEquals(
                List.of("1 21-KL/TW", "2 05-CT/TW", "3 30/2020/NĐ-CP"),
                found(DraftReader.text("21-KL/TW\n05-CT/TW\n30/2020/NĐ-CP")));
    }

    @Test
    void anEntryWithoutACitationIsKeptAsWords() {
        Draft draft = DraftReader.list(List.of("21-KL/TW", "", "kết nạp đảng viên", "  "));
        assertEquals(List.of("1 21-KL/TW"), found(draft));
        assertEquals(
                List.of(new Draft.Plain("kết nạp đảng viên", new Draft.Place(2, 1, 0, 17, "kết nạp đảng viên"))),
                draft.plain());
    }

    @Test
    void aTitleBelongsToItsOwnCitation() {
        assertEquals(
                List.of("1 21-KL/TW", "1 05-CT/TW Về học tập và làm theo gương"),
                found(DraftReader.text("Kết luận số 21-KL/TW và Chỉ thị số 05-CT/TW về học tập và làm theo gương.")));
    }

    /** Ten times the text, at most some forty times the work: what backtracks or counts again takes a hundred times. */
    @Test
    void hostileTextIsReadOnce() {
        long seed = System.nanoTime();
        System.out.println("DraftReaderTest seed " + seed);
        Random random = new Random(seed);
        String[] pieces = {
            "9",
            "-",
            "/",
            "KL/TW",
            "Số ",
            "21-",
            "\n",
            "\u0301",
            "e\u0302\u0323",
            "(",
            "về ",
            "\uD83D\uDE00",
            "\u0000",
            "A, ngày "
        };
        for (String piece : pieces) {
            DraftReader.text(piece.repeat(300_000 / piece.length()));
        }
        StringBuilder mixed = new StringBuilder();
        while (mixed.length() < 300_000) {
            mixed.append(pieces[random.nextInt(pieces.length)]);
        }
        Draft draft = DraftReader.text(mixed.toString());
        int last = 0;
        for (Draft.Cited cited : draft.citations()) {
            assertTrue(cited.place().start() >= last && cited.place().end() <= mixed.length(), "seed " + seed);
            last = cited.place().start();
        }
    }
}
