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
import vankien.search.ShardRequest;

/**
 * {@code POST /{index}/_vankien/definitions} with a {@link ShardRequest}, of which the reader's groups count: the
 * abbreviations that the documents define, {@code {"terms": {"abbreviations": {"…": {"documents": 3, …}}}}}.
 */
final class DefinitionsHandler extends BaseRestHandler {
    @Override
    public String getName() {
        return "vankien_definitions";
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(RestRequest.Method.POST, "/{index}/_vankien/definitions"));
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) throws IOException {
        String search = request.requiredContent().utf8ToString();
        ShardRequest.read(search);
        GatherRequest wanted = new GatherRequest(
                Strings.splitStringByCommaToArray(request.param("index")),
                IndicesOptions.strictExpandOpenAndForbidClosed(),
                new GatherQuestion(search, true));
        return channel ->
                client.execute(GatherResponse.ACTION, wanted, new RestBuilderListener<GatherResponse>(channel) {
                    @Override
                    public RestResponse buildResponse(GatherResponse answer, XContentBuilder builder) {
                        if (answer.getSuccessfulShards() < answer.getTotalShards()) {
                            throw answer.incomplete();
                        }
                        return new BytesRestResponse(RestStatus.OK, "application/json", answer.terms());
                    }
                });
    }
}
