package vankien.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;
import vankien.document.CodeMention;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.Passage;
import vankien.document.PrintedDate;
import vankien.document.Section;
import vankien.document.TypeWords;

/** Every mention of another document's code, with what is printed around it. */
public final class CitationReader {
    /** The anchor of citations in the title. */
    public static final String TITLE = "title";

    private static final Pattern ANNOUNCEMENT = Pattern.compile("\\s*(?:,?\\s*chuyên đề)?\\s*(?:[Ss]ố|SỐ)?\\s*:?\\s*$");
    private static final Pattern ISSUER =
            Pattern.compile("(?:\\s*\\([Kk]h[oó][áaóo]?[^)]{0,12}\\))?,?\\s*của (?=\\p{Lu})([^,.;:()“”\"\\n]{2,120})");
    private static final Pattern ISSUER_ENDS = Pattern.compile(
            " (?:về|ban hành|khóa|khoá|thực hiện|quy định|hướng dẫn|và (?:Kết|Chỉ|Nghị|Quy|Quyết|Kế|Hướng|các) .*|nhằm|để|trong|tại|đối với|ngày|gắn với|trên|theo|đã|đến|phê duyệt|sửa đổi|triển khai|do|là|được)(?: |$).*");

    private final CodeRecogniser recogniser;
    private final @Nullable DocumentCode own;
    private final List<Citation> citations = new ArrayList<>();

    private CitationReader(CodeRecogniser recogniser, @Nullable DocumentCode own) {
        this.recogniser = recogniser;
        this.own = own;
    }

    /**
     * Every citation in title, headings and passages, in reading order; the document's own code is none.
     *
     * @param own the document's own code, or null
     * @param title the document's title, or null; its citations have the anchor {@value #TITLE}
     */
    public static List<Citation> read(
            CodeRecogniser recogniser, @Nullable DocumentCode own, @Nullable String title, Section body) {
        CitationReader reader = new CitationReader(recogniser, own);
        if (title != null) {
            reader.text(title, TITLE);
        }
        reader.section(body);
        return reader.citations;
    }

    private void section(Section section) {
        boolean repeated = !section.passages().isEmpty()
                && section.passages()
                        .getFirst()
                        .text()
                        .startsWith(section.heading().replaceFirst(" …$", ""));
        if (!repeated || section.heading().isEmpty()) {
            text(section.heading(), section.anchor());
        }
        for (Passage passage : section.passages()) {
            text(passage.text(), passage.anchor());
        }
        section.children().forEach(this::section);
    }

    private void text(String text, String anchor) {
        List<CodeMention> mentions = recogniser.find(text);
        int[] listEnds = listEnds(mentions, text);
        TypeWords.@Nullable Found listType = null;
        for (int i = 0; i < mentions.size(); i++) {
            CodeMention mention = mentions.get(i);
            int from = i == 0 ? 0 : mentions.get(i - 1).end();
            String before = text.substring(Math.max(from, mention.start() - 60), mention.start());
            TypeWords.Found found = type(before);
            boolean inList = before.strip().matches("[,;]|và|và số|,? ?số");
            listType = found != null ? found : inList ? listType : null;
            if (own == null || !own.key().equals(mention.code().key())) {
                citations.add(citation(text, mention, before, found, listType, listEnds[i], anchor));
            }
        }
    }

    /** For each mention the end of the last code of its list, after which the date of all of them stands. */
    private static int[] listEnds(List<CodeMention> mentions, String text) {
        int[] ends = new int[mentions.size()];
        for (int i = mentions.size() - 1; i >= 0; i--) {
            int end = mentions.get(i).end();
            boolean goesOn = i + 1 < mentions.size()
                    && mentions.get(i + 1).start() - end <= 6
                    && text.substring(end, mentions.get(i + 1).start()).strip().matches("[,;]|và");
            ends[i] = goesOn ? ends[i + 1] : end;
        }
        return ends;
    }

    private static Citation citation(
            String text,
            CodeMention mention,
            String before,
            TypeWords.@Nullable Found words,
            TypeWords.@Nullable Found type,
            int listEnd,
            String anchor) {
        PrintedDate date = dateAt(text, listEnd);
        String issuer = issuerAt(text, date == null ? listEnd : date.end());
        int start = mention.start();
        if (words != null) {
            int gap = before.length()
                    - ANNOUNCEMENT.matcher(before).replaceFirst("").length();
            start -= gap + words.length();
        }
        int end = date != null && listEnd == mention.end() ? date.end() : mention.end();
        LocalDate day = date == null ? null : date.date();
        DocumentType kind = type == null ? null : type.type();
        start = Math.max(0, start);
        String raw = text.substring(start, end);
        return new Citation(mention.code(), null, raw, kind, day, issuer, false, false, anchor, start, end);
    }

    private static TypeWords.@Nullable Found type(String before) {
        return TypeWords.atEndOf(ANNOUNCEMENT.matcher(before).replaceFirst(""));
    }

    private static @Nullable PrintedDate dateAt(String text, int end) {
        String after = text.substring(end, Math.min(text.length(), end + 50));
        PrintedDate date = PrintedDate.find(after, 0);
        if (date == null || !after.substring(0, date.start()).matches("[,\\s(]*")) {
            return null;
        }
        return new PrintedDate(date.date(), end + date.start(), end + date.end());
    }

    private static @Nullable String issuerAt(String text, int end) {
        Matcher matcher = ISSUER.matcher(text);
        matcher.region(end, Math.min(text.length(), end + 180));
        if (!matcher.lookingAt()) {
            return null;
        }
        String body = matcher.group(1);
        return body == null ? null : ISSUER_ENDS.matcher(body).replaceFirst("").strip();
    }
}
