package vankien.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.feed.AtomFeed;
import vankien.feed.OpenSearchDescription;
import vankien.page.Assets;
import vankien.query.FilterField;
import vankien.query.SearchRequest;
import vankien.query.Sorting;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.ArchiveState;
import vankien.search.Hit;
import vankien.search.OriginalFile;
import vankien.search.SearchResult;

/** The feed of a search and the description of the search for browsers. */
final class FeedRoutes {
    private static final int DEFAULT_SIZE = 20;
    private static final String CHARSET = "; charset=utf-8";

    private final Archive archive;
    private final BaseAddress base;
    private final Assets assets;

    FeedRoutes(Archive archive, BaseAddress base, Assets assets) {
        this.archive = archive;
        this.base = base;
        this.assets = assets;
    }

    void feed(Context ctx) {
        QueryParameters sent = QueryParameters.parse(ctx.queryString());
        SearchParameters.Reading reading = SearchParameters.read(sent);
        RequestErrors.refuse(reading.errors());
        SearchRequest request = newest(reading.request(), !sent.all("size").isEmpty());
        ArchiveState state = archive.state();
        String address = base.of(ctx);
        if (EntityTag.answered(ctx, EntityTag.of(state.generation() + " " + address, ctx))) {
            return;
        }
        SearchResult result = archive.search(request, Access.OPEN);
        ctx.header("ETag", EntityTag.of(result.generation() + " " + address, ctx));
        String title = request.text().isBlank() ? "Vankien" : "Vankien: " + request.text();
        AtomFeed feed = new AtomFeed(
                address,
                base.hostOf(ctx),
                query(sent, null),
                title,
                state.published(),
                result.hits(),
                changed(result.hits()),
                result.next() == null ? null : query(sent, result.next()));
        ctx.contentType(AtomFeed.TYPE + CHARSET).result(feed.bytes());
    }

    /** When the files of those without a date last changed. */
    private Map<String, Instant> changed(List<Hit> hits) {
        Map<String, Instant> changed = new HashMap<>();
        for (Hit hit : hits) {
            if (hit.date() == null) {
                archive.file(hit.id(), Access.OPEN)
                        .map(OriginalFile::changed)
                        .ifPresent(time -> changed.put(hit.id(), time.truncatedTo(ChronoUnit.SECONDS)));
            }
        }
        return changed;
    }

    /** A feed is newest first, whatever the search that it was made from. */
    private static SearchRequest newest(SearchRequest asked, boolean sized) {
        return new SearchRequest(
                asked.text(),
                asked.filters(),
                asked.from(),
                asked.to(),
                Sorting.NEWEST,
                sized ? asked.size() : DEFAULT_SIZE,
                asked.cursor(),
                asked.passages(),
                EnumSet.noneOf(FilterField.class));
    }

    /** The parameters as they stand in an address: those of the search in the order sent, then the cursor. */
    private static String query(QueryParameters sent, @Nullable String cursor) {
        Map<String, List<String>> kept = new LinkedHashMap<>(sent.values());
        kept.keySet().removeAll(List.of("sort", "facets", "cursor"));
        List<String> parts = new ArrayList<>();
        kept.forEach((name, values) -> values.forEach(value -> parts.add(part(name, value))));
        if (cursor != null) {
            parts.add(part("cursor", cursor));
        }
        return String.join("&", parts);
    }

    private static String part(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    void description(Context ctx) {
        OpenSearchDescription description =
                new OpenSearchDescription(base.of(ctx), assets.icon().address());
        ctx.header("Cache-Control", "public, max-age=86400");
        ctx.header("Vary", "Host, Accept-Encoding");
        ctx.contentType(OpenSearchDescription.TYPE + CHARSET).result(description.bytes());
    }
}
