package vankien.citation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;
import vankien.document.CodeMention;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.PartyDocument;
import vankien.document.Relation;
import vankien.parse.DocumentReader;
import vankien.parse.ParseResult;

/** The relations that a reader marked in real documents, beside what is read from the same documents. */
final class MarkedRelations {
    private final Path realText;
    private final CodeRecogniser recogniser = new CodeRecogniser();
    private final DocumentReader reader = new DocumentReader();
    private final Map<String, PartyDocument> documents = new HashMap<>();

    /** @param realText the folder of the documents; the seeds are its neighbour */
    MarkedRelations(Path realText) {
        this.realText = realText;
    }

    /**
     * A marked citation.
     *
     * @param found what is read there, or null where the citation is not read
     * @param subject the subject as it is read: {@code self}, {@code other} or a code
     */
    record Row(
            String sample,
            String file,
            String code,
            int occurrence,
            String markedSubject,
            String marked,
            @Nullable String found,
            @Nullable String subject) {

        boolean isTypeRight() {
            return marked.equals(found);
        }

        boolean isSubjectRight() {
            return markedSubject.equals(subject) || ("other".equals(subject) && !markedSubject.equals("self"));
        }
    }

    List<Row> read() {
        try (InputStream stream = MarkedRelations.class.getResourceAsStream("/citation/relations.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("no resource /citation/relations.tsv");
            }
            List<Row> rows = new ArrayList<>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("sample\t"))
                    .map(line -> line.split("\t", -1))
                    .forEach(columns -> rows.add(row(columns)));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row row(String[] columns) {
        PartyDocument document = documents.computeIfAbsent(columns[1], this::parse);
        int occurrence = Integer.parseInt(columns[3]);
        String found = null;
        String subject = null;
        int seen = 0;
        for (Relation relation : document.relations()) {
            Citation citation = document.citations().get(relation.object());
            if (key(citation.code()).equals(keyOf(columns[2])) && ++seen == occurrence) {
                found = relation.type().symbol();
                subject = subject(document, relation, columns[4]);
            }
        }
        return new Row(columns[0], columns[1], columns[2], occurrence, columns[4], columns[5], found, subject);
    }

    private String subject(PartyDocument document, Relation relation, String marked) {
        Integer subject = relation.subject();
        if (subject == null) {
            return "self";
        }
        if (subject == relation.object()) {
            return "other";
        }
        Citation citation = document.citations().get(subject);
        return key(citation.code()).equals(keyOf(marked)) ? marked : String.valueOf(citation.code());
    }

    private String keyOf(String printed) {
        return recogniser
                .parse(printed)
                .or(() ->
                        recogniser.find(printed).stream().map(CodeMention::code).findFirst())
                .map(DocumentCode::key)
                .orElse(printed);
    }

    private static String key(@Nullable DocumentCode code) {
        return code == null ? "" : code.key();
    }

    private PartyDocument parse(String name) {
        Path seed = realText.resolveSibling("seeds").resolve(name);
        Path file = Files.exists(seed) ? seed : realText.resolve(name);
        if (!(reader.read(file, name) instanceof ParseResult.Parsed parsed)) {
            throw new IllegalStateException("not read: " + file);
        }
        return parsed.documents().getFirst().document();
    }
}
