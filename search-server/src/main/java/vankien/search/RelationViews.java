package vankien.search;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.graph.DocumentGraph;
import vankien.graph.HeldDocument;
import vankien.graph.RelatedDocument;
import vankien.graph.RelationFinder;

/** Shows how documents stand to each other. */
final class RelationViews {
    /** The most citing documents that are read for one document. */
    private static final int MOST = 200;

    private RelationViews() {}

    /** The relations of a held document, both ways. */
    static DocumentDetail.Relations of(DocumentGraph graph, HeldDocument document, @Nullable DocumentCode number)
            throws IOException {
        RelationFinder finder = new RelationFinder(graph, MOST);
        return new DocumentDetail.Relations(
                out(finder.out(document)),
                number == null ? List.of() : in(finder.in(graph.identity(number.key(), document))));
    }

    static List<DocumentDetail.RelationView> out(List<RelatedDocument> related) {
        return related.stream()
                .map(other -> view(other, other.type().vietnamese()))
                .toList();
    }

    static List<DocumentDetail.RelationView> in(List<RelatedDocument> related) {
        return related.stream()
                .map(other -> view(other, other.type().inverse()))
                .toList();
    }

    private static DocumentDetail.RelationView view(RelatedDocument other, String label) {
        DocumentType type = other.documentType();
        return new DocumentDetail.RelationView(
                other.type().symbol(),
                other.code(),
                other.id(),
                other.sentence(),
                other.anchor(),
                label,
                type == null ? null : type.vietnamese(),
                other.title(),
                other.date(),
                other.source());
    }
}
