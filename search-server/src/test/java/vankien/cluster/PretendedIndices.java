package vankien.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a publisher asks of a cluster, answered by this process: indices with aliases, but nothing in them. */
final class PretendedIndices implements AutoCloseable {
    static final String ALIAS = "kho";

    private final HttpServer server;
    private final Map<String, Index> indices = new LinkedHashMap<>();
    private final KeptDocuments servers = new KeptDocuments();
    private final List<String> done = new ArrayList<>();
    private final List<String> health = new ArrayList<>();

    private static final class Index {
        private final Set<String> aliases = new TreeSet<>();
        private long documents;
    }

    PretendedIndices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    ClusterClient client() {
        return new ClusterClient(
                ClusterAddress.of("http://127.0.0.1:" + server.getAddress().getPort() + "/" + ALIAS),
                ClusterLogin.NONE);
    }

    /** An index that is there, with its aliases. */
    synchronized PretendedIndices with(String index, String... aliases) {
        Index one = new Index();
        one.aliases.addAll(List.of(aliases));
        indices.put(index, one);
        return this;
    }

    /** What the health of indices is said to be, one answer after the other; then it is green. */
    synchronized PretendedIndices healthy(String... answers) {
        health.addAll(List.of(answers));
        return this;
    }

    /** The indices that are there. */
    synchronized Set<String> indices() {
        return new TreeSet<>(indices.keySet());
    }

    /** What has changed or was asked of the health, in its order: {@code DELETE kho-1}. */
    synchronized List<String> done() {
        return List.copyOf(done);
    }

    /** What servers and publishers say. */
    KeptDocuments servers() {
        return servers;
    }

    private void answer(HttpExchange exchange) throws IOException {
        PretendedAnswer.give(
                exchange,
                (method, path, query, body) -> answer(method, path.substring(1).split("/", -1), query, body));
    }

    private synchronized String answer(String method, String[] steps, String query, String body) {
        String last = steps[steps.length - 1];
        if (steps[0].equals(ALIAS + "-servers")) {
            return servers.answer(method, steps[1], last, query, body);
        }
        if (last.equals("plugins")) {
            return "{\"nodes\": {\"a\": {\"name\": \"a\", \"version\": \"3.8.0\", \"plugins\": [{\"name\": \"vankien\","
                    + " \"version\": \"1\"}]}}}";
        }
        if (last.equals("_bulk")) {
            return bulk(steps[0], body);
        }
        if (last.equals("_aliases")) {
            done.add("ALIASES");
            ClusterClient.JSON.readTree(body).path("actions").forEach(this::alias);
            return "{}";
        }
        if (steps[0].equals("_cluster")) {
            done.add("HEALTH");
            return health.isEmpty() ? "{\"status\": \"green\", \"timed_out\": false}" : health.removeFirst();
        }
        if (last.equals("_count")) {
            return "{\"count\": " + there(steps[0]).documents + "}";
        }
        if (last.equals("_refresh") || last.equals("_settings")) {
            return "{}";
        }
        return switch (method) {
            case "PUT" -> create(last, body);
            case "DELETE" -> {
                done.add("DELETE " + last);
                indices.remove(last);
                yield "{}";
            }
            default -> last.endsWith("-*") ? described() : "{}";
        };
    }

    private Index there(String name) {
        Index index = indices.get(name);
        if (index == null) {
            throw new IllegalStateException("404");
        }
        return index;
    }

    private String create(String name, String body) {
        if (indices.containsKey(name)) {
            throw new IllegalStateException("400");
        }
        done.add("CREATE " + name);
        JsonNode aliases = ClusterClient.JSON.readTree(body).path("aliases");
        with(name, aliases.propertyNames().toArray(new String[0]));
        return "{}";
    }

    private String bulk(String alias, String body) {
        ObjectNode answer = ClusterClient.JSON.createObjectNode();
        var items = answer.putArray("items");
        for (Index index : indices.values()) {
            if (index.aliases.contains(alias)) {
                for (long i = body.lines().count() / 2; i > 0; i--) {
                    index.documents++;
                    items.addObject().putObject("index").put("status", 201);
                }
            }
        }
        return answer.toString();
    }

    private void alias(JsonNode action) {
        JsonNode add = action.path("add");
        if (add.isMissingNode()) {
            there(action.path("remove").path("index").asString())
                    .aliases
                    .remove(action.path("remove").path("alias").asString());
        } else {
            there(add.path("index").asString()).aliases.add(add.path("alias").asString());
        }
    }

    private String described() {
        ObjectNode described = ClusterClient.JSON.createObjectNode();
        indices.forEach((name, index) -> {
            ObjectNode one = described.putObject(name);
            ObjectNode aliases = one.putObject("aliases");
            index.aliases.forEach(aliases::putObject);
            one.putObject("mappings")
                    .putObject("_meta")
                    .putObject(GenerationPublisher.META)
                    .put("alias", ALIAS);
        });
        return described.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
