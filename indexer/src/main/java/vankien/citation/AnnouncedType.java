package vankien.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentType;
import vankien.document.Unaccented;

/**
 * The name of a type before a number: {@code Nghị quyết chuyên đề số}, {@code NQ}, {@code Chỉ thị số:}.
 *
 * @param type the type, null where its symbol has two meanings ({@code QĐ})
 * @param symbol the symbol that the type bears in a code, {@code NQ}; {@code QĐ} for both meanings
 * @param start offset of the name
 * @param end offset after the name
 * @param numbered whether {@code số} stands between the name and the number
 */
record AnnouncedType(@Nullable DocumentType type, String symbol, int start, int end, boolean numbered) {
    private static final int LONGEST_WORD = 8;

    /** A name, folded. */
    private record Name(String words, @Nullable DocumentType type, String symbol, boolean abbreviated) {}

    /** The names by their last word, longer ones first. */
    private static final Map<String, List<Name>> BY_LAST_WORD = new HashMap<>();

    private static final PhraseTable<DocumentType> FULL_NAMES = new PhraseTable<>();

    private static final String[] QUALITIES = {
        "chuyen de", "lien tich", "phoi hop", "hanh dong", "lien nganh", "ca biet"
    };

    static {
        for (DocumentType type : DocumentType.values()) {
            add(type.vietnamese(), type, false);
            FULL_NAMES.add(type.vietnamese(), type);
            if (type.symbol().length() > 1) {
                add(type.symbol(), type == DocumentType.DECISION ? null : type, true);
            }
        }
        add("TT", null, true);
    }

    private static void add(String name, @Nullable DocumentType type, boolean abbreviated) {
        String words = Unaccented.of(name);
        String last = words.substring(words.lastIndexOf(' ') + 1);
        String symbol = type == null ? name : symbolInCodes(type);
        BY_LAST_WORD.computeIfAbsent(last, key -> new ArrayList<>()).add(new Name(words, type, symbol, abbreviated));
        BY_LAST_WORD.get(last).sort((a, b) -> b.words().length() - a.words().length());
    }

    /** The symbol as codes print it: {@code QĐ} also for a regulation, {@code TT} for both circulars. */
    static String symbolInCodes(DocumentType type) {
        return switch (type) {
            case REGULATION -> "QĐ";
            case PARTY_CIRCULAR, STATE_CIRCULAR -> "TT";
            default -> type.symbol();
        };
    }

    /** What announces the number at the offset, or null. */
    static @Nullable AnnouncedType before(FoldedText text, int number) {
        int end = text.skipSpacesBack(number);
        if (text.at(end - 1) == ':') {
            end = text.skipSpacesBack(end - 1);
        }
        boolean numbered = isNumberWord(text, end);
        if (numbered) {
            end = text.skipSpacesBack(end - 2);
            if (text.at(end - 1) == ',' || text.at(end - 1) == ':') {
                end = text.skipSpacesBack(end - 1);
            }
        }
        return endingAt(text, end, numbered);
    }

    /** {@code số}, also where the space before it was lost: {@code thịsố50}. */
    static boolean isNumberWord(FoldedText text, int end) {
        char o = text.printed(end - 1);
        boolean so = text.startsWith(end - 2, "so") && "ốỐoÔôO".indexOf(o) >= 0;
        return so && (text.isWordStart(end - 2) || o == 'ố' || o == 'Ố');
    }

    /** The type whose name ends at the offset, or null. */
    static @Nullable AnnouncedType endingAt(FoldedText text, int offset, boolean numbered) {
        int end = offset;
        for (String quality : QUALITIES) {
            int start = text.before(end, quality);
            if (start >= 0) {
                end = text.skipSpacesBack(start);
            }
        }
        int wordStart = text.startOfLetters(end, LONGEST_WORD);
        if (wordStart == end) {
            return null;
        }
        for (Name name : BY_LAST_WORD.getOrDefault(text.folded(wordStart, end), List.of())) {
            int start = text.before(end, name.words());
            if (start >= 0 && (!name.abbreviated() || (text.isCapital(start) && text.isCapital(start + 1)))) {
                return new AnnouncedType(name.type(), name.symbol(), start, offset, numbered);
            }
        }
        return null;
    }

    /** The offset after the name of a type that begins at the offset, with what qualifies it; -1 where none begins there. */
    static int endOfName(FoldedText text, int offset) {
        PhraseTable.Found<DocumentType> name = FULL_NAMES.at(text, offset);
        return name == null ? -1 : text.skip(text.skipSpaces(name.end()), QUALITIES);
    }

    /** Whether a name of a type begins at the offset. */
    static boolean beginsAt(FoldedText text, int offset) {
        return FULL_NAMES.at(text, offset) != null;
    }
}
