package vankien.index;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Which files of a folder are not documents at all: hidden files, the lock files of Word and LibreOffice, and what the
 * folder's own {@code .vankienignore} names, one pattern a line ({@code README.md}, {@code drafts/**}, {@code *.tmp}).
 */
final class IgnoreRules {
    /** The file in a remembered folder that lists patterns. */
    static final String FILE = ".vankienignore";

    private final List<PathMatcher> matchers;

    private IgnoreRules(List<PathMatcher> matchers) {
        this.matchers = matchers;
    }

    /**
     * Reads the rules of a folder.
     *
     * @throws IndexUnusableException when a pattern cannot be read
     */
    static IgnoreRules of(Path folder) throws IOException {
        List<PathMatcher> matchers = new ArrayList<>();
        Path file = folder.resolve(FILE);
        if (Files.isRegularFile(file)) {
            int number = 0;
            for (String line : lines(file)) {
                number++;
                String pattern = Normalizer.normalize(line.strip(), Normalizer.Form.NFC);
                if (!pattern.isEmpty() && !pattern.startsWith("#")) {
                    matchers.add(matcher(pattern, file, number));
                }
            }
        }
        return new IgnoreRules(List.copyOf(matchers));
    }

    private static List<String> lines(Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IndexUnusableException(file + " is not UTF-8: save it in that encoding", e);
        }
        return text.replaceFirst("^\uFEFF", "").lines().toList();
    }

    private static PathMatcher matcher(String pattern, Path file, int line) {
        String glob = pattern.endsWith("/") ? pattern + "**" : pattern;
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            throw new IndexUnusableException(
                    file + " line " + line + ": '" + pattern + "' is not a pattern: " + e.getDescription(), e);
        }
    }

    /**
     * Whether a file is left out.
     *
     * @param path its path in the folder
     */
    boolean ignores(Path path) {
        Path name = path.getFileName();
        String fileName = name == null ? "" : name.toString();
        if (fileName.startsWith(".") || fileName.startsWith("~$")) {
            return true;
        }
        return !matchers.isEmpty() && matches(path);
    }

    private boolean matches(Path path) {
        Path relative = composed(path);
        Path name = relative.getFileName();
        for (PathMatcher matcher : matchers) {
            if (matcher.matches(relative) || (name != null && matcher.matches(name))) {
                return true;
            }
        }
        return false;
    }

    /** Some systems keep names decomposed; patterns are typed composed. */
    private static Path composed(Path path) {
        try {
            return Path.of(Normalizer.normalize(path.toString(), Normalizer.Form.NFC));
        } catch (InvalidPathException e) {
            // A name that the locale of this process cannot spell.
            return path;
        }
    }
}
