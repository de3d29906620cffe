package vankien.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vankien.parse.DocumentReader;

/** The folders and single files of an index: absolute, none inside another. */
final class RememberedFolders {
    private RememberedFolders() {}

    /**
     * The folders remembered after some are added. A folder inside another one is covered by it, also where a link leads
     * to one of them; the same folder under two names keeps the first.
     *
     * @throws IndexUnusableException when there is none at all
     */
    static List<String> union(List<String> remembered, List<Path> added) {
        List<Path> all = new ArrayList<>();
        remembered.forEach(folder -> all.add(Path.of(folder)));
        added.forEach(folder -> all.add(folder.toAbsolutePath().normalize()));
        List<Path> real = all.stream().map(RememberedFolders::real).toList();
        List<String> union = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean covered = false;
            for (int j = 0; j < all.size(); j++) {
                boolean inside = i != j && real.get(i).startsWith(real.get(j));
                covered |= inside && (j < i || !real.get(i).equals(real.get(j)));
            }
            if (!covered) {
                union.add(all.get(i).toString());
            }
        }
        if (union.isEmpty()) {
            throw new IndexUnusableException("this index has no folder yet: run 'vankien index FOLDER'");
        }
        return union;
    }

    /** How a folder or file that is not there is told: one whose path bears a secrecy mark only to who asks for those. */
    static String told(String folder) {
        return DocumentReader.bearsMark(Path.of(folder)) ? "a place whose name bears a secrecy mark" : folder;
    }

    /** The name under which a folder is remembered, also where it is given through a link; its own where it is not. */
    static String named(Path folder, List<String> remembered) {
        Path given = folder.toAbsolutePath().normalize();
        for (String name : remembered) {
            if (name.equals(given.toString())) {
                return name;
            }
        }
        for (String name : remembered) {
            if (real(Path.of(name)).equals(real(given))) {
                return name;
            }
        }
        return given.toString();
    }

    /** Where a folder really is; as it is named while its drive is not there. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }
}
