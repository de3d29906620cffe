package vankien.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vankien.citation.Mention.BareNumber;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;

/** All mentions in one text, in reading order: codes, numbers, names; no word belongs to two of different kinds. */
final class TextCitations {
    private static final int LONGEST_GAP = 8;

    private TextCitations() {}

    /** @param names takes what the text says of names */
    static List<Mention> read(CodeRecogniser recogniser, FoldedText text, DocumentNames names) {
        List<Mention> codes = new CodeCitations(text, recogniser).read();
        List<Mention> numbered = merged(text, codes, new NumberCitations(text, codes).read());
        return merged(text, numbered, new NameCitations(text, names).read());
    }

    /** Both lists in reading order, those of the second left out that overlap with one of the first. */
    private static List<Mention> merged(FoldedText text, List<Mention> first, List<Mention> second) {
        if (first.isEmpty() && second.isEmpty()) {
            return List.of();
        }
        List<Mention> all = new ArrayList<>(first.size() + second.size());
        int i = 0;
        for (Mention mention : second) {
            while (i < first.size() && first.get(i).end() <= mention.start()) {
                all.add(first.get(i++));
            }
            Mention next = i < first.size() ? first.get(i) : null;
            if (next == null || next.start() >= mention.end() + LONGEST_GAP || !isNumberOf(text, mention, next)) {
                if (next == null || next.start() >= mention.end()) {
                    all.add(mention);
                }
            } else {
                // Luật Bảo vệ bí mật nhà nước số 117/2025/QH15: name and number are one citation.
                all.add(withName(next, mention));
                i++;
            }
        }
        all.addAll(first.subList(i, first.size()));
        all.sort(Comparator.comparingInt(Mention::start));
        return all;
    }

    private static boolean isNumberOf(FoldedText text, Mention name, Mention code) {
        if (code.start() < name.end() || name.name() == null || code.code() == null || code.inferred()) {
            return false;
        }
        if (!mayBeOneDocument(name, code, code.code())) {
            return false;
        }
        String between = text.folded(name.end(), code.start()).strip();
        return between.equals("so") || between.equals(", so") || between.equals("(so") || between.equals("(");
    }

    /** {@code Nghị quyết Trung ương 4 (Báo cáo số 120-BC/ĐUK)} are two: of other types, or of other numbers. */
    private static boolean mayBeOneDocument(Mention name, Mention code, DocumentCode printed) {
        DocumentType type = name.type();
        BareNumber number = name.number();
        if (number != null && !sameNumber(number.digits(), printed.printedNumber())) {
            return false;
        }
        if (code.type() != null && type != null) {
            return code.type() == type;
        }
        String symbol = printed.type();
        if (type == DocumentType.LAW) {
            return symbol.isEmpty() || symbol.equals("L") || symbol.equals("PL");
        }
        return type == null || symbol.equals(AnnouncedType.symbolInCodes(type)) || symbol.equals(type.symbol());
    }

    private static boolean sameNumber(String first, String second) {
        return first.replaceFirst("^0++", "").equalsIgnoreCase(second.replaceFirst("^0++", ""));
    }

    private static Mention withName(Mention code, Mention name) {
        DocumentType type = code.type() == null ? name.type() : code.type();
        return new Mention(
                name.start(),
                code.end(),
                code.code(),
                null,
                type,
                null,
                code.date(),
                code.body(),
                code.khoa(),
                false,
                code.repaired());
    }
}
