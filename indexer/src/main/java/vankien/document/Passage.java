package vankien.document;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph, list item or table row of the body: the unit that a search shows and that a link opens.
 *
 * @param anchor unique in its document and the same whenever the same text is read again, {@code iii-2-p3}: the
 *     section's anchor, then the running number of the paragraph in it
 * @param text the words in one line, NFC, single spaces
 * @param page the page it begins on, from 1, null where the format has no pages
 */
public record Passage(String anchor, String text, @Nullable Integer page) {}
