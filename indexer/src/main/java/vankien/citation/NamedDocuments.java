package vankien.citation;

import org.jspecify.annotations.Nullable;
import vankien.document.DocumentType;
import vankien.document.TypeWords;

/** Điều lệ, Cương lĩnh, Hiến pháp: documents with one name each, whose spellings are a table. */
final class NamedDocuments {
    private static final int LONGEST_LIST = 90;
    private static final PhraseTable<String> NAMES = new PhraseTable<>();

    static {
        for (String[] row : TableFile.rows("standing-names.tsv", 2)) {
            NAMES.add(row[1], row[0]);
        }
    }

    private NamedDocuments() {}

    /** The document whose name begins at the offset, or null. */
    static @Nullable Mention at(FoldedText text, int start) {
        if (!text.isCapital(start)) {
            return null;
        }
        PhraseTable.Found<String> found = NAMES.at(text, start);
        if (found == null) {
            return shared(text, start);
        }
        return Mention.named(start, found.end(), found.value(), type(found.value()), null);
    }

    private static DocumentType type(String name) {
        TypeWords.Found type = TypeWords.atStartOf(name);
        return type == null ? DocumentType.LAW : type.type();
    }

    /** {@code Điều lệ, nghị quyết, chỉ thị của Đảng}: the owner stands behind the list. */
    private static @Nullable Mention shared(FoldedText text, int start) {
        int end = text.after(start, "dieu le");
        if (end < 0 || (text.at(end) != ',' && text.skip(end, " va") == end)) {
            return null;
        }
        for (int at = end; at < end + LONGEST_LIST && at < text.length(); at++) {
            char c = text.at(at);
            if (c == '.' || c == ';' || c == '(') {
                return null;
            }
            if (c == ' ' && text.startsWith(at, " cua ")) {
                boolean party = text.after(at + 1, "cua dang") >= 0 && text.after(at + 1, "cua dang bo") < 0;
                return party ? Mention.named(start, end, "Điều lệ Đảng", DocumentType.CHARTER, null) : null;
            }
        }
        return null;
    }
}
