package vankien.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
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

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameGaps() {
        Messages english = Messages.english();
        assertEquals(new TreeSet<>(T.keys()), new TreeSet<>(english.keys()));
        Pattern gap = Pattern.compile("\\{[0-9]|#/#|“?#”?");
        for (String key : T.keys()) {
            // The number 7 is in no text: what a gap becomes is seen.
            String vietnamese = T.of(key, 7, 7, 7, 7);
            String other = english.of(key, 7, 7, 7, 7);
            assertEquals(vietnamese.contains("7"), other.contains("7"), key);
            assertEquals(
                    gap.matcher(vietnamese).results().count(),
                    gap.matcher(other).results().count(),
                    key);
        }
    }

    @Test
    void englishTextsAreEnglish() {
        Pattern vietnamese = Pattern.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]");
        Messages english = Messages.english();
        Set<String> left = new TreeSet<>();
        for (String key : english.keys()) {
            // Examples of queries, what is printed in every document, and the other language by its own name stay.
            boolean stays = key.matches(
                    "name|language\\.switch|home\\.examples|help\\.query\\..*|batch\\.none|document\\.(party|number|date|recipients)");
            if (!stays
                    && vietnamese
                            .matcher(english.of(key, 7, 7, 7, 7).toLowerCase(Locale.ROOT))
                            .find()) {
                left.add(key);
            }
        }
        assertEquals(Set.of("type.TC"), left, "Communiqué is English");
    }

    @Test
    void typesAndLevelsHaveTheWordsOfTheApi() {
        for (DocumentType type : DocumentType.values()) {
            assertEquals(type.vietnamese(), T.type(type.symbol(), null));
        }
        for (IssuerLevel level : IssuerLevel.values()) {
            assertEquals(level.vietnamese(), T.of("level." + level.symbol()));
        }
    }
}
