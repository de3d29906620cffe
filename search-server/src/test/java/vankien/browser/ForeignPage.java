package vankien.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A web server of somebody else, whose pages hold the search box. */
final class ForeignPage {
    private final HttpServer server;
    private final Map<String, Answer> pages = new ConcurrentHashMap<>();

    private record Answer(String html, String policy) {}

    private ForeignPage(HttpServer server) {
        this.server = server;
    }

    static ForeignPage running() {
        return Running.PAGE;
    }

    /** Started when it is first asked for. */
    private static final class Running {
        static final ForeignPage PAGE = start();

        private static ForeignPage start() {
            try {
                // By name: to browsers localhost is another origin and another site than 127.0.0.1.
                InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("localhost"), 0);
                ForeignPage page = new ForeignPage(HttpServer.create(address, 0));
                page.serve();
                return page;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Puts a page at a path, with a content security policy. */
    String page(String path, String html, String policy) {
        pages.put(path, new Answer(html, policy));
        return origin() + path;
    }

    private void serve() {
        server.createContext("/", exchange -> {
            Answer answer = pages.get(exchange.getRequestURI().getPath());
            byte[] body = answer == null ? new byte[0] : answer.html().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            if (answer != null) {
                exchange.getResponseHeaders().set("Content-Security-Policy", answer.policy());
            }
            // Whatever else a browser asks for, such as an icon: there is none, and that is no error.
            exchange.sendResponseHeaders(answer == null ? 204 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
    }
}
