package vankien.abbreviation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vankien.index.IndexUnusableException;

/**
 * A list of abbreviations that a person can edit. Immutable.
 *
 * <pre>
 * # a remark
 * TCCSĐ = tổ chức cơ sở đảng
 * HĐH = hiện đại hóa | hiện đại hoá nông thôn
 * CT ? chỉ thị | chương trình
 * </pre>
 *
 * <p>A question mark instead of the equals sign says that the letters are ambiguous: they are read in full only where the
 * documents themselves define them, all in the same way.
 */
public final class AbbreviationList {
    private static final String RESOURCE = "abbreviations.txt";

    private final PairingTable table;
    private final PairingTable ambiguous;
    private final int size;

    private AbbreviationList(List<Pairing> certain, List<Pairing> ambiguous) {
        this.table = new PairingTable(certain);
        this.ambiguous = new PairingTable(ambiguous);
        this.size = certain.size() + ambiguous.size();
    }

    /** Without a single abbreviation. */
    public static AbbreviationList empty() {
        return new AbbreviationList(List.of(), List.of());
    }

    /** The list that comes with the program. */
    public static AbbreviationList builtIn() {
        try (InputStream list = AbbreviationList.class.getResourceAsStream(RESOURCE)) {
            byte[] text = Objects.requireNonNull(list, RESOURCE).readAllBytes();
            return of(new String(text, StandardCharsets.UTF_8), RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a list.
     *
     * @throws IndexUnusableException when there is no such file or a line of it is wrong; the message names file, line and
     *     value and says what to do
     */
    public static AbbreviationList read(Path file) {
        try {
            return of(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (NoSuchFileException e) {
            throw new IndexUnusableException(
                    "there is no list of abbreviations " + file + ": correct 'abbreviations' in the settings", e);
        } catch (CharacterCodingException e) {
            throw new IndexUnusableException(
                    "the list of abbreviations " + file + " is not in UTF-8: save it in that encoding", e);
        } catch (IOException e) {
            throw new IndexUnusableException(
                    "cannot read the list of abbreviations " + file + " (" + e.getMessage() + ")", e);
        }
    }

    /** Reads the text of a list; {@code name} is the file's name for messages. */
    static AbbreviationList of(String text, String name) {
        List<Pairing> certain = new ArrayList<>();
        List<Pairing> ambiguous = new ArrayList<>();
        List<AbbreviationLine> lines = AbbreviationLine.read(text, name);
        for (AbbreviationLine line : lines) {
            for (String words : line.longForms()) {
                (line.ambiguous() ? ambiguous : certain).add(Pairing.of(line.letters(), words));
            }
        }
        return new AbbreviationList(certain, ambiguous);
    }

    /** How many long forms it has. */
    public int size() {
        return size;
    }

    PairingTable table() {
        return table;
    }

    PairingTable ambiguous() {
        return ambiguous;
    }
}
