package vankien.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is asked by values: filters, counts, orders, lists, and what is asked wrongly. */
interface ValueChecks extends Asked {
    @Test
    default void facetsAreCountedWithAndWithoutTheirOwnFilter() {
        JsonNode all = member().same(Compared.search("công tác cán bộ"));
        int asked = 0;
        for (String field :
                List.of("type", "year", "issuer", "level", "place", "signer", "status", "format", "cites")) {
            for (JsonNode value : all.path("facets").path(field)) {
                if (asked++ % 3 == 0) {
                    JsonNode filtered = member().same(Compared.search("công tác cán bộ") + "&" + field + "="
                            + Client.encoded(value.path("value").asString()));
                    assertEquals(
                            value.path("count").asInt(),
                            filtered.path("total").path("value").asInt(),
                            field + " " + value);
                }
            }
        }
        assertTrue(asked > 30, "too few values to tell anything: " + asked);
    }

    @Test
    default void filtersGoTogether() {
        for (String filters : List.of(
                "&type=CT&type=KH",
                "&type=-CT",
                "&year=none",
                "&from=2021-01-01&to=2022-12-31",
                "&status=in_force",
                "&status=-unknown&type=NQ",
                "&level=province&year=2022",
                "&cites=21-KL%2FTW",
                "&signer=nguyen")) {
            member().same(Compared.search("công tác") + filters);
            member().same(Compared.search("") + filters);
        }
    }

    @Test
    default void ordersByDate() {
        for (String sort : List.of("newest", "oldest", "relevance")) {
            for (String query : List.of("đảng viên", "\"đảng viên\"", "", "21-KL/TW")) {
                member().same(Compared.search(query) + "&sort=" + sort + "&size=30");
            }
        }
    }

    @Test
    default void quality() {
        JsonNode report = member().same("/api/v1/quality");
        assertFalse(report.isEmpty());
        member().same("/api/v1/quality?list=no_date");
        member().same("/api/v1/quality?list=no_title");
    }

    @Test
    default void browsing() {
        for (String page : List.of("/", "/browse", "/browse?level=province")) {
            HttpResponse<String> answer = member().found().get(page);
            assertEquals(200, answer.statusCode(), page);
            assertEquals(member().expected().get(page).body(), answer.body(), page);
        }
    }

    @Test
    default void mistakesAreTold() {
        for (String path : List.of(
                "/api/v1/search?size=1000",
                "/api/v1/search?type=XYZ",
                "/api/v1/search?cursor=abc",
                "/api/v1/documents/khong-co",
                "/api/v1/documents/khong-co/similar",
                "/api/v1/codes/khong-phai-ma",
                "/api/v1/codes/999-XX~TW")) {
            HttpResponse<String> answer = member().found().get(path);
            assertEquals(member().expected().get(path).statusCode(), answer.statusCode(), path);
            assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, path);
            assertEquals(member().expected().get(path).body(), answer.body(), path);
        }
    }
}
