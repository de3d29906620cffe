package vankien.index;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vankien.parse.DocumentReader;

/**
 * Who may read what, as the folders say during one run: each folder is looked at once. Those above a remembered folder
 * count too, so that taking a part of a closed collection into an index does not open it. Not thread-safe.
 */
final class AccessRules {
    /** By the beginning of a file's key, without its name. */
    private final Map<String, AccessRule> ofFolder = new HashMap<>();

    private final Map<Path, AccessRule> known = new HashMap<>();
    private final SortedSet<String> problems = new TreeSet<>();

    /**
     * The rule for a file.
     *
     * @param sourceKey what {@link FileRecord#key()} gives
     */
    AccessRule of(String sourceKey) {
        int line = sourceKey.indexOf('\n');
        int slash = sourceKey.lastIndexOf('/');
        String folderKey = sourceKey.substring(0, Math.max(slash, line));
        AccessRule rule = ofFolder.get(folderKey);
        if (rule == null) {
            Path root = Path.of(sourceKey.substring(0, line));
            Path folder = slash > line ? NameOnDisk.folder(root, sourceKey.substring(line + 1, slash)) : root;
            rule = below(Files.isRegularFile(folder) ? folder.getParent() : folder);
            ofFolder.put(folderKey, rule);
        }
        return rule;
    }

    private AccessRule below(@Nullable Path folder) {
        if (folder == null) {
            return AccessRule.EVERYBODY;
        }
        AccessRule rule = known.get(folder);
        if (rule == null) {
            AccessRule above = below(folder.getParent());
            rule = switch (AccessFile.in(folder)) {
                case AccessFile.Statement.Silent silent -> Files.isDirectory(folder) ? above : unknown(folder);
                case AccessFile.Statement.Groups groups -> above.and(groups.groups());
                case AccessFile.Statement.Wrong wrong -> nobody(folder, wrong.problem());
            };
            known.put(folder, rule);
        }
        return rule;
    }

    /** It is gone, or cannot be told by its name: nobody knows what is said in there. */
    private AccessRule unknown(Path folder) {
        return nobody(folder, folder + " cannot be opened under this name: nobody may read what came from it");
    }

    private AccessRule nobody(Path folder, String problem) {
        problems.add(
                DocumentReader.bearsMark(folder.toString())
                        ? "the " + AccessFile.NAME + " of a folder with a secrecy mark is to be mended: nobody may read"
                                + " what lies below"
                        : problem);
        return AccessRule.NOBODY;
    }

    /** What is to be mended in the folders that were asked about, in words. */
    SortedSet<String> problems() {
        return problems;
    }
}
