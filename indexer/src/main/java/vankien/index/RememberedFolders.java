package vankien.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folders and single files of an index: absolute, none inside another. */
final class RememberedFolders {
    private RememberedFolders() {}

    /**
     * The folders remembered after some are added. A folder inside another one is covered by it.
     *
     * @throws IndexUnusableException when there is none at all
     */
    static List<String> union(List<String> remembered, List<Path> added) {
        List<Path> all = new ArrayList<>();
        remembered.forEach(folder -> all.add(Path.of(folder)));
        added.forEach(folder -> all.add(folder.toAbsolutePath().normalize()));
        List<String> union = new ArrayList<>();
        for (Path folder : all) {
            boolean covered = all.stream().anyMatch(other -> !other.equals(folder) && folder.startsWith(other));
            if (!covered && !union.contains(folder.toString())) {
                union.add(folder.toString());
            }
        }
        if (union.isEmpty()) {
            throw new IndexUnusableException("this index has no folder yet: run 'vankien index FOLDER'");
        }
        return union;
    }
}
