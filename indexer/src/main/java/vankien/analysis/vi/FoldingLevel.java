package vankien.analysis.vi;

/** How much of the marks a {@link VietnameseFoldingFilter} takes away. */
public enum FoldingLevel {
    /** Only the tones: {@code đường → đương}. What OCR loses most. */
    TONES,
    /** All marks: {@code đường → duong}. What people type without a Vietnamese keyboard. */
    LETTERS
}
