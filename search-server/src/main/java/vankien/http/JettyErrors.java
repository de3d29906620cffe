package vankien.http;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Errors below the routes: addresses that are none, headers that are too large, encodings that do not exist. They look
 * like all other problems and tell nothing of the inside.
 */
final class JettyErrors extends ErrorHandler {
    private final Answers answers;

    JettyErrors(Answers answers) {
        this.answers = answers;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        HttpFields sent = request.getHeaders();
        Answers.ErrorAnswer answer = answers.error(
                path(request),
                sent.get(HttpHeader.ACCEPT),
                sent.get(HttpHeader.ACCEPT_LANGUAGE),
                ProblemKind.ofStatus(code),
                code,
                "",
                List.of());
        HttpFields.Mutable headers = response.getHeaders();
        SecurityHeaders.ALL.forEach(headers::put);
        headers.put(HttpHeader.CONTENT_TYPE, answer.contentType());
        headers.put(HttpHeader.CONTENT_LANGUAGE, answer.language());
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    /** The path asked for, empty when it could not be read: Jetty then has one of its own making. */
    private static String path(Request request) {
        HttpURI uri = request.getHttpURI();
        String path = uri == null ? null : uri.getPath();
        return path == null || path.equals("/badMessage") ? "" : path;
    }
}
