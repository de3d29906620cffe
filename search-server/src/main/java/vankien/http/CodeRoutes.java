package vankien.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import vankien.document.DocumentCode;
import vankien.query.NamedCode;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.ChainRequest;
import vankien.search.CodeChain;
import vankien.search.CodeDetail;
import vankien.search.CodeRequest;

/** What is known of a code, and the chain around it. */
final class CodeRoutes {
    private static final String JSON_TYPE = "application/json";

    private final Archive archive;

    CodeRoutes(Archive archive) {
        this.archive = archive;
    }

    void code(Context ctx) {
        List<DocumentCode> codes = codes(spelling(ctx));
        NumberParameters sent =
                NumberParameters.read(QueryParameters.parse(ctx.queryString()), List.of("size", "cursor"));
        int size = sent.number("size", CodeRequest.DEFAULT_SIZE, 1, CodeRequest.MAX_SIZE);
        CodeRequest request = new CodeRequest(name(spelling(ctx), codes), codes, size, sent.cursor());
        sent.refuse();
        if (EntityTag.answered(ctx, EntityTag.of(archive.state().generation(), ctx))) {
            return;
        }
        CodeDetail detail = archive.code(request, Access.OPEN).orElseThrow(unknown(request.asked()));
        ctx.header("ETag", EntityTag.of(detail.generation(), ctx));
        if (detail.brief()) {
            EntityTag.none(ctx);
        }
        ctx.contentType(JSON_TYPE).result(Json.bytes(detail));
    }

    void chain(Context ctx) {
        List<DocumentCode> codes = codes(spelling(ctx));
        if (codes.size() > 1) {
            throw new ProblemException(ProblemKind.SEVERAL_CODES, spelling(ctx));
        }
        DocumentCode code = codes.getFirst();
        NumberParameters sent =
                NumberParameters.read(QueryParameters.parse(ctx.queryString()), List.of("depth", "nodes"));
        int depth = sent.number("depth", ChainRequest.DEFAULT_DEPTH, 1, ChainRequest.MAX_DEPTH);
        int nodes = sent.number("nodes", ChainRequest.DEFAULT_NODES, 1, ChainRequest.MAX_NODES);
        sent.refuse();
        if (EntityTag.answered(ctx, EntityTag.of(archive.state().generation(), ctx))) {
            return;
        }
        CodeChain chain = archive.chain(new ChainRequest(code, depth, nodes), Access.OPEN)
                .orElseThrow(unknown(code.conventional()));
        ctx.header("ETag", EntityTag.of(chain.generation(), ctx));
        ctx.contentType(JSON_TYPE).result(Json.bytes(chain));
    }

    private static Supplier<ProblemException> unknown(String code) {
        return () -> new ProblemException(ProblemKind.UNKNOWN_CODE, code);
    }

    /** The code in the path as it was sent; {@code ~} stands for the slash. */
    static String spelling(Context ctx) {
        return ctx.pathParam("code").replace('~', '/');
    }

    /** What is asked for: the one code, or the number as it was sent. */
    static String name(String spelling, List<DocumentCode> codes) {
        return codes.size() == 1 ? codes.getFirst().conventional() : spelling.strip();
    }

    /** The code that is written so, in any spelling or in words; several where only type and number are given. */
    List<DocumentCode> codes(String spelling) {
        NamedCode named = NamedCode.read(spelling).orElse(null);
        return switch (named) {
            case NamedCode.Exact exact -> List.of(exact.code());
            case NamedCode.Numbered numbered -> {
                List<DocumentCode> codes = archive.codes(numbered.number(), Access.OPEN);
                if (codes.isEmpty()) {
                    throw unknown(spelling.strip()).get();
                }
                yield codes;
            }
            case NamedCode.Named name -> throw new ProblemException(ProblemKind.NOT_A_CODE, spelling);
            case null -> throw new ProblemException(ProblemKind.NOT_A_CODE, spelling);
        };
    }
}
