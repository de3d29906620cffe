package vankien.document;

/**
 * A code found in running text.
 *
 * @param start offset of its first character in the text, in UTF-16 units
 * @param end offset after its last character
 * @param code the code that these characters spell
 */
public record CodeMention(int start, int end, DocumentCode code) {}
