package vankien.citation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;

/**
 * The names that one document gives to others: which of them are of the same document, so that {@code Nghị quyết Đại hội
 * Đảng bộ Khối nhiệm kỳ 2020-2025} and {@code … lần thứ VII} share one.
 */
final class DocumentNames {
    private final Map<String, String> same = new HashMap<>();
    private final Set<String> unsettled = new HashSet<>();
    private final @Nullable String ownHost;

    /** @param own the document's own code: a congress of the Đảng bộ without more is that of its issuer */
    DocumentNames(@Nullable DocumentCode own) {
        ownHost = own == null
                ? null
                : switch (own.issuer()) {
                    case "ĐUK", "VPĐUK", "UBKTĐUK" -> "Đảng bộ Khối";
                    case "TU", "VPTU", "BTCTU", "UBKTTU" -> "Đảng bộ tỉnh";
                    default -> null;
                };
    }

    /** The host of a congress, where a bare {@code Đảng bộ} is the document's own. */
    String host(String printed) {
        return printed.equals("Đảng bộ") && ownHost != null ? ownHost : printed;
    }

    /** Notes that {@code other} is another name of the same document. */
    void add(String other, String name) {
        same.putIfAbsent(other, name);
    }

    /** Notes a name that names one document only where the text says elsewhere which. */
    void addUnsettled(String name) {
        unsettled.add(name);
    }

    /** {@code Luật Đất đai} is the law of the one year that the document gives it. */
    void addLaws(List<Mention> mentions) {
        Map<String, Set<String>> dated = new HashMap<>();
        for (Mention mention : mentions) {
            String name = mention.name();
            int year = name == null || mention.type() != DocumentType.LAW ? -1 : name.lastIndexOf(" năm ");
            if (name != null && year > 0) {
                dated.computeIfAbsent(name.substring(0, year), key -> new TreeSet<>())
                        .add(name);
            }
        }
        dated.forEach((name, names) -> {
            if (names.size() == 1) {
                add(name, names.iterator().next());
            }
        });
    }

    /** The one name of the document that bears the name, or null where it names none. */
    @Nullable
    String settled(String name) {
        String other = same.get(name);
        return other != null ? other : unsettled.contains(name) ? null : name;
    }
}
