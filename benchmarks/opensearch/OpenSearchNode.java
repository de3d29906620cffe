import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** Runs OpenSearch as one node until the process is ended: {@code OpenSearchNode DIR}. */
public final class OpenSearchNode extends Node {
    private OpenSearchNode(Environment environment) {
        super(environment, plugins(Netty4ModulePlugin.class, CommonAnalysisModulePlugin.class), false);
    }

    private static List<PluginInfo> plugins(Class<?>... classes) {
        List<PluginInfo> plugins = new ArrayList<>();
        for (Class<?> plugin : classes) {
            plugins.add(new PluginInfo(
                    plugin.getName(), "", "", Version.CURRENT, "21", plugin.getName(), null, Collections.emptyList(), false));
        }
        return plugins;
    }

    public static void main(String[] args) throws Exception {
        Settings settings = Settings.builder()
                .put("path.home", Path.of(args[0]).toAbsolutePath().toString())
                .put("cluster.name", "benchmark")
                .put("node.name", "node")
                .put("discovery.type", "single-node")
                .put("transport.type", "netty4")
                .put("http.type", "netty4")
                .put("http.port", "0")
                .put("transport.port", "0")
                .put("network.host", "127.0.0.1")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        OpenSearchNode node = new OpenSearchNode(
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "node"));
        node.start();
        TransportAddress address =
                node.injector().getInstance(HttpServerTransport.class).boundAddress().publishAddress();
        System.out.println("listening on http://127.0.0.1:" + address.getPort() + "/");
        Thread.currentThread().join();
    }
}
