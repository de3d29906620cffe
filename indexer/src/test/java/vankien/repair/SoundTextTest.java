package vankien.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vankien.document.SharedFolder;

/** Text that nothing is wrong with stays what it is, in Vietnamese and in other languages. */
class SoundTextTest {
    private static final Set<Repair> RECODED =
            Set.of(Repair.TCVN3, Repair.VNI, Repair.VISCII, Repair.CP1258, Repair.VIQR);

    private static boolean isRecoded(List<String> paragraphs) {
        return TextRepair.repair(paragraphs).stream()
                .anyMatch(read -> read.repairs().stream().anyMatch(RECODED::contains));
    }

    /** Names of languages, countries, currencies, months and days: the words that the JDK has in the language. */
    private static List<String> names(Locale language) {
        List<String> names = new ArrayList<>();
        for (String country : Locale.getISOCountries()) {
            names.add(Locale.of("", country).getDisplayCountry(language));
        }
        for (String each : Locale.getISOLanguages()) {
            names.add(Locale.of(each).getDisplayLanguage(language));
        }
        Currency.getAvailableCurrencies().stream()
                .map(currency -> currency.getDisplayName(language))
                .sorted()
                .forEach(names::add);
        DateFormatSymbols dates = DateFormatSymbols.getInstance(language);
        names.addAll(Arrays.asList(dates.getMonths()));
        names.addAll(Arrays.asList(dates.getWeekdays()));
        names.removeIf(String::isBlank);
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "cs", "pl", "de", "es", "pt", "hu", "ro", "tr", "sv", "da", "is", "it", "vi"})
    void snippetsOfALanguageStay(String tag) {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Locale language = Locale.of(tag);
        List<String> names = names(language);
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            StringBuilder snippet = new StringBuilder();
            for (int n = 1 + random.nextInt(8); n > 0; n--) {
                snippet.append(names.get(random.nextInt(names.size()))).append(random.nextBoolean() ? " " : ", ");
            }
            String text = random.nextInt(4) == 0 ? snippet.toString().toUpperCase(language) : snippet.toString();
            if (isRecoded(List.of(text))) {
                changed.add(text + " → " + TextRepair.repair(List.of(text)));
            }
        }
        assertEquals(List.of(), changed);
    }

    @Test
    void noSampleDocumentIsRecoded() throws IOException {
        Path corpus = Path.of(System.getProperty("vankien.root", ".."), "corpus");
        assertTrue(recoded(corpus) == 0);
    }

    @Test
    void noSeedIsRecoded() throws IOException {
        assertEquals(0, recoded(SharedFolder.require("seeds")));
    }

    private static int recoded(Path folder) throws IOException {
        int recoded = 0;
        int files = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(path -> path.toString().matches(".*\\.(txt|md|html|jsonl|tsv)"))
                    .toList()) {
                files++;
                String text = Files.readString(file, StandardCharsets.UTF_8);
                if (isRecoded(text.lines().toList()) || isRecoded(List.of(text.split("\n\\s*\n", -1)))) {
                    System.out.println("recoded: " + file);
                    recoded++;
                }
            }
        }
        System.out.println(recoded + " of " + files + " files of " + folder.getFileName() + " recoded");
        assertTrue(files > 0);
        return recoded;
    }
}
