package vankien.http;

import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.jspecify.annotations.Nullable;

/** Who accepts connections, and who answers what comes over them. */
final class Listening {
    private static final int MOST_THREADS = 32;
    private static final int THREADS = 4;
    private static final int IDLE_MILLIS = 60_000;
    /** Clients that come at once; the system refuses those beyond, and they try again only a second later. */
    private static final int BACKLOG = 1_024;

    private Listening() {}

    /**
     * Threads of the system for what listens, so that it never waits behind searches; a virtual one for each request, so that
     * a client that sends or reads slowly costs nothing.
     */
    static ThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, THREADS, IDLE_MILLIS);
        threads.setName("listening");
        threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("request-"));
        return threads;
    }

    /** The connector for a server. */
    static ServerConnector connector(
            Server server, HttpConfiguration http, ServerSettings settings, @Nullable Tls tls) {
        ConnectionFactory[] protocols =
                tls == null ? new ConnectionFactory[] {new HttpConnectionFactory(http)} : tls.protocols(http);
        ServerConnector connector = new ServerConnector(server, protocols);
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(BACKLOG);
        return connector;
    }
}
