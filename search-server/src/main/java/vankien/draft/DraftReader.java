package vankien.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.citation.CitationReader;
import vankien.citation.CitedTitle;
import vankien.document.Citation;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.Passage;
import vankien.document.Section;
import vankien.index.DocumentScope;

/** Finds the citations in what was pasted, in time proportional to its length. */
public final class DraftReader {
    private static final CodeRecogniser CODES = new CodeRecogniser();
    /** The head of a document is shorter, in characters. */
    private static final int HEAD = 2_000;

    /** A title begins no farther behind its citation. */
    private static final int FARTHEST = 200;

    private static final Pattern OWN_NUMBER = Pattern.compile("(?m)^ {0,8}+[Ss]ố ?:? ?([^\\n]{3,40}+)$");
    private static final Pattern DATE_LINE = Pattern.compile("(?m)(?:^|  )\\h{0,8}+(\\p{Lu}[\\p{L} .-]{1,30}+), ?ngày");
    private static final Pattern TITLE_BEGINS = Pattern.compile("(?<!\\p{L})(?:[Vv]ề|V/v)(?= )|[“\"«]");

    private DraftReader() {}

    /** Reads a text: what one place leaves open another one may decide. */
    public static Draft text(String pasted) {
        ComposedText composed = ComposedText.of(pasted);
        String head =
                composed.text().substring(0, Math.min(HEAD, composed.text().length()));
        return new Draft(cited(pasted, 0, composed, ownNumber(head)), List.of(), scope(head), 1);
    }

    /** Reads a list: each entry for itself. */
    public static Draft list(List<String> entries) {
        List<Draft.Cited> citations = new ArrayList<>();
        List<Draft.Plain> plain = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String entry = entries.get(i);
            List<Draft.Cited> found = cited(entry, i, ComposedText.of(entry), null);
            citations.addAll(found);
            if (found.isEmpty() && !entry.isBlank()) {
                plain.add(new Draft.Plain(entry, new Draft.Place(i, 1, 0, entry.length(), entry)));
            }
        }
        return new Draft(citations, plain, DocumentScope.UNKNOWN, entries.size());
    }

    private static List<Draft.Cited> cited(
            String pasted, int entry, ComposedText composed, @Nullable DocumentCode own) {
        List<Paragraphs.Paragraph> paragraphs = Paragraphs.of(composed.text());
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            passages.add(new Passage(String.valueOf(i), paragraphs.get(i).text(), null));
        }
        Section body = new Section("", 0, "", null, passages, List.of());
        List<Citation> citations = CitationReader.read(CODES, own, null, body);
        List<Draft.Cited> found = new ArrayList<>();
        int line = 1;
        int counted = 0;
        for (int i = 0; i < citations.size(); i++) {
            Citation citation = citations.get(i);
            Paragraphs.Paragraph paragraph = paragraphs.get(Integer.parseInt(citation.anchor()));
            int start = composed.origin(paragraph.start() + citation.start());
            int end = composed.origin(paragraph.start() + citation.end());
            for (; counted < start; counted++) {
                line += pasted.charAt(counted) == '\n' ? 1 : 0;
            }
            Citation next = i + 1 < citations.size() ? citations.get(i + 1) : null;
            String title = title(paragraph.text(), citation, next);
            found.add(new Draft.Cited(
                    citation, title, new Draft.Place(entry, line, start, end, pasted.substring(start, end))));
        }
        return found;
    }

    /** The title that belongs to this citation and not to the next one. */
    private static @Nullable String title(String text, Citation citation, @Nullable Citation next) {
        boolean same = next != null && next.anchor().equals(citation.anchor());
        int other = next != null && same ? Math.max(citation.end(), next.start()) : text.length();
        int before = Math.min(other, citation.end() + FARTHEST);
        Matcher begins = TITLE_BEGINS.matcher(text).region(citation.end(), before);
        return begins.find()
                ? CitedTitle.after(text, citation.end())
                        .map(found -> found.replaceAll(" ++", " "))
                        .orElse(null)
                : null;
    }

    /** The draft's own number, which is no citation. */
    private static @Nullable DocumentCode ownNumber(String head) {
        Matcher line = OWN_NUMBER.matcher(head);
        return line.find() ? CODES.parse(line.group(1).strip()).orElse(null) : null;
    }

    private static DocumentScope scope(String head) {
        Matcher line = DATE_LINE.matcher(head);
        return line.find() ? DocumentScope.of(null, line.group(1).strip()) : DocumentScope.UNKNOWN;
    }
}
