package vankien.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.search.DocumentDetail;
import vankien.search.DocumentDetail.RelationView;
import vankien.search.Links;
import vankien.search.Status;

/** A document's status in words, or nothing: silence is not "còn hiệu lực". */
final class StatusWords {
    private StatusWords() {}

    static @Nullable String known(Messages t, Status status) {
        String key = "status." + status.state();
        return status.state().equals("unknown") || !t.has(key) ? null : t.of(key);
    }

    /** The state with the number of the document that changed it, {@code Đã được thay thế – 21-KL/TW}, or null. */
    static @Nullable String withChange(Messages t, Status status) {
        String words = known(t, status);
        String by = status.by();
        // An id says nothing to a reader.
        return words == null || by == null || by.indexOf('/') < 0 ? words : words + " – " + by;
    }

    /** A document's status with its evidence; null when nothing is known. */
    static @Nullable StatusView view(Messages t, DocumentDetail document) {
        StatusView view = view(t, document.status(), document.relations().in());
        String by = document.status().by();
        // Ids have no slash, codes do.
        return view == null || by == null || by.indexOf('/') >= 0
                ? view
                : view.compared(ComparisonAddress.of(document.id(), by));
    }

    /**
     * A status with its evidence.
     *
     * @param related relations that name the documents: the status knows the changing one by its id only
     * @return null when nothing is known
     */
    static @Nullable StatusView view(Messages t, Status status, List<RelationView> related) {
        String words = known(t, status);
        String by = status.by();
        if (words == null) {
            return null;
        }
        String source = status.source();
        String evidenceAddress =
                source == null ? null : Links.of(source, "", status.anchor()).page();
        if (by == null) {
            return new StatusView(words, null, null, status.evidence(), evidenceAddress, null);
        }
        String code = related.stream()
                .filter(relation -> by.equals(relation.id()) && relation.code() != null)
                .map(RelationView::code)
                .findFirst()
                .orElse(null);
        String codeAddress = CodeAddress.of(by);
        // Ids have no slash, codes do.
        String address = codeAddress == null && by.indexOf('/') < 0
                ? Links.of(by, "", null).page()
                : codeAddress;
        return new StatusView(words, code == null ? by : code, address, status.evidence(), evidenceAddress, null);
    }
}
