package vankien.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.opensearch.common.xcontent.XContentFactory;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.index.mapper.MappedFieldType;
import org.opensearch.index.mapper.Mapper;
import org.opensearch.index.mapper.MapperParsingException;
import org.opensearch.index.mapper.ParametrizedFieldMapper;
import org.opensearch.index.mapper.ParseContext;
import org.opensearch.index.mapper.TextSearchInfo;
import org.opensearch.index.mapper.ValueFetcher;
import org.opensearch.index.query.QueryShardContext;
import org.opensearch.index.query.QueryShardException;
import org.opensearch.search.lookup.SearchLookup;
import vankien.index.PortableDocument;

/**
 * Takes a {@link PortableDocument} and gives Lucene the fields that it has in the embedded index, under their own names. The
 * mapping of the index names the analysed ones, so that OpenSearch knows their analyzers.
 */
final class DocumentFieldMapper extends ParametrizedFieldMapper {
    /** The type in a mapping. */
    static final String TYPE = "vankien_document";

    static final Mapper.TypeParser PARSER = new TypeParser((name, context) -> new Builder(name));

    private DocumentFieldMapper(String simpleName, MappedFieldType type, MultiFields multiFields, CopyTo copyTo) {
        super(simpleName, type, multiFields, copyTo);
    }

    private static final class Builder extends ParametrizedFieldMapper.Builder {
        Builder(String name) {
            super(name);
        }

        @Override
        protected List<Parameter<?>> getParameters() {
            return List.of();
        }

        @Override
        public DocumentFieldMapper build(BuilderContext context) {
            return new DocumentFieldMapper(
                    name, new Type(buildFullName(context)), multiFieldsBuilder.build(this, context), copyTo.build());
        }
    }

    /** The field as a whole cannot be searched: its parts are. */
    private static final class Type extends MappedFieldType {
        Type(String name) {
            super(name, false, false, false, TextSearchInfo.NONE, Map.of());
        }

        @Override
        public String typeName() {
            return TYPE;
        }

        @Override
        public ValueFetcher valueFetcher(QueryShardContext context, SearchLookup lookup, String format) {
            throw new IllegalArgumentException("a field of type '" + TYPE + "' has no values of its own");
        }

        @Override
        public Query termQuery(Object value, QueryShardContext context) {
            throw new QueryShardException(
                    context,
                    "a field of type '" + TYPE + "' is not searched: use the query '" + VankienQueryBuilder.NAME + "'");
        }
    }

    @Override
    protected void parseCreateField(ParseContext context) throws IOException {
        XContentParser parser = context.parser();
        if (parser.currentToken() != XContentParser.Token.START_OBJECT) {
            throw new MapperParsingException("the field '" + name() + "' holds " + parser.currentToken()
                    + " but needs the object of a document");
        }
        PortableDocument document;
        try (XContentBuilder json = XContentFactory.jsonBuilder()) {
            json.copyCurrentStructure(parser);
            document = PortableDocument.read(BytesReference.toBytes(BytesReference.bytes(json)));
        }
        document.toLucene().forEach(context.doc()::add);
    }

    @Override
    public ParametrizedFieldMapper.Builder getMergeBuilder() {
        return new Builder(simpleName()).init(this);
    }

    @Override
    protected String contentType() {
        return TYPE;
    }
}
