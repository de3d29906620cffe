package vankien.cluster;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents of an index of a cluster that are changed one by one, with their numbers. */
final class KeptDocuments {
    private final Map<String, JsonNode> documents = new LinkedHashMap<>();
    private final Map<String, Long> numbers = new LinkedHashMap<>();
    private long number;

    /** Puts one there as somebody else would. */
    synchronized void put(String id, String json) {
        documents.put(id, ClusterClient.JSON.readTree(json));
        numbers.put(id, number++);
    }

    synchronized void remove(String id) {
        documents.remove(id);
    }

    /** The documents by their ids, as JSON. */
    synchronized Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        documents.forEach((id, document) -> all.put(id, document.toString()));
        return all;
    }

    /**
     * What a cluster answers.
     *
     * @param how {@code _doc}, {@code _create}, {@code _search} or {@code _refresh}
     * @throws IllegalStateException with the status where that is an error
     */
    synchronized String answer(String method, String how, String id, String query, String body) {
        if (how.equals("_refresh")) {
            return "{}";
        }
        if (how.equals("_search")) {
            ObjectNode found = ClusterClient.JSON.createObjectNode();
            var hits = found.putObject("hits").putArray("hits");
            documents.forEach((each, document) -> hits.add(described(each, document)));
            return found.toString();
        }
        JsonNode there = documents.get(id);
        if (how.equals("_create") && there != null) {
            throw new IllegalStateException("409");
        }
        if (query.contains("if_seq_no=")
                && (there == null || !(query + "&").contains("if_seq_no=" + numbers.get(id) + "&"))) {
            throw new IllegalStateException("409");
        }
        if (method.equals("PUT")) {
            put(id, body);
            return described(id, ClusterClient.JSON.createObjectNode()).toString();
        }
        if (there == null) {
            throw new IllegalStateException("404");
        }
        if (method.equals("DELETE")) {
            documents.remove(id);
        }
        return described(id, there).toString();
    }

    private ObjectNode described(String id, JsonNode document) {
        ObjectNode described = ClusterClient.JSON.createObjectNode();
        described.put("_id", id);
        described.put("_seq_no", numbers.get(id));
        described.put("_primary_term", 1);
        described.set("_source", document);
        return described;
    }
}
