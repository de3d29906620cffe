package vankien.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vankien.abbreviation.AbbreviationList;
import vankien.document.DocumentCode;
import vankien.document.Metadata;
import vankien.document.Provenance;
import vankien.graph.DocumentGraph;
import vankien.graph.HeldDocument;
import vankien.index.DocumentCard;
import vankien.index.DocumentLayout;
import vankien.index.FileRecord;
import vankien.index.IndexSchema;
import vankien.index.StoredJson;
import vankien.query.ParsedQuery;

/** Shows one document: everything known of it, and its text with the matches of a query marked. */
final class DocumentPresenter {
    private final Generation generation;
    private final AbbreviationList abbreviations;
    private final IndexSearcher searcher;
    private final IndexReader index;
    private final Query visible;

    DocumentPresenter(Generation generation, AbbreviationList abbreviations) {
        this.generation = generation;
        this.abbreviations = abbreviations;
        searcher = generation.searcher();
        index = searcher.getIndexReader();
        visible = Visibility.DOCUMENTS;
    }

    Optional<DocumentDetail> detail(String id, @Nullable String marked) throws IOException {
        int document = find(id);
        if (document < 0) {
            return Optional.empty();
        }
        StoredDocument stored = StoredDocument.of(index, document);
        DocumentCard card = stored.card();
        Metadata metadata = card.metadata();
        DocumentGraph graph = generation.graph();
        HeldDocument held = graph.at(document);
        DocumentCode number = metadata.number();
        List<DocumentCard> same = sameDocument(document, card);
        List<Occurrence> occurrences = occurrences(document, stored, marked);
        Statuses statuses = new Statuses(generation.statuses(), graph);
        return Optional.of(new DocumentDetail(
                card.id(),
                number == null ? null : number.canonical(),
                metadata.type() == null ? null : metadata.type().symbol(),
                metadata.type() == null ? null : metadata.type().vietnamese(),
                metadata.symbol(),
                metadata.title(),
                metadata.issuer(),
                metadata.level() == null ? null : metadata.level().symbol(),
                metadata.place(),
                metadata.date(),
                metadata.term(),
                metadata.signer(),
                statuses.of(document),
                number == null ? 0 : graph.citedBy(held, number),
                card.format(),
                card.path(),
                metadata.recipients(),
                metadata.authority(),
                metadata.position(),
                new DocumentDetail.DocumentMarks(
                        metadata.marks().secrecy(),
                        metadata.marks().urgency(),
                        metadata.marks().draft()),
                provenance(metadata.provenance()),
                outline(stored.layout()),
                CitationViews.of(graph, held, statuses),
                RelationViews.of(graph, held, number),
                same.stream().map(DocumentPresenter::file).toList(),
                same.stream().skip(1).map(DocumentCard::id).toList(),
                Links.of(card.id(), "", null),
                sections(stored, occurrences),
                MarkedTitle.of(stored, occurrences)));
    }

    /** The document in all its files, itself first. */
    private List<DocumentCard> sameDocument(int document, DocumentCard card) throws IOException {
        List<DocumentCard> same = new ArrayList<>(List.of(card));
        for (int other : generation.groups().sameAs(searcher, visible, document)) {
            if (other != document) {
                same.add(StoredDocument.card(index, other));
            }
        }
        return same;
    }

    private static DocumentDetail.SourceFile file(DocumentCard card) {
        return new DocumentDetail.SourceFile(card.path(), card.format(), card.sha256(), card.repairs());
    }

    /** The id that a document has now which had this one before; empty where the reader sees none. */
    Optional<String> movedTo(String old) throws IOException {
        ScoreDoc[] files = searcher.search(new TermQuery(new Term(IndexSchema.FORMER_ID, old)), 1).scoreDocs;
        if (files.length == 0) {
            return Optional.empty();
        }
        String now = fileRecord(files[0].doc).former().get(old);
        return now == null || find(now) < 0 ? Optional.empty() : Optional.of(now);
    }

