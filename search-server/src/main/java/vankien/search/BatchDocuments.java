package vankien.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.Metadata;
import vankien.document.OfficialCitation;
import vankien.graph.CitedCard;
import vankien.graph.CodeIdentity;
import vankien.graph.DocumentGraph;

/** Makes documents ready to show in a batch, each once. */
final class BatchDocuments {
    /** How many citing texts are read for a document that is not held. */
    private static final int READINGS = 8;

    private static final Pattern PROVINCIAL = Pattern.compile("(?:Tỉnh|Thành) [uủ][ỷy]$");
    private static final CodeRecogniser CODES = new CodeRecogniser();

    private final IndexSearcher searcher;
    private final Query visible;
    private final DocumentGraph graph;
    private final Statuses statuses;
    private final Map<Integer, BatchResult.Document> held = new HashMap<>();
    private final Map<CodeIdentity, BatchResult.Document> cited = new HashMap<>();

    BatchDocuments(IndexSearcher searcher, Query visible, DocumentGraph graph, Statuses statuses) {
        this.searcher = searcher;
        this.visible = visible;
        this.graph = graph;
        this.statuses = statuses;
    }

    /** A held document by its number in the index. */
    BatchResult.Document held(int document) throws IOException {
        BatchResult.Document known = held.get(document);
        if (known == null) {
            known = read(document);
            held.put(document, known);
        }
        return known;
    }

    /** A held document by its id. */
    BatchResult.@Nullable Document held(String id) throws IOException {
        int document = StoredDocument.find(searcher, visible, id);
        return document < 0 ? null : held(document);
    }

    private BatchResult.Document read(int document) throws IOException {
        var card = graph.card(document);
        Metadata metadata = card.metadata();
        DocumentCode number = metadata.number();
        return new BatchResult.Document(
                card.id(),
                number == null ? null : number.canonical(),
                symbol(metadata.type()),
                name(metadata.type()),
                metadata.title(),
                metadata.issuer(),
                metadata.place(),
                metadata.term(),
                metadata.date(),
                statuses.of(document),
                OfficialCitation.of(metadata.type(), number, metadata.date(), metadata.issuer(), metadata.title())
                        .orElse(null),
                Links.of(card.id(), "", null));
    }

    /** A document that a code names, held or not; what citing texts say of one that is not. */
    BatchResult.Document of(CodeIdentity identity) throws IOException {
        if (identity.held() != null) {
            return held(identity.held().document());
        }
        BatchResult.Document known = cited.get(identity);
        if (known == null) {
            CitedCard card = graph.cited(identity, READINGS);
            DocumentCode code = CODES.parse(card.code()).orElse(null);
            known = new BatchResult.Document(
                    null,
                    card.code(),
                    symbol(card.type()),
                    name(card.type()),
                    card.title(),
                    withPlace(card.issuer(), card.place()),
                    card.place(),
                    card.term(),
                    card.date(),
                    statuses.of(identity),
                    OfficialCitation.of(
                                    card.type(),
                                    code,
                                    card.date(),
                                    withPlace(card.issuer(), card.place()),
                                    card.title())
                            .orElse(null),
                    null);
            cited.put(identity, known);
        }
        return known;
    }

    /** {@code Tỉnh ủy} of Trà Vinh is Tỉnh ủy Trà Vinh: citing texts of the same province leave that out. */
    private static @Nullable String withPlace(@Nullable String issuer, @Nullable String place) {
        boolean bare =
                issuer != null && place != null && PROVINCIAL.matcher(issuer).find();
        return bare ? issuer + " " + place : issuer;
    }

    /** What changed a document, as its status names it. */
    BatchResult.@Nullable Successor successor(Status status) throws IOException {
        String by = status.by();
        if (by == null) {
            return null;
        }
        BatchResult.Document document = held(by);
        return document == null
                ? new BatchResult.Successor(null, by, null, null)
                : new BatchResult.Successor(document.id(), document.number(), document.official(), document.links());
    }

    static @Nullable String symbol(@Nullable DocumentType type) {
        return type == null ? null : type.symbol();
    }

    static @Nullable String name(@Nullable DocumentType type) {
        return type == null ? null : type.vietnamese();
    }
}
