package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import vankien.document.Metadata;
import vankien.document.Provenance.Source;
import vankien.document.SharedFolder;

/**
 * What a careful human reads from the head and the foot of the five seeds, and nothing more: {@code seed-metadata.tsv}, a
 * row a document, {@code -} where it prints nothing.
 */
class SeedMetadataTest {
    private static final List<String> FIELDS = List.of(
            "number",
            "symbol",
            "type",
            "issuer",
            "level",
            "place",
            "date",
            "term",
            "signer",
            "authority",
            "position",
            "title",
            "recipients",
            "last recipient",
            "sources");

    private final DocumentReader reader = new DocumentReader();

    @ParameterizedTest
    @CsvFileSource(resources = "seed-metadata.tsv", delimiter = '\t', maxCharsPerColumn = 1000)
    void isReadAsAReaderReadsIt(ArgumentsAccessor row) throws IOException {
        Path file = SharedFolder.require("seeds").resolve(String.valueOf(row.getString(0)));
        ParseResult.Parsed parsed =
                (ParseResult.Parsed) reader.read(file, file.getFileName().toString());
        Metadata read = parsed.documents().getFirst().document().metadata();
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        List<String> values = values(read);
        for (int i = 0; i < FIELDS.size(); i++) {
            expected.put(FIELDS.get(i), String.valueOf(row.getString(i + 1)));
            found.put(FIELDS.get(i), values.get(i));
        }
        assertEquals(expected, found);
    }

    private static List<String> values(Metadata read) {
        List<String> values = new ArrayList<>();
        for (@Nullable
        Object value : new @Nullable Object[] {
            read.number(),
            read.symbol(),
            read.type() == null ? null : read.type().symbol(),
            read.issuer(),
            read.level() == null ? null : read.level().symbol(),
            read.place(),
            read.date(),
            read.term(),
            read.signer(),
            read.authority(),
            read.position(),
            inSentenceCase(read.title()),
            read.recipients().size(),
            read.recipients().getLast(),
            sources(read)
        }) {
            values.add(value == null ? "-" : value.toString());
        }
        return values;
    }

    /** A title in capitals is compared in lower case; which of its words are names is no matter of reading. */
    private static @Nullable String inSentenceCase(@Nullable String title) {
        return title == null ? null : title.toLowerCase(Locale.ROOT);
    }

    /** Those of place and date, of which a seed may print none. */
    private static String sources(Metadata read) {
        StringBuilder sources = new StringBuilder();
        for (String field : List.of("place", "date")) {
            var provenance = read.provenance().get(field);
            sources.append(sources.isEmpty() ? "" : " ")
                    .append(provenance == null ? "-" : provenance.source().symbol());
            boolean sure = provenance != null && provenance.confidence() >= 0.9;
            assertEquals(provenance != null && provenance.source() == Source.HEADING, sure, field);
        }
        return sources.toString();
    }

    @Test
    void everyRealTextIsReadAndReadAlike() throws IOException {
        Path folder = SharedFolder.require("real-text");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().limit(100).toList()) {
                ParseResult first = reader.read(file, file.getFileName().toString());
                assertTrue(first instanceof ParseResult.Parsed, () -> file + ": " + first);
                assertEquals(first, reader.read(file, file.getFileName().toString()));
            }
        }
    }
}