    Optional<OriginalFile> file(String id) throws IOException {
        int document = find(id);
        if (document < 0) {
            return Optional.empty();
        }
        DocumentCard card = StoredDocument.card(index, document);
        Path folder = Path.of(card.folder());
        Path file = Files.isRegularFile(folder)
                ? folder
                : folder.resolve(card.path()).normalize();
        // Links are not followed when files are read, so none may lead out of the folder afterwards. A file that is
        // gone is still the document's file: the server says so.
        if (!file.startsWith(folder)
                || (Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath()))) {
            return Optional.empty();
        }
        Path name = file.getFileName();
        return Optional.of(new OriginalFile(
                file, name == null ? card.id() : name.toString(), card.format(), card.sha256(), changed(card)));
    }

    private @Nullable Instant changed(DocumentCard card) throws IOException {
        Query record = new BooleanQuery.Builder()
                .add(
                        new TermQuery(new Term(IndexSchema.SOURCE, FileRecord.key(card.folder(), card.path()))),
                        BooleanClause.Occur.FILTER)
                .add(Visibility.FILES, BooleanClause.Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(record, 1).scoreDocs;
        return found.length == 0
                ? null
                : Instant.ofEpochMilli(fileRecord(found[0].doc).modified());
    }

    private FileRecord fileRecord(int document) throws IOException {
        BytesRef json = index.storedFields()
                .document(document, Set.of(IndexSchema.STORED_FILE))
                .getBinaryValue(IndexSchema.STORED_FILE);
        return StoredJson.file(BytesRef.deepCopyOf(json).bytes);
    }

    private int find(String id) throws IOException {
        return StoredDocument.find(searcher, visible, id);
    }

    private List<Occurrence> occurrences(int document, StoredDocument stored, @Nullable String marked)
            throws IOException {
        if (marked == null || marked.isBlank()) {
            return List.of();
        }
        ParsedQuery query = QueryUnderstanding.of(marked, abbreviations, generation, visible);
        return generation.words().search(query, searcher).places(document, stored);
    }

    private static Map<String, DocumentDetail.ValueSource> provenance(Map<String, Provenance> read) {
        Map<String, DocumentDetail.ValueSource> shown = new LinkedHashMap<>();
        read.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(value -> {
            Provenance from = value.getValue();
            shown.put(
                    value.getKey(),
                    new DocumentDetail.ValueSource(from.source().symbol(), from.text(), from.confidence()));
        });
        return shown;
    }

    private static List<DocumentDetail.OutlineEntry> outline(DocumentLayout layout) {
        return layout.sections().stream()
                .skip(1)
                .map(section -> new DocumentDetail.OutlineEntry(
                        section.anchor(), section.level(), section.heading(), section.page()))
                .toList();
    }

    private static List<DocumentDetail.SectionText> sections(StoredDocument stored, List<Occurrence> occurrences) {
        DocumentLayout layout = stored.layout();
        List<List<DocumentDetail.PassageText>> passages = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        for (DocumentLayout.Heading section : layout.sections()) {
            passages.add(new ArrayList<>());
            headings.add(MarkedText.of(section.heading(), 0, section.heading().length(), List.of(), false, false)
                    .html());
        }
        int next = 0;
        for (DocumentLayout.Segment segment : layout.segments()) {
            while (next < occurrences.size() && occurrences.get(next).start() < segment.start()) {
                next++;
            }
            int first = next;
            while (next < occurrences.size() && occurrences.get(next).start() < segment.end()) {
                next++;
            }
            List<Occurrence> inside = occurrences.subList(first, next);
            MarkedText marked = MarkedText.of(stored.text(), segment.start(), segment.end(), inside, false, false);
            if (segment.heading()) {
                headings.set(segment.section(), marked.html());
            } else {
                passages.get(segment.section())
                        .add(new DocumentDetail.PassageText(
                                segment.anchor(), marked.text(), marked.html(), segment.page()));
            }
        }
        List<DocumentDetail.SectionText> sections = new ArrayList<>();
        for (int i = 0; i < layout.sections().size(); i++) {
            DocumentLayout.Heading section = layout.sections().get(i);
            if (i > 0 || !passages.get(i).isEmpty()) {
                sections.add(new DocumentDetail.SectionText(
                        section.anchor(),
                        section.level(),
                        section.heading(),
                        headings.get(i),
                        section.page(),
                        List.copyOf(passages.get(i))));
            }
        }
        return sections;
    }
}
