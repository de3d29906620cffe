package vankien.index;

import java.util.Locale;
import java.util.Optional;
import vankien.document.Abbreviation;

/**
 * A term of {@link IndexSchema#ABBREVIATIONS}: {@code tccsđ\u001ftổ chức cơ sở đảng}. Documents that define it are its
 * postings, so that it is gone with the last of them.
 *
 * @param letters the abbreviation in lower case, with its dashes and dots
 * @param words the words it stands for as the body has them, separated by spaces
 */
public record DefinitionTerm(String letters, String words) {
    private static final char SEPARATOR = '\u001F';

    /** The term of a definition. */
    public static DefinitionTerm of(Abbreviation abbreviation) {
        return new DefinitionTerm(
                abbreviation.letters().toLowerCase(Locale.ROOT),
                String.join(" ", IndexAnalysis.words(abbreviation.words())));
    }

    /** Reads a term of the index; empty for one that is not of this form. */
    public static Optional<DefinitionTerm> read(String term) {
        int separator = term.indexOf(SEPARATOR);
        return separator <= 0 || separator == term.length() - 1
                ? Optional.empty()
                : Optional.of(new DefinitionTerm(term.substring(0, separator), term.substring(separator + 1)));
    }

    /** The term as it is indexed. */
    public String text() {
        return letters + SEPARATOR + words;
    }
}
