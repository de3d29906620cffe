package vankien.document;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder with real documents, outside the project; tests that need it are skipped where it is absent. */
public final class SharedFolder {
    private SharedFolder() {}

    /** The sub-folder {@code name}; the calling test is skipped where it is not there. */
    public static Path require(String name) {
        Path folder = Path.of(System.getProperty("vankien.shared", "../shared")).resolve(name);
        Assumptions.assumeTrue(
                Files.isDirectory(folder), () -> folder + " is absent: say where it is with -Dvankien.shared=FOLDER");
        return folder;
    }
}
