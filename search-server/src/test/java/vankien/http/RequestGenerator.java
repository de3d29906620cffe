package vankien.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests at random from the OpenAPI document: every path and parameter, with values that are right or wrong. */
final class RequestGenerator {
    private static final String[] NOISE = {
        "",
        "-",
        "--",
        "none",
        "-none",
        "0",
        "-1",
        "1.5",
        "2147483648",
        "99999999999999999999",
        "9999-99-99",
        "2021-02-30",
        "\"",
        "\"chi bộ",
        "((((",
        ")",
        "*",
        "a*",
        "OR",
        "type:",
        "type:XX",
        "cites:",
        "title:\"",
        "-",
        "\u0000",
        "\uD83D\uDE00",
        "\u202Eủy",
        "ủy",
        "../..",
        "..\\",
        "<script>",
        "{0}",
        "${x}",
        "'; --",
        "%",
        "&",
        "+",
        "true",
        "\t\r\n",
        "none,none",
        "x".repeat(2_001),
        "đ".repeat(300),
        "21-KL/TW",
        "12-CT~TU",
        "Chỉ thị 05",
        "Điều lệ Đảng"
    };
    private static final String[] RAW = {
        "%", "%zz", "%ff", "%c0%80", "%ed%a0%80", "%00", "+", "=", ";", "#", "%2f%2e%2e"
    };
    private static final String[] QUERIES = {
        "",
        "chi bộ",
        "ket nap dang vien",
        "\"sinh hoạt chi bộ\"",
        "12-CT/TU",
        "Chỉ thị 05",
        "đảng -đoàn",
        "chi* OR cap*",
        "type:NQ year:2021",
        "kế hoạch 45",
        "a",
        "a* b* c* d* e*",
        "(chi OR (bộ OR (đảng)))",
        "TCCSĐ",
        "title:\"cán bộ\""
    };
    private static final String[] METHODS = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY"};
    private static final String[] TOOL_METHODS = {
        "tools/call", "tools/call", "tools/call", "tools/call", "tools/list", "initialize", "ping", "resources/list", ""
    };
    private static final String[] HEADERS = {
        "Accept: text/html", "Accept: */*", "Accept: application/x-suggestions+json", "Accept-Language: en",
        "Accept-Language: vi;q=.1,en;q=.9", "Accept-Language: ;;q", "If-None-Match: *", "If-None-Match: \"x\"",
        "Range: bytes=0-1", "X-Forwarded-For: 192.0.2.1", "Cookie: a=b"
    };

    private final JsonNode document;
    private final Random random;
    private final List<String> ids;
    private final List<String> codes;
    private final List<String> paths;

    /**
     * A generator.
     *
     * @param ids ids of documents that are held
     * @param codes codes that are known
     */
    RequestGenerator(JsonNode document, Random random, List<String> ids, List<String> codes) {
        this.document = document;
        this.random = random;
        this.ids = ids;
        this.codes = codes;
        paths = List.copyOf(document.path("paths").propertyNames());
    }

    /**
     * A request.
     *
     * @param path the path of the document
     * @param method its method in lower case; {@code head} of a {@code get}; another that the path does not have
     */
    record Made(String path, String method, String request) {}

