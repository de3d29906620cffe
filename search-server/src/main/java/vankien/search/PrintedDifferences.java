package vankien.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vankien.analysis.vi.VietnameseFolding;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.index.IndexAnalysis;

/** Where a draft prints something else of a document than the document itself does. */
final class PrintedDifferences {
    /** These three are easily taken for each other; a lower body is named in many ways that mean the same. */
    private static final Set<String> CENTRAL =
            Set.of("ban chấp hành trung ương", "ban chấp hành trung ương đảng", "bộ chính trị", "ban bí thư");

    private PrintedDifferences() {}

    /** @param title what the draft says it is about, or null */
    static List<BatchResult.Difference> of(Citation citation, @Nullable String title, BatchResult.Document held) {
        List<BatchResult.Difference> differences = new ArrayList<>();
        DocumentType type = citation.type();
        if (type != null && held.typeName() != null && !type.symbol().equals(held.type())) {
            differences.add(new BatchResult.Difference("type", type.vietnamese(), held.typeName()));
        } else {
            differences.addAll(ofSymbol(citation));
        }
        if (citation.date() != null && held.date() != null && !citation.date().equals(held.date())) {
            differences.add(new BatchResult.Difference(
                    "date", citation.date().toString(), held.date().toString()));
        }
        if (citation.issuer() != null && held.issuer() != null && isOther(citation.issuer(), held.issuer())) {
            differences.add(new BatchResult.Difference("issuer", citation.issuer(), held.issuer()));
        }
        if (title != null && held.title() != null && !isSameTitle(title, held.title(), held.typeName())) {
            differences.add(new BatchResult.Difference("title", title, held.title()));
        }
        return differences;
    }

    /** Where the words contradict the symbol, {@code Nghị quyết số 21-KL/TW}: all that can be said of an unknown document. */
    static List<BatchResult.Difference> ofSymbol(Citation citation) {
        DocumentType type = citation.type();
        DocumentCode code = citation.code();
        if (type == null || code == null || isOfSymbol(type, code)) {
            return List.of();
        }
        String meant = typesOf(code).stream().map(DocumentType::vietnamese).collect(Collectors.joining(", "));
        return List.of(new BatchResult.Difference("type", type.vietnamese(), meant));
    }

    /** Whether a document of this type, or of one that nothing says, can bear the code. */
    static boolean isOfSymbol(@Nullable DocumentType type, DocumentCode code) {
        List<DocumentType> types = typesOf(code);
        return type == null || types.isEmpty() || types.contains(type);
    }

    /** The one type that the symbol stands for, or null. */
    static @Nullable DocumentType typeOf(DocumentCode code) {
        List<DocumentType> types = typesOf(code);
        return types.size() == 1 ? types.getFirst() : null;
    }

    private static List<DocumentType> typesOf(DocumentCode code) {
        return switch (code.type()) {
            case "QĐ" -> List.of(DocumentType.DECISION, DocumentType.REGULATION);
            case "TT" -> List.of(DocumentType.PARTY_CIRCULAR, DocumentType.STATE_CIRCULAR);
            default -> DocumentType.ofSymbol(code.type()).map(List::of).orElse(List.of());
        };
    }

    private static boolean isOther(String printed, String held) {
        String one = lower(printed);
        String other = lower(held);
        return CENTRAL.contains(one)
                && CENTRAL.contains(other)
                && !one.replace(" đảng", "").equals(other.replace(" đảng", ""));
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** Word for word, up to the end of the shorter one: a draft shortens a title, or goes on after it. */
    private static boolean isSameTitle(String printed, String held, @Nullable String typeName) {
        List<String> one = words(printed, typeName);
        List<String> other = words(held, typeName);
        int common = Math.min(one.size(), other.size());
        return one.subList(0, common).equals(other.subList(0, common));
    }

    /** The words in one spelling, without what stands before a title: its type, {@code về}, {@code về việc}. */
    private static List<String> words(String title, @Nullable String typeName) {
        List<String> words = IndexAnalysis.words(title);
        int from = 0;
        List<String> type = typeName == null ? List.of() : IndexAnalysis.words(typeName);
        if (words.size() > type.size() && words.subList(0, type.size()).equals(type)) {
            from = type.size();
        }
        while (from < words.size() && isAbout(words.get(from))) {
            from++;
        }
        return words.subList(from, words.size());
    }

    private static boolean isAbout(String word) {
        return word.equals("về")
                || word.equals("việc")
                || word.equals("v")
                || VietnameseFolding.fold(word).equals("v/v");
    }
}
