package vankien.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.ChainRequest;
import vankien.search.CodeChain;
import vankien.search.CodeDetail;
import vankien.search.CodeRequest;

/** What is known of a code, and the chain around it. */
final class CodeRoutes {
    private static final String JSON_TYPE = "application/json";
    private static final CodeRecogniser CODES = new CodeRecogniser();

    private final Archive archive;

    CodeRoutes(Archive archive) {
        this.archive = archive;
    }

    void code(Context ctx) {
        DocumentCode code = code(spelling(ctx));
        NumberParameters sent =
                NumberParameters.read(QueryParameters.parse(ctx.queryString()), List.of("size", "cursor"));
        int size = sent.number("size", CodeRequest.DEFAULT_SIZE, 1, CodeRequest.MAX_SIZE);
        CodeRequest request = new CodeRequest(code, size, sent.cursor());
        sent.refuse();
        if (EntityTag.answered(ctx, EntityTag.of(archive.state().generation(), ctx))) {
            return;
        }
        CodeDetail detail = archive.code(request, Access.OPEN).orElseThrow(unknown(code));
        ctx.header("ETag", EntityTag.of(detail.generation(), ctx));
        ctx.contentType(JSON_TYPE).result(Json.bytes(detail));
    }

    void chain(Context ctx) {
        DocumentCode code = code(spelling(ctx));
        NumberParameters sent =
                NumberParameters.read(QueryParameters.parse(ctx.queryString()), List.of("depth", "nodes"));
        int depth = sent.number("depth", ChainRequest.DEFAULT_DEPTH, 1, ChainRequest.MAX_DEPTH);
        int nodes = sent.number("nodes", ChainRequest.DEFAULT_NODES, 1, ChainRequest.MAX_NODES);
        sent.refuse();
        if (EntityTag.answered(ctx, EntityTag.of(archive.state().generation(), ctx))) {
            return;
        }
        CodeChain chain =
                archive.chain(new ChainRequest(code, depth, nodes), Access.OPEN).orElseThrow(unknown(code));
        ctx.header("ETag", EntityTag.of(chain.generation(), ctx));
        ctx.contentType(JSON_TYPE).result(Json.bytes(chain));
    }

    private static Supplier<ProblemException> unknown(DocumentCode code) {
        return () -> new ProblemException(ProblemKind.UNKNOWN_CODE, code.conventional());
    }

    /** The code in the path as it was sent; {@code ~} stands for the slash. */
    static String spelling(Context ctx) {
        return ctx.pathParam("code").replace('~', '/');
    }

    /** The code that is written so, in any spelling. */
    static DocumentCode code(String spelling) {
        return CODES.parse(spelling).orElseThrow(() -> new ProblemException(ProblemKind.NOT_A_CODE, spelling));
    }
}
