package vankien.comparison;

/** How what stands side by side differs. */
public enum State {
    /** Not at all, but for white space. */
    SAME,
    /** Both texts have it, in other words. */
    CHANGED,
    /** Only the left text has it. */
    ONLY_LEFT,
    /** Only the right text has it. */
    ONLY_RIGHT
}
