package vankien.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.document.CodeMention;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentType;

/** The printed codes of a text with the type before them, and the date and body beside them or behind their list. */
final class CodeCitations {
    private static final int LONGEST_BODY = 80;

    private final FoldedText text;
    private final CodeRecogniser recogniser;
    private final List<CodeMention> found;

    CodeCitations(FoldedText text, CodeRecogniser recogniser) {
        this.text = text;
        this.recogniser = recogniser;
        found = recogniser.find(text.text);
    }

    /** What is printed behind a code. */
    private record Behind(
            @Nullable CitedDate date,
            @Nullable PrintedBody body,
            @Nullable Integer khoa,
            int end) {}

    List<Mention> read() {
        List<Behind> behind = behind();
        List<Mention> mentions = new ArrayList<>();
        AnnouncedType listType = null;
        int previous = 0;
        for (int i = 0; i < found.size(); i++) {
            CodeMention code = found.get(i);
            AnnouncedType before = announced(code.start());
            before = before != null && before.start() >= previous ? before : null;
            boolean goesOn = i > 0 && Connective.between(text, behind.get(i - 1).end(), code.start());
            listType = before != null ? before : goesOn ? listType : null;
            mentions.add(mention(code, before, listType, behind.get(i)));
            previous = code.end();
        }
        return mentions;
    }

    /** From the last code to the first, for a list has its date and its body behind its last code. */
    private List<Behind> behind() {
        Behind[] behind = new Behind[found.size()];
        for (int i = found.size() - 1; i >= 0; i--) {
            CodeMention code = found.get(i);
            CitedDate date = CitedDate.after(text, code.end());
            int end = date == null ? code.end() : date.end();
            PrintedBody body = PrintedBody.after(text, end);
            if (date == null && body != null) {
                CitedDate late = CitedDate.after(text, Khoa.skip(text, body.end()));
                date = late;
            }
            Behind next = i + 1 < found.size() ? behind[i + 1] : null;
            Integer direct = Khoa.after(text, end).only();
            Integer khoa = direct == null && body != null ? body.khoa() : direct;
            if (next != null
                    && body == null
                    && Connective.between(text, end, found.get(i + 1).start())) {
                body = next.body();
                date = date == null ? next.date() : date;
                khoa = khoa == null ? next.khoa() : khoa;
            }
            behind[i] = new Behind(date, body, khoa, end);
        }
        return List.of(behind);
    }

    private @Nullable AnnouncedType announced(int code) {
        AnnouncedType direct = AnnouncedType.before(text, code);
        if (direct != null) {
            return direct;
        }
        // Kết luận của Bộ Chính trị số 21-KL/TW
        int end = text.skipSpacesBack(code);
        if (!AnnouncedType.isNumberWord(text, end)) {
            return null;
        }
        for (int at = end - 2; at > end - LONGEST_BODY && (text.isLetter(at) || text.at(at) == ' '); at--) {
            if (text.after(at, "cua") >= 0 && text.isWordStart(at)) {
                return AnnouncedType.endingAt(text, text.skipSpacesBack(at), true);
            }
        }
        return null;
    }

    private Mention mention(
            CodeMention code, @Nullable AnnouncedType before, @Nullable AnnouncedType type, Behind behind) {
        int start = before == null ? code.start() : before.start();
        CitedDate date = behind.date();
        boolean dateFollows = date != null && behind.end() == date.end();
        PrintedBody body = behind.body();
        if (body == null && before != null) {
            int of = text.skip(text.skipSpaces(before.end()), "cua");
            body = of > before.end() + 1 ? PrintedBody.after(text, before.end()) : PrintedBody.before(text, start);
        }
        RepairedCode repaired = RepairedCode.of(recogniser, code, text, type, body);
        DocumentType kind = type == null ? null : type.type();
        LocalDate day = date == null ? null : date.date();
        int end = dateFollows ? behind.end() : code.end();
        Integer khoa = behind.khoa() == null && body != null ? body.khoa() : behind.khoa();
        return new Mention(
                start, end, repaired.code(), null, kind, null, day, body, khoa, false, repaired.isRepaired());
    }
}
