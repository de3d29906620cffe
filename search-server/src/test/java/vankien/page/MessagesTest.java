package vankien.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vankien.document.RelationType;
import vankien.graph.DocumentState;
import vankien.repair.Repair;

/** The words of the pages. */
class MessagesTest {
    private static final Messages T = Messages.vietnamese();
    private static final Pattern KEY = Pattern.compile("\\bt\\.of\\(\\s*\"([a-z_.A-Z0-9]+)\"\\s*[,)]");

    @Test
    void everyTextThatAPageUsesIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        int used = 0;
        for (String folder : List.of("src/main/jte", "src/main/java/vankien/page")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher key = KEY.matcher(Files.readString(file, StandardCharsets.UTF_8));
                    while (key.find()) {
                        used++;
                        if (!T.has(key.group(1))) {
                            missing.add(key.group(1));
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
        assertEquals(true, used > 100, "only " + used + " texts were found: are they read?");
    }

    @Test
    void relationsAndStatesHaveTheWordsOfTheApi() {
        for (RelationType type : RelationType.values()) {
            assertEquals(type.vietnamese(), T.of("relation.out." + type.symbol()));
            assertEquals(type.inverse(), T.of("relation.in." + type.symbol()));
        }
        for (DocumentState state : DocumentState.values()) {
            assertEquals(state.vietnamese(), T.of("status." + state.symbol()));
        }
    }

    @Test
    void everyRepairHasItsWords() {
        for (Repair repair : Repair.values()) {
            assertEquals(true, T.has("repair." + repair.symbol()), repair::symbol);
        }
    }
}
