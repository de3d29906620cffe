package vankien.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.benchmark.MeasuredText;
import vankien.document.Metadata;
import vankien.document.PartyDocument;
import vankien.parse.DocumentReader;
import vankien.parse.ParseResult;
import vankien.parse.ParsedDocument;

/**
 * A text with the field that analyses it when its document is indexed.
 *
 * @param field one of {@link IndexAnalysis#fields()}
 */
record AnalysedText(String field, String text) {

    /** The texts of every {@code step}-th of the measured documents. */
    static List<AnalysedText> ofEvery(int step) {
        DocumentReader reader = new DocumentReader();
        List<AnalysedText> texts = new ArrayList<>();
        for (Path file : MeasuredText.everyFile(step)) {
            ParseResult read = reader.read(file, file.getFileName().toString());
            if (read instanceof ParseResult.Parsed parsed) {
                for (ParsedDocument document : parsed.documents()) {
                    add(document.document(), texts);
                }
            }
        }
        return texts;
    }

    private static void add(PartyDocument document, List<AnalysedText> texts) {
        String content = DocumentText.of(document).text();
        texts.add(new AnalysedText(IndexSchema.BODY, content));
        texts.add(new AnalysedText(IndexSchema.PAIRS, content));
        Metadata metadata = document.metadata();
        add(IndexSchema.TITLE, metadata.title(), texts);
        add(IndexSchema.TITLE_PAIRS, metadata.title(), texts);
        add(IndexSchema.SIGNER_TEXT, metadata.signer(), texts);
    }

    private static void add(String field, @Nullable String text, List<AnalysedText> texts) {
        if (text != null) {
            texts.add(new AnalysedText(field, text));
        }
    }
}
