package vankien.page;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.search.DocumentDetail;

/** Puts what was repaired in a text into words. */
final class RepairWords {
    private static final Set<String> ENCODINGS = Set.of("tcvn3", "vni", "viscii", "cp1258", "viqr");

    private final Messages t;

    RepairWords(Messages t) {
        this.t = t;
    }

    /** {@code tcvn3 → chuyển mã từ TCVN3 (ABC)}; of a repair that has no words its symbol. */
    String of(String repair) {
        String key = "repair." + repair;
        return t.has(key) ? t.of(key) : repair;
    }

    /** What the reader of the document should know, null where its text is as it stands in the file. */
    DocumentView.@Nullable Repaired of(DocumentDetail document) {
        List<String> repairs = document.files().stream()
                .flatMap(file -> file.repairs().stream())
                .distinct()
                .toList();
        if (repairs.isEmpty()) {
            return null;
        }
        boolean recoded = repairs.stream().anyMatch(ENCODINGS::contains);
        String badge = repairs.contains("ocr") ? "recognised" : recoded ? "recoded" : "repaired";
        return new DocumentView.Repaired(
                t.of("document." + badge), repairs.stream().map(this::of).toList());
    }
}
