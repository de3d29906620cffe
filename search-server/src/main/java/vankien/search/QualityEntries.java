package vankien.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.Metadata;
import vankien.document.Provenance;
import vankien.graph.CodeGaps;
import vankien.index.DocumentCard;
import vankien.index.FileRecord;
import vankien.index.IndexSchema;
import vankien.index.StoredJson;
import vankien.search.QualityRequest.Check;
import vankien.search.QualityRequest.Kind;

/** Makes the entries of the lists of what can be mended; reads what is stored of each. */
final class QualityEntries {
    private static final CodeRecogniser CODES = new CodeRecogniser();

    private final IndexReader index;

    QualityEntries(IndexReader index) {
        this.index = index;
    }

    /**
     * A document.
     *
     * @param copies the other files of it
     */
    QualityList.Entry document(int document, Check check, List<String> copies) throws IOException {
        DocumentCard card = StoredDocument.card(index, document);
        Metadata metadata = card.metadata();
        Provenance doubt = check.kind() == Kind.DOUBTFUL ? metadata.provenance().get(check.value()) : null;
        return new QualityList.Entry(
                card.id(),
                metadata.number() == null ? null : metadata.number().canonical(),
                metadata.type() == null ? null : metadata.type().vietnamese(),
                metadata.title(),
                metadata.date(),
                doubt == null ? null : value(metadata, check.value()),
                doubt == null ? null : doubt.text(),
                doubt == null ? null : doubt.confidence(),
                card.path(),
                null,
                copies,
                null,
                Links.of(card.id(), "", null).page());
    }

    private static @Nullable String value(Metadata metadata, String name) {
        Object value = switch (name) {
            case "number" -> metadata.number();
            case "type" -> metadata.type() == null ? null : metadata.type().vietnamese();
            case "title" -> metadata.title();
            case "issuer" -> metadata.issuer();
            case "level" -> metadata.level() == null ? null : metadata.level().vietnamese();
            case "place" -> metadata.place();
            case "date" -> metadata.date();
            case "term" -> metadata.term();
            case "signer" -> metadata.signer();
            default -> metadata.position();
        };
        return value == null ? null : value.toString();
    }

    /** A file, with what is wrong. */
    QualityList.Entry file(int document) throws IOException {
        BytesRef json = index.storedFields()
                .document(document, Set.of(IndexSchema.STORED_FILE))
                .getBinaryValue(IndexSchema.STORED_FILE);
        FileRecord file = StoredJson.file(Arrays.copyOfRange(json.bytes, json.offset, json.offset + json.length));
        return QualityList.Entry.ofFile(file.path(), file.detail());
    }

    /** A code, with how often it is cited. */
    static QualityList.Entry code(CodeGaps.Gap gap) {
        String code = CODES.parse(gap.codeKey()).map(DocumentCode::conventional).orElse(gap.codeKey());
        return QualityList.Entry.ofCode(code, gap.citedBy(), Links.ofCode(code).page());
    }
}
