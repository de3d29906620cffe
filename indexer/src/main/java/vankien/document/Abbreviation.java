package vankien.document;

/**
 * An abbreviation with what it stands for, as a text defines it.
 *
 * @param letters the abbreviation as it is written, in composed Unicode, e.g. {@code CNH-HĐH}
 * @param words what it stands for, as it is written there, e.g. {@code công nghiệp hóa, hiện đại hóa}
 */
public record Abbreviation(String letters, String words) {}
