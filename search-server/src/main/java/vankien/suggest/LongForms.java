package vankien.suggest;

import java.util.List;

/** What abbreviations stand for. */
@FunctionalInterface
public interface LongForms {
    /** No abbreviations at all. */
    LongForms NONE = (letters, unfinished) -> List.of();

    /**
     * The long forms, likeliest first.
     *
     * @param letters one word as typed, in any case
     * @param unfinished whether it may be the beginning of an abbreviation
     * @return empty where it is none, or one that stands for too many things
     */
    List<String> of(String letters, boolean unfinished);
}
