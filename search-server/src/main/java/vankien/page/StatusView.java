package vankien.page;

import org.jspecify.annotations.Nullable;

/**
 * That a document is no longer what it was, and what proves it.
 *
 * @param words the state, {@code Đã được thay thế}
 * @param by the document that changed it, or null
 * @param byAddress its page, or null
 * @param evidence the sentence that says so, or null
 * @param evidenceAddress where it stands, or null
 * @param compare the page with both documents side by side, or null
 */
record StatusView(
        String words,
        @Nullable String by,
        @Nullable String byAddress,
        @Nullable String evidence,
        @Nullable String evidenceAddress,
        @Nullable String compare) {

    /** The same with a page that has both documents side by side. */
    StatusView compared(String address) {
        return new StatusView(words, by, byAddress, evidence, evidenceAddress, address);
    }
}
