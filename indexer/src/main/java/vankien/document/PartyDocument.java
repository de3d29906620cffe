package vankien.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A document as it was understood.
 *
 * @param metadata what it says of itself
 * @param body the root section: heading block, recipients and signature are not part of it
 * @param citations every mention of another document in reading order
 * @param relations what the words around the citations say, one for each citation and in their order
 */
public record PartyDocument(Metadata metadata, Section body, List<Citation> citations, List<Relation> relations) {

    public PartyDocument {
        citations = List.copyOf(citations);
        relations = List.copyOf(relations);
    }

    /** Visits every section but the root, in reading order, each with the headings above it and its own. */
    public void forEachSection(BiConsumer<Section, List<String>> visitor) {
        for (Section child : body.children()) {
            visit(child, List.of(), visitor);
        }
    }

    private static void visit(Section section, List<String> above, BiConsumer<Section, List<String>> visitor) {
        List<String> path = new ArrayList<>(above);
        path.add(section.heading());
        visitor.accept(section, List.copyOf(path));
        for (Section child : section.children()) {
            visit(child, path, visitor);
        }
    }
}
