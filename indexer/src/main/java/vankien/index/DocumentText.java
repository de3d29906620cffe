package vankien.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;
import vankien.document.CodeMention;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.Metadata;
import vankien.document.PartyDocument;
import vankien.document.Passage;
import vankien.document.Section;

/**
 * The text of a document as it is indexed and stored, with its layout: first the head (type, number, title, issuer,
 * place, signer), then every heading and passage on a line of its own.
 */
record DocumentText(String text, DocumentLayout layout) {
    private static final CodeRecogniser CODES = new CodeRecogniser();

    static DocumentText of(PartyDocument document) {
        String head = head(document.metadata());
        // At its full length from the beginning: growing takes three times the memory.
        StringBuilder text = new StringBuilder(head.length() + 1 + length(document.body()))
                .append(head)
                .append('\n');
        int headEnd = text.length();
        List<DocumentLayout.Heading> sections = new ArrayList<>();
        List<DocumentLayout.Segment> segments = new ArrayList<>();
        append(document.body(), -1, text, sections, segments);
        List<DocumentLayout.Mention> mentions = new ArrayList<>();
        for (CodeMention mention : CODES.find(text.substring(headEnd))) {
            mentions.add(new DocumentLayout.Mention(
                    mention.code().key(), headEnd + mention.start(), headEnd + mention.end()));
        }
        addWhatTheWordsMean(document.citations(), segments, mentions);
        return new DocumentText(text.toString(), new DocumentLayout(headEnd, sections, segments, mentions));
    }

    /** {@code Chỉ thị số 05 của Bộ Chính trị} is a mention of a code that is not printed, a damaged code of another. */
    private static void addWhatTheWordsMean(
            List<Citation> citations, List<DocumentLayout.Segment> segments, List<DocumentLayout.Mention> mentions) {
        Map<String, DocumentLayout.Segment> byAnchor = new HashMap<>();
        segments.forEach(segment -> byAnchor.putIfAbsent(segment.anchor(), segment));
        for (Citation citation : citations) {
            DocumentCode code = citation.code();
            DocumentLayout.Segment segment = byAnchor.get(citation.anchor());
            if (code == null || segment == null || !(citation.inferred() || citation.repaired())) {
                continue;
            }
            int start = segment.start() + citation.start();
            int end = segment.start() + citation.end();
            boolean printed = mentions.stream()
                    .anyMatch(mention ->
                            mention.key().equals(code.key()) && mention.start() < end && mention.end() > start);
            if (!printed && end <= segment.end()) {
                mentions.add(new DocumentLayout.Mention(code.key(), start, end));
            }
        }
    }

    private static String head(Metadata metadata) {
        DocumentCode number = metadata.number();
        return Stream.of(
                        metadata.type() == null ? null : metadata.type().vietnamese(),
                        number == null ? null : number.canonical(),
                        metadata.title(),
                        metadata.issuer(),
                        metadata.place(),
                        metadata.signer())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /** At least as many characters as it will have. */
    private static int length(Section section) {
        int length = section.heading().length() + 1;
        for (Passage passage : section.passages()) {
            length += passage.text().length() + 1;
        }
        for (Section child : section.children()) {
            length += length(child);
        }
        return length;
    }

    private static void append(
            Section section,
            int parent,
            StringBuilder text,
            List<DocumentLayout.Heading> sections,
            List<DocumentLayout.Segment> segments) {
        int index = sections.size();
        sections.add(new DocumentLayout.Heading(
                section.anchor(), section.level(), section.heading(), section.page(), parent));
        if (!section.heading().isEmpty() && !repeatsHeading(section)) {
            segments.add(segment(text, section.anchor(), section.heading(), index, true, section.page()));
        }
        for (Passage passage : section.passages()) {
            segments.add(segment(text, passage.anchor(), passage.text(), index, false, passage.page()));
        }
        for (Section child : section.children()) {
            append(child, index, text, sections, segments);
        }
    }

    /** A numbered paragraph is heading and text in one: its words count once. */
    private static boolean repeatsHeading(Section section) {
        String heading = section.heading();
        String shortened = heading.endsWith(" …") ? heading.substring(0, heading.length() - 2) : heading;
        return !section.passages().isEmpty()
                && section.passages().getFirst().text().startsWith(shortened);
    }

    private static DocumentLayout.Segment segment(
            StringBuilder text, String anchor, String line, int section, boolean heading, @Nullable Integer page) {
        int start = text.length();
        text.append(line).append('\n');
        return new DocumentLayout.Segment(anchor, start, start + line.length(), section, heading, page);
    }
}