    Made next() {
        String path = paths.get(random.nextInt(paths.size()));
        JsonNode operations = document.path("paths").path(path);
        List<String> methods = new ArrayList<>(operations.propertyNames());
        String method = methods.get(random.nextInt(methods.size()));
        if (method.equals("get") && random.nextInt(12) == 0) {
            method = "head";
        } else if (random.nextInt(25) == 0) {
            method = one(METHODS).toLowerCase(Locale.ROOT);
        }
        JsonNode operation = operations.path(method.equals("head") || !operations.has(method) ? "get" : method);
        StringBuilder address = new StringBuilder();
        StringBuilder query = new StringBuilder();
        String filled = path;
        for (JsonNode sent : operation.path("parameters")) {
            JsonNode parameter = resolved(sent);
            String name = parameter.path("name").asString();
            if (parameter.path("in").asString().equals("path")) {
                filled = filled.replace("{" + name + "}", segment(name));
            } else if (parameter.path("required").asBoolean(false) ? random.nextInt(8) > 0 : random.nextInt(5) == 0) {
                add(query, name, parameter.path("schema"));
            }
        }
        if (random.nextInt(15) == 0) {
            add(query, one(NOISE), document);
        }
        address.append(filled).append(query);
        StringBuilder request = new StringBuilder(method.toUpperCase(Locale.ROOT))
                .append(' ')
                .append(address)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        for (int i = random.nextInt(3); i > 0; i--) {
            request.append(one(HEADERS)).append("\r\n");
        }
        String body = !operation.has("requestBody")
                ? ""
                : path.equals("/mcp") ? message(request) : body(operation.path("requestBody"), request);
        if (!body.isEmpty() || method.equals("post")) {
            request.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        return new Made(path, method, request.append("\r\n").append(body).toString());
    }

    private String segment(String name) {
        if (random.nextInt(5) == 0) {
            return encoded(one(NOISE)) + (random.nextInt(6) == 0 ? one(RAW) : "");
        }
        List<String> known = name.equals("id") ? ids : name.equals("code") ? codes : List.of("vankien.css", "x");
        return encoded(known.get(random.nextInt(known.size())));
    }

    private void add(StringBuilder query, String name, JsonNode schema) {
        int times = random.nextInt(10) == 0 ? 2 : 1;
        for (int i = 0; i < times; i++) {
            query.append(query.isEmpty() ? '?' : '&').append(encoded(name));
            query.append(random.nextInt(30) == 0 ? "" : "=").append(value(name, schema));
        }
    }

    private String value(String name, JsonNode described) {
        if (random.nextInt(60) == 0) {
            return one(RAW);
        }
        JsonNode schema = resolved(described);
        schema = schema.has("items") ? schema.path("items") : schema;
        if (random.nextInt(6) == 0) {
            return encoded(one(NOISE));
        }
        if (schema.has("enum")) {
            JsonNode values = schema.path("enum");
            return encoded(values.path(random.nextInt(values.size())).asString());
        }
        if (schema.has("maximum")) {
            int least = schema.path("minimum").asInt();
            int most = schema.path("maximum").asInt();
            return Integer.toString(least - 1 + random.nextInt(most - least + 3));
        }
        return encoded(
                switch (name) {
                    case "q" -> one(QUERIES);
                    case "type" -> oneOf("NQ", "-KL", "Chỉ thị", "none");
                    case "year" -> oneOf("2021", "-2020", "none", "1900");
                    case "level" -> oneOf("province", "-base", "none");
                    case "term" -> oneOf("2020-2025", "none");
                    case "status" -> oneOf("unknown", "-repealed");
                    case "format", "file_format" -> oneOf("docx", "-pdf", "txt");
                    case "from", "to" -> oneOf("2021-01-01", "2023-12-31", "1900-01-01");
                    case "cites" -> codes.get(random.nextInt(codes.size()));
                    case "facets" -> oneOf("none", "type", "type,year,place");
                    case "list" -> oneOf("no_date", "not_held", "copies", "doubtful_title", "rejected_x");
                    case "cursor" -> oneOf("x", "AAAA", "MS0x");
                    default -> one(NOISE);
                });
    }

    private String body(JsonNode described, StringBuilder request) {
        List<String> types = new ArrayList<>(described.path("content").propertyNames());
        types.add("image/png");
        types.add("");
        String type = types.get(random.nextInt(types.size()));
        if (!type.isEmpty()) {
            request.append("Content-Type: ").append(type).append("\r\n");
        }
        String text = one(QUERIES) + " " + one(NOISE) + " theo Chỉ thị số 12-CT/TU";
        return switch (random.nextInt(4)) {
            case 0 -> "text=" + encoded(text);
            case 1 -> "[\"12-CT/TU\", \"chi bộ\"]";
            case 2 -> "{\"a\": [";
            default -> text;
        };
    }

    /** A message to the tools: right, with a wrong argument, or none at all. */
    private String message(StringBuilder request) {
        request.append("Content-Type: ")
                .append(random.nextInt(10) == 0 ? "text/plain" : "application/json")
                .append("\r\n");
        if (random.nextInt(8) == 0) {
            return oneOf("", "[]", "{", "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}", "null", "5");
        }
        ObjectNode arguments = JsonMapper.shared().createObjectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = oneOf(
                    "query", "query", "id", "code", "anchor", "documents", "passages", "citing", "from", "to", "x");
            switch (random.nextInt(4)) {
                case 0 -> arguments.put(name, random.nextInt(30) - 2);
                case 1 -> arguments.put(name, one(NOISE));
                case 2 -> arguments.put(name, one(QUERIES));
                default ->
                    arguments.put(
                            name,
                            name.equals("id")
                                    ? ids.get(random.nextInt(ids.size()))
                                    : codes.get(random.nextInt(codes.size())));
            }
        }
        ObjectNode message = JsonMapper.shared().createObjectNode();
        message.put("jsonrpc", "2.0").put("id", random.nextInt(9)).put("method", oneOf(TOOL_METHODS));
        message.putObject("params")
                .put("name", oneOf("search", "search", "open_section", "look_up_code", "x"))
                .set("arguments", arguments);
        return message.toString();
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private String oneOf(String... values) {
        return one(values);
    }

    private String one(String[] values) {
        return values[random.nextInt(values.length)];
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
