package vankien.document;

/**
 * A reference by type and number found in a text.
 *
 * @param start offset of its first character in the text, in UTF-16 units
 * @param end offset after its last character
 * @param number what these characters name
 */
public record NumberMention(int start, int end, NumberOfType number) {}
