package vankien.suggest;

/**
 * Syllables that belong together.
 *
 * @param text as it is mostly written
 * @param documents how many of the documents that were read hold it
 */
record Phrase(String text, int documents) {}
