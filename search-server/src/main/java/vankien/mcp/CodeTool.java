package vankien.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.query.NamedCode;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.CodeCard;
import vankien.search.CodeDetail;
import vankien.search.CodeRequest;
import vankien.search.DocumentDetail.RelationView;
import vankien.search.Status;

/** What is known of the number and symbol of a document. */
final class CodeTool implements ArchiveTool {
    private static final int LONGEST_CODE = 300;
    private static final int MOST_CITING = 10;
    private static final int MOST_RELATIONS = 30;

    private final Archive archive;

    CodeTool(Archive archive) {
        this.archive = archive;
    }

    /**
     * What is known.
     *
     * @param documents those that bear the code: it may be several
     * @param citedBy how many documents cite it
     * @param citing the newest of them, with the passages that do
     * @param relations how the documents of this code stand to others, each with the sentence that says so
     */
    record Known(
            String code,
            List<Bearer> documents,
            int citedBy,
            List<FoundDocument> citing,
            List<Relation> relations,
            String link) {}

    /** A document that bears the code; {@code id} is null where the archive only knows it from others that cite it. */
    record Bearer(
            String citation,
            @Nullable String id,
            @Nullable String term,
            @Nullable LocalDate date,
            Status status) {
        static Bearer of(CodeCard.Identity identity) {
            return new Bearer(
                    Citations.of(identity), identity.held(), identity.term(), identity.date(), identity.status());
        }
    }

    /**
     * A relation and its evidence.
     *
     * @param label what it is, in Vietnamese
     * @param source the id of the document that holds the sentence
     */
    record Relation(
            String label,
            @Nullable String code,
            @Nullable String id,
            String sentence,
            String source,
            @Nullable String anchor) {
        static Relation of(RelationView view) {
            return new Relation(view.label(), view.code(), view.id(), view.sentence(), view.source(), view.anchor());
        }
    }

    @Override
    public McpSchema.Tool description() {
        Map<String, Map<String, Object>> properties = new LinkedHashMap<>();
        properties.put(
                "code",
                Arguments.text(
                        "Number and symbol in any spelling: 21-KL/TW, 21 kl tw, Kết luận số 21-KL/TW, Chỉ thị 05 của Bộ"
                                + " Chính trị",
                        LONGEST_CODE));
        properties.put("citing", Arguments.number("How many of the documents that cite it", 0, MOST_CITING, 3));
        return ArchiveTool.reading(
                "look_up_code",
                "Look up a code",
                "What the archive knows of a document's number and symbol: the documents that bear it with their official"
                        + " citation and status, who cites it and in what words, what it amends or carries out. Documents"
                        + " that are cited but not held have no id.",
                Arguments.schema(List.of("code"), properties));
    }

    @Override
    public Object answer(Arguments arguments) throws RefusalException {
        String sent = arguments.text("code").orElse("").strip();
        List<DocumentCode> codes = switch (NamedCode.read(sent).orElse(null)) {
            case NamedCode.Exact exact -> List.of(exact.code());
            case NamedCode.Numbered numbered -> archive.codes(numbered.number(), Access.EVERYBODY);
            case NamedCode.Named name ->
                throw new RefusalException("'" + sent + "' is the name of a document: use search");
            case null ->
                throw new RefusalException(
                        "'" + sent + "' is not the number and symbol of a document, such as 21-KL/TW: use search");
        };
        int citing = arguments.number("citing", 3);
        String name = codes.size() == 1 ? codes.getFirst().conventional() : sent;
        CodeDetail detail = codes.isEmpty()
                ? null
                : archive.code(new CodeRequest(name, codes, Math.max(1, citing), null), Access.EVERYBODY)
                        .orElse(null);
        if (detail == null) {
            throw new RefusalException("no document of the archive bears or cites '" + name + "'");
        }
        return new Known(
                detail.code(),
                detail.identities().stream().map(Bearer::of).toList(),
                detail.total().value(),
                detail.citedBy().stream().limit(citing).map(FoundDocument::of).toList(),
                Stream.concat(detail.relations().out().stream(), detail.relations().in().stream())
                        .limit(MOST_RELATIONS)
                        .map(Relation::of)
                        .toList(),
                detail.links().page());
    }
}
