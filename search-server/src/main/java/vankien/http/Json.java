package vankien.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import vankien.search.CodeDetail;
import vankien.search.DocumentDetail;
import vankien.search.Hit;
import vankien.search.SearchResult;

/**
 * Records as JSON: their components in their order and in snake case, nulls written, dates as {@code YYYY-MM-DD}, enums
 * in lower case.
 */
public final class Json {
    private static final JsonMapper WITH_TEXT = mapper().build();
    private static final JsonMapper WITHOUT_TEXT =
            mapper().addMixIn(DocumentDetail.class, WithoutSections.class).build();

    private Json() {}

    /** Any record. */
    public static byte[] bytes(Object record) {
        return WITH_TEXT.writeValueAsBytes(record);
    }

    /** A document without its text. */
    public static byte[] bytesWithoutText(DocumentDetail document) {
        return WITHOUT_TEXT.writeValueAsBytes(document);
    }

    private static JsonMapper.Builder mapper() {
        return JsonMapper.builder()
                .addMixIn(SearchResult.FacetValue.class, WithoutNulls.class)
                .addMixIn(Hit.class, WithoutTitleHtml.class)
                .addMixIn(DocumentDetail.class, WithoutTitleHtml.class)
                .addMixIn(DocumentDetail.CitationView.class, WithoutStatus.class)
                .addMixIn(CodeDetail.class, WithoutBrief.class)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE);
    }

    /** A note stands only where there is something to note. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface WithoutNulls {}

    /** What only pages show. */
    @JsonIgnoreProperties({"titleHtml", "title_html"})
    private interface WithoutTitleHtml {}

    @JsonIgnoreProperties("brief")
    private interface WithoutBrief {}

    @JsonIgnoreProperties("status")
    private interface WithoutStatus {}

    @JsonIgnoreProperties({"sections", "titleHtml", "title_html"})
    private interface WithoutSections {}
}
