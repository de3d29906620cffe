package vankien.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The file in a folder that names who may read below it:
 *
 * <pre>
 * groups:
 *   - to-chuc
 *   - van-phong
 * </pre>
 *
 * <p>Whatever is not exactly that is no permission: then nobody may read below the folder until it is mended.
 */
final class AccessFile {
    /** Its name. */
    static final String NAME = "access.yaml";
    /** What editors and habits make of the name; it would look as if it was obeyed. */
    private static final List<String> MISNAMED = List.of("access.yml", "access.yaml.txt");

    private static final int MOST_BYTES = 65_536;
    private static final String HOW = ": write 'groups: [to-chuc, van-phong]'";

    private AccessFile() {}

    /** What a folder says of its readers. */
    sealed interface Statement {
        /** Nothing: there is no such file. */
        record Silent() implements Statement {}

        /** These groups; none means nobody. */
        record Groups(Set<String> groups) implements Statement {}

        /** Nothing that can be obeyed; in words with what to do. */
        record Wrong(String problem) implements Statement {}
    }

    /** Reads what a folder says. */
    static Statement in(Path folder) {
        try {
            if (isThere(folder.resolve(NAME))) {
                return read(folder.resolve(NAME));
            }
            for (String name : MISNAMED) {
                if (isThere(folder.resolve(name))) {
                    return new Statement.Wrong(folder.resolve(name) + " is not called " + NAME
                            + ": rename it; until then nobody may read" + " what lies below");
                }
            }
            return new Statement.Silent();
        } catch (IOException e) {
            return wrong(folder.resolve(NAME), "cannot be read (" + DiskTrouble.words(e) + "): check its permissions");
        }
    }

    private static boolean isThere(Path file) throws IOException {
        try {
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (NoSuchFileException | NotDirectoryException e) {
            return false;
        }
    }

    private static Statement read(Path file) throws IOException {
        byte[] bytes;
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe is never read to its end.
            return wrong(file, "is no file" + HOW);
        }
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            return wrong(file, "is longer than " + MOST_BYTES + " bytes" + HOW);
        }
        try {
            String yaml = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(NAME)
                    .setSchema(new FailsafeSchema())
                    .setAllowDuplicateKeys(false)
                    .setMaxAliasesForCollections(0)
                    .build();
            Object whole = new Load(settings).loadFromString(yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml);
            return statement(file, whole);
        } catch (CharacterCodingException e) {
            return wrong(file, "is not UTF-8: save it again in that encoding");
        } catch (RuntimeException | StackOverflowError e) {
            // An empty text, too, is no mapping to the library and makes it fail in its own way.
            return wrong(file, "is not valid YAML" + HOW);
        }
    }

    private static Statement statement(Path file, Object whole) {
        if (!(whole instanceof Map<?, ?> mapping) || !mapping.containsKey("groups")) {
            return wrong(file, "does not name groups" + HOW);
        }
        if (mapping.size() > 1) {
            return wrong(file, "has " + mapping.keySet() + " but may have 'groups' only" + HOW);
        }
        if (!(mapping.get("groups") instanceof List<?> names)) {
            return wrong(file, "has 'groups' that are no list" + HOW);
        }
        Set<String> groups = new TreeSet<>();
        for (Object name : names) {
            if (!(name instanceof String text) || !AccessRule.isGroup(text)) {
                return wrong(
                        file,
                        "names the group '" + name + "': a name has 1 to 100 letters, digits, spaces and _ . @ / \\ -");
            }
            groups.add(AccessRule.group(text));
        }
        return new Statement.Groups(groups);
    }

    private static Statement wrong(Path file, String what) {
        return new Statement.Wrong(file + " " + what + "; until then nobody may read what lies below");
    }
}
