package vankien.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that are read, by file name ending. */
public enum FileFormat {
    TXT("txt"),
    MD("md"),
    HTML("html", "htm", "xhtml"),
    DOCX("docx"),
    DOC("doc"),
    RTF("rtf"),
    ODT("odt"),
    PDF("pdf"),
    JSONL("jsonl");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> endings;

    FileFormat(String... endings) {
        this.endings = List.of(endings);
    }

    /** The value of {@code format} in the API, e.g. {@code docx}. */
    public String symbol() {
        return endings.getFirst();
    }

    /** The format of a file by the ending of its name, in any case; empty for a kind that is not read. */
    public static Optional<FileFormat> ofFileName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (FileFormat format : values()) {
            if (format.endings.contains(ending) && name.length() > ending.length()) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
