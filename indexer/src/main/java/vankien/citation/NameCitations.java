package vankien.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentType;

/** References by name alone in a text: resolutions of plenums and congresses, laws, Điều lệ, Cương lĩnh. */
final class NameCitations {
    private static final int MOST_IN_LIST = 12;

    private final FoldedText text;
    private final DocumentNames names;
    private final List<Mention> found = new ArrayList<>();

    /** @param names takes what the text says of names */
    NameCitations(FoldedText text, DocumentNames names) {
        this.text = text;
        this.names = names;
    }

    List<Mention> read() {
        int i = 0;
        while (i < text.length()) {
            i = text.isWordStart(i) ? Math.max(i + 1, read(i, text.at(i))) : i + 1;
        }
        return found;
    }

    /** Reads the name that begins at the offset; gives the offset after it, or the offset. */
    private int read(int start, char first) {
        return switch (first) {
            case 'n' -> text.at(start + 1) == 'g' || text.at(start + 1) == 'q' ? meeting(start) : start;
            case 'k' -> text.at(start + 1) == 'e' ? meeting(start) : start;
            case 'd', 'h' -> add(NamedDocuments.at(text, start), start);
            case 'c' -> text.startsWith(start, "cu") ? add(NamedDocuments.at(text, start), start) : start;
            case 'b' -> text.startsWith(start, "bo luat") ? add(Laws.at(text, start), start) : start;
            case 'l' -> text.startsWith(start, "luat") ? add(Laws.at(text, start), start) : start;
            case 'p' -> text.startsWith(start, "phap lenh") ? add(Laws.at(text, start), start) : start;
            default -> start;
        };
    }

    private int add(@Nullable Mention mention, int start) {
        if (mention == null) {
            return start;
        }
        found.add(mention);
        return mention.end();
    }

    private int meeting(int start) {
        DocumentType type;
        int at = text.skip(start, "nghi quyet", "nq");
        if (at > start) {
            type = DocumentType.RESOLUTION;
        } else {
            at = text.startsWith(start, "nqtw") || text.startsWith(start, "nqt.")
                    ? start + 2
                    : text.skip(start, "ket luan");
            type = at == start + 2 ? DocumentType.RESOLUTION : DocumentType.CONCLUSION;
        }
        if (at == start) {
            return start;
        }
        int end = one(start, at, type);
        for (int i = 0; i < MOST_IN_LIST && end > start; i++) {
            int gap = text.skipSpaces(end);
            int next = text.at(gap) == ',' || text.at(gap) == ';' ? text.skipSpaces(gap + 1) : text.skip(gap, "va");
            int more = next > gap ? one(next, next, type) : next;
            if (more <= next) {
                return end;
            }
            end = more;
        }
        return end;
    }

    /** One meeting whose words begin at {@code at}; gives the offset after it, or {@code start} where there is none. */
    private int one(int start, int at, DocumentType type) {
        Plenum plenum = Plenum.at(text, at);
        if (plenum != null && (start < at || !plenum.khoa().isEmpty())) {
            return plenums(start, plenum, type);
        }
        Congress congress = type == DocumentType.RESOLUTION ? Congress.at(text, text.skip(at, "cua")) : null;
        return congress == null ? start : congresses(start, congress, type);
    }

    private int plenums(int start, Plenum plenum, DocumentType type) {
        PrintedBody body = new PrintedBody(
                text.text.substring(plenum.bodyStart(), plenum.bodyEnd()),
                null,
                plenum.bodyStart(),
                plenum.bodyEnd(),
                Khoa.only(plenum.khoa()));
        for (Ordinal number : plenum.numbers()) {
            String name = type.vietnamese() + " Trung ương " + number.value();
            if (plenum.khoa().isEmpty()) {
                found.add(Mention.named(start, plenum.end(), name, type, body));
            }
            for (Ordinal khoa : plenum.khoa()) {
                String ofKhoa = name + " (khóa " + khoa.roman() + ")";
                found.add(Mention.named(start, plenum.end(), ofKhoa, type, body));
            }
        }
        return plenum.end();
    }

    private int congresses(int start, Congress congress, DocumentType type) {
        String begin = type.vietnamese() + " Đại hội ";
        String host = names.host(congress.host());
        String ofTerm = begin + host + " nhiệm kỳ " + congress.term();
        if (congress.numbers().isEmpty()) {
            found.add(Mention.named(start, congress.end(), ofTerm, type, null));
        }
        for (Ordinal number : congress.numbers()) {
            String bare = begin + "khóa " + number.roman();
            String name = host.isEmpty() ? begin + number.roman() : begin + host + " lần thứ " + number.roman();
            if (congress.isKhoa()) {
                names.addUnsettled(bare);
                name = bare;
            } else {
                names.add(bare, name);
                if (congress.term() != null && congress.numbers().size() == 1) {
                    names.add(ofTerm, name);
                }
            }
            found.add(Mention.named(start, congress.end(), name, type, null));
        }
        return congress.end();
    }
}
