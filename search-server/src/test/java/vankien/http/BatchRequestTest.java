package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What the check of a draft does not take, and that nothing brings it down. */
class BatchRequestTest extends BatchServerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json | {"q": "21-KL/TW"} | 400
            application/json | "21-KL/TW" | 400
            application/json | [1, 2] | 400
            application/json | [["21-KL/TW"]] | 400
            application/json | [ | 400
            application/json | '' | 400
            application/x-www-form-urlencoded | x=21-KL/TW | 400
            application/x-www-form-urlencoded | text=1&text=2 | 400
            application/x-www-form-urlencoded | text=%FF | 400
            application/xml | <a/> | 415
            multipart/form-data; boundary=x | --x-- | 415
            text/plain; charset=iso-8859-1 | 21-KL/TW | 415
            application/json | [] | 200
            application/json; charset=UTF-8 | ["21-KL/TW"] | 200
            application/x-www-form-urlencoded | text=21-KL%2FTW | 200
            text/plain | '' | 200
            """)
    void whatCannotBeReadIsRefusedInTheFormOfAllErrors(String type, String body, int status) {
        HttpResponse<String> response = post(type, body);
        assertEquals(status, response.statusCode(), response.body());
        if (status != 200) {
            assertEquals(
                    "application/problem+json",
                    response.headers().firstValue("Content-Type").orElse(""));
            assertEquals(status, JSON.readTree(response.body()).path("status").asInt());
        }
    }

    @Test
    void whatIsTooLargeIs413() {
        String large = "21-KL/TW ".repeat(1024 * 1024 / 9 + 10);
        assertEquals(413, post("text/plain", large).statusCode());
        assertEquals(
                413,
                post("application/x-www-form-urlencoded", "text=" + ApiClient.encoded(large))
                        .statusCode());
        assertEquals(413, post("application/json", "[\"" + large + "\"]").statusCode());
        assertEquals(200, post("text/plain", large.substring(0, 1024 * 1024)).statusCode());
    }

    @Test
    void otherMethodsAndParametersAreRefused() {
        HttpResponse<String> put = client.send("PUT", API, "Content-Type", "text/plain");
        assertEquals(405, put.statusCode());
        assertEquals("GET, HEAD, POST", put.headers().firstValue("Allow").orElse(""));
        assertEquals(
                "GET, HEAD",
                client.send("POST", "/help").headers().firstValue("Allow").orElse(""));
        assertEquals(400, client.get(API).statusCode());
        assertEquals(400, client.get(API + "?q=1&x=1").statusCode());
        assertEquals(
                400,
                client.send("POST", API + "?x=1", "Content-Type", "text/plain").statusCode());
    }

    /** No body, however wrong, gives a 500. The seed is printed; set it to repeat a run. */
    @Test
    void noBodyBringsTheServerDown() {
        long seed = Long.getLong("vankien.seed", System.nanoTime());
        System.out.println("BatchRequestTest seed " + seed);
        Random random = new Random(seed);
        String[] types = {
            "text/plain", "application/json", "application/x-www-form-urlencoded", "", "x", "text/plain;charset=utf-8;;"
        };
        String[] pieces = {
            "[",
            "]",
            "\"",
            ",",
            "\\ud800",
            "\\u0000",
            "21-KL/TW",
            "Kết luận số ",
            ", ngày 31/02/2021",
            "của Bộ Chính trị ",
            "về ",
            "“",
            "”",
            "\n",
            "\r",
            "\u0301",
            "\uD83D\uDE00",
            "text=",
            "%",
            "%F0",
            "&",
            "+",
            "Luật ",
            "02-NQ/ĐUK",
            "khóa XII",
            "(",
            ")",
            "NQTW 4 ",
            "*",
            "\" OR -",
            "type:",
            "9".repeat(50),
            "\u202E",
            "\uFEFF",
            "{}",
            "null",
            "1e9"
        };
        for (int i = 0; i < 600; i++) {
            StringBuilder body = new StringBuilder(random.nextBoolean() ? "[\"" : "");
            for (int j = random.nextInt(30); j > 0; j--) {
                body.append(pieces[random.nextInt(pieces.length)]);
            }
            body.append(random.nextBoolean() ? "\"]" : "");
            byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0 && random.nextInt(8) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            String path = random.nextInt(4) == 0 ? "/batch" : API;
            HttpResponse<String> response = send(path, types[random.nextInt(types.length)], bytes);
            assertTrue(response.statusCode() < 500, "seed " + seed + " request " + i + ": " + response.body());
            assertNotEquals(404, response.statusCode());
        }
    }
}
