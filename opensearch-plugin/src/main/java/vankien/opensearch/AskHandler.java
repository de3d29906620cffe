package vankien.opensearch;

import java.io.IOException;
import java.util.List;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.core.common.Strings;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.rest.BaseRestHandler;
import org.opensearch.rest.BytesRestResponse;
import org.opensearch.rest.RestRequest;
import org.opensearch.rest.RestResponse;
import org.opensearch.rest.action.RestBuilderListener;
import org.opensearch.transport.client.node.NodeClient;

/**
 * {@code POST /{index}/_vankien/ask} with a question for every shard, as a server of Vankien of this version has it: {@code
 * {"answers": ["…", "…", "…"]}}, one for each shard.
 */
final class AskHandler extends BaseRestHandler {
    @Override
    public String getName() {
        return "vankien_ask";
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(RestRequest.Method.POST, "/{index}/_vankien/ask"));
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) throws IOException {
        AskRequest asked = new AskRequest(
                Strings.splitStringByCommaToArray(request.param("index")),
                IndicesOptions.strictExpandOpenAndForbidClosed(),
                request.requiredContent().utf8ToString());
        return channel -> client.execute(AskResponse.ACTION, asked, new RestBuilderListener<AskResponse>(channel) {
            @Override
            public RestResponse buildResponse(AskResponse response, XContentBuilder builder) throws Exception {
                builder.startObject().field("answers", response.complete()).endObject();
                return new BytesRestResponse(RestStatus.OK, builder);
            }
        });
    }
}
