package vankien.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The commonest syllables with marks. */
final class CommonSyllables {
    private static final Set<String> ALL = read();

    private CommonSyllables() {}

    /** In either case. */
    static boolean contains(String syllable) {
        return ALL.contains(syllable.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (InputStream stream = CommonSyllables.class.getResourceAsStream("common-syllables.txt")) {
            if (stream == null) {
                throw new IllegalStateException("common-syllables.txt is missing: install the program again");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
