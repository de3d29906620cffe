package vankien.http;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Ends an answer that has begun and cannot be completed. */
final class BrokenConnection {
    private BrokenConnection() {}

    /** Closes the connection, so that no client takes what it has got for the whole. */
    static void end(Context ctx) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
