package vankien.opensearch;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.opensearch.action.IndicesRequest;
import org.opensearch.common.xcontent.XContentFactory;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.common.ParsingException;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.index.query.AbstractQueryBuilder;
import org.opensearch.index.query.QueryBuilder;
import org.opensearch.index.query.QueryCoordinatorContext;
import org.opensearch.index.query.QueryRewriteContext;
import org.opensearch.index.query.QueryShardContext;
import vankien.query.FilterField;
import vankien.search.ShardRequest;
import vankien.search.ShardSearch;

/**
 * The query {@code vankien}. Either {@code {"text": "cong tac can bo"}} or, as a server of Vankien sends it, {@code
 * {"request": {…}, "part": "scored", "but": "type"}} with a {@link ShardRequest}. Before it goes to the shards, the
 * coordinating node gathers what they hold of its words.
 */
final class VankienQueryBuilder extends AbstractQueryBuilder<VankienQueryBuilder> {
    static final String NAME = "vankien";

    private static final String TEXT = "text";
    private static final String REQUEST = "request";
    private static final String PART = "part";
    private static final String BUT = "but";

    private final String request;
    private final String part;
    private final @Nullable String but;
    /** What was gathered, null where nothing was yet. */
    private final @Nullable String terms;

    private final @Nullable Supplier<@Nullable String> gathering;

    private VankienQueryBuilder(
            String request,
            String part,
            @Nullable String but,
            @Nullable String terms,
            @Nullable Supplier<@Nullable String> gathering) {
        this.request = request;
        this.part = part;
        this.but = but;
        this.terms = terms;
        this.gathering = gathering;
    }

    VankienQueryBuilder(StreamInput in) throws IOException {
        super(in);
        request = in.readString();
        part = in.readString();
        but = in.readOptionalString();
        terms = in.readOptionalString();
        gathering = null;
    }

    @Override
    protected void doWriteTo(StreamOutput out) throws IOException {
        if (gathering != null) {
            throw new IllegalStateException("the words of the query '" + NAME + "' are still being gathered");
        }
        out.writeString(request);
        out.writeString(part);
        out.writeOptionalString(but);
        out.writeOptionalString(terms);
    }

    static VankienQueryBuilder fromXContent(XContentParser parser) throws IOException {
        String request = null;
        String part = ShardSearch.Part.SCORED.symbol();
        String but = null;
        String name = null;
        float boost = DEFAULT_BOOST;
        String field = "";
        for (XContentParser.Token token = parser.nextToken();
                token != XContentParser.Token.END_OBJECT;
                token = parser.nextToken()) {
            if (token == XContentParser.Token.FIELD_NAME) {
                field = parser.currentName();
                continue;
            }
            switch (field) {
                case TEXT -> request = ShardRequest.ofText(parser.text()).json();
                case REQUEST -> request = json(parser);
                case PART -> part = parser.text();
                case BUT -> but = parser.text();
                case "boost" -> boost = parser.floatValue();
                case "_name" -> name = parser.text();
                default ->
                    throw new ParsingException(
                            parser.getTokenLocation(),
                            "[" + NAME + "] does not know '" + field + "': it takes text or request, part and but");
            }
        }
        if (request == null) {
            throw new ParsingException(parser.getTokenLocation(), "[" + NAME + "] needs a text to look for");
        }
        try {
            ShardRequest.read(request);
            ShardSearch.Part.of(part);
            fieldOf(but);
        } catch (IllegalArgumentException e) {
            throw new ParsingException(parser.getTokenLocation(), "[" + NAME + "] " + e.getMessage(), e);
        }
        return new VankienQueryBuilder(request, part, but, null, null)
                .boost(boost)
                .queryName(name);
    }

    private static String json(XContentParser parser) throws IOException {
        if (parser.currentToken() != XContentParser.Token.START_OBJECT) {
            return parser.text();
        }
        try (XContentBuilder json = XContentFactory.jsonBuilder()) {
            json.copyCurrentStructure(parser);
            return BytesReference.bytes(json).utf8ToString();
        }
    }

    private static @Nullable FilterField fieldOf(@Nullable String but) {
        return but == null ? null : ShardSearch.field(but);
    }

    @Override
    protected QueryBuilder doRewrite(QueryRewriteContext context) {
        if (terms != null) {
            return this;
        }
        if (gathering != null) {
            String gathered = gathering.get();
            return gathered == null ? this : with(gathered, null);
        }
        QueryCoordinatorContext coordinator = context.convertToCoordinatorContext();
        if (coordinator == null) {
            return this;
        }
        IndicesRequest searched = coordinator.getSearchRequest();
        AskRequest wanted = new AskRequest(
                searched.indices(), searched.indicesOptions(), ShardSearch.gathering(ShardRequest.read(request)));
        AtomicReference<@Nullable String> gathered = new AtomicReference<>();
        coordinator.registerAsyncAction((client, listener) -> client.execute(
                AskResponse.ACTION,
                wanted,
                ActionListener.wrap(
                        answer -> {
                            gathered.set(ShardSearch.gathered(answer.complete()));
                            listener.onResponse(null);
                        },
                        listener::onFailure)));
        return with(null, gathered::get);
    }

    private VankienQueryBuilder with(@Nullable String gathered, @Nullable Supplier<@Nullable String> supplier) {
        return new VankienQueryBuilder(request, part, but, gathered, supplier)
                .boost(boost)
                .queryName(queryName);
    }

    @Override
    protected Query doToQuery(QueryShardContext context) throws IOException {
        String known = terms;
        if (known == null) {
            // Asked past the coordinating node, as by _explain: then a shard ranks by what it holds itself.
            DirectoryReader shard = EngineReader.of(
                    (DirectoryReader) Objects.requireNonNull(context.getIndexReader(), "a shard to search"));
            known = ShardRequest.json(ShardSearch.gather(shard, ShardRequest.read(request)));
        }
        return new ShardQuery(request, known, ShardSearch.Part.of(part), fieldOf(but));
    }

    @Override
    protected void doXContent(XContentBuilder builder, Params params) throws IOException {
        builder.startObject(NAME);
        builder.field(REQUEST, request);
        builder.field(PART, part);
        if (but != null) {
            builder.field(BUT, but);
        }
        printBoostAndQueryName(builder);
        builder.endObject();
    }

    @Override
    public String getWriteableName() {
        return NAME;
    }

    @Override
    protected boolean doEquals(VankienQueryBuilder other) {
        return request.equals(other.request)
                && part.equals(other.part)
                && Objects.equals(but, other.but)
                && Objects.equals(terms, other.terms)
                && Objects.equals(gathering, other.gathering);
    }

    @Override
    protected int doHashCode() {
        return Objects.hash(request, part, but, terms, gathering);
    }
}
