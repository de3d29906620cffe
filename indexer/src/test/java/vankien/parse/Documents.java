package vankien.parse;

import java.util.ArrayList;
import java.util.List;
import vankien.document.PartyDocument;
import vankien.document.Section;

/** Reads invented documents from strings and prints their outline, one line each. */
final class Documents {
    private Documents() {}

    static PartyDocument ofText(String text) {
        return new PartyDocumentParser().parse(BlockReader.read(TextExtractor.extract(text)), BesideText.NOTHING);
    }

    static PartyDocument ofFile(String name, String text) {
        return new PartyDocumentParser()
                .parse(
                        BlockReader.read(TextExtractor.extract(text)),
                        new BesideText(null, FileNameFacts.of(name), StatedMetadata.NOTHING));
    }

    static PartyDocument ofMarkdown(String text) {
        return new PartyDocumentParser().parse(BlockReader.read(MarkdownExtractor.extract(text)), BesideText.NOTHING);
    }

    /** {@code anchor: heading} for sections, {@code (anchor) text} for passages. */
    static List<String> outline(PartyDocument document) {
        List<String> lines = new ArrayList<>();
        add(document.body(), lines);
        return lines;
    }

    private static void add(Section section, List<String> lines) {
        if (section.level() > 0) {
            lines.add(section.anchor() + ": " + section.heading());
        }
        section.passages().forEach(p -> lines.add("(" + p.anchor() + ") " + p.text()));
        section.children().forEach(child -> add(child, lines));
    }
}
