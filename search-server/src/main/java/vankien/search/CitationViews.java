package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.Relation;
import vankien.graph.DocumentGraph;
import vankien.graph.HeldDocument;
import vankien.graph.StatedText;
import vankien.index.MentionKey;

/** Shows the citations of a document: every mention with the held documents that it can mean. */
final class CitationViews {
    private CitationViews() {}

    static List<DocumentDetail.CitationView> of(DocumentGraph graph, HeldDocument document, Statuses statuses)
            throws IOException {
        StatedText text = graph.text(document.document());
        Map<Integer, Relation> relations = new HashMap<>();
        text.relations().forEach(relation -> relations.put(relation.object(), relation));
        CitedStatuses cited = new CitedStatuses(graph, statuses);
        List<DocumentDetail.CitationView> views = new ArrayList<>();
        for (int i = 0; i < text.citations().size(); i++) {
            Citation citation = text.citations().get(i);
            DocumentCode code = citation.code();
            DocumentType type = citation.type();
            Relation relation = relations.get(i);
            Integer subject = relation == null || relation.isOfUncitedDocument() ? null : relation.subject();
            DocumentCode subjectCode =
                    subject == null ? null : text.citations().get(subject).code();
            boolean ambiguous =
                    code != null && graph.isAmbiguous(MentionKey.of(citation, code, document.scope()), document.date());
            List<HeldDocument> resolved = graph.resolve(citation, document);
            views.add(new DocumentDetail.CitationView(
                    code == null ? null : code.conventional(),
                    citation.name(),
                    citation.raw(),
                    type == null ? null : type.symbol(),
                    citation.date(),
                    citation.issuer(),
                    citation.inferred(),
                    citation.repaired(),
                    citation.anchor(),
                    resolved.stream().map(HeldDocument::id).toList(),
                    relation == null ? null : relation.type().symbol(),
                    ambiguous,
                    subjectCode == null ? null : subjectCode.conventional(),
                    ambiguous ? Status.UNKNOWN : cited.of(code, resolved)));
        }
        return views;
    }
}
