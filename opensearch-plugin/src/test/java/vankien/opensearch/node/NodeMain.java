package vankien.opensearch.node;

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

/**
 * A node of OpenSearch until its process is ended: {@code NodeMain HOME SETTING=VALUE…}. What its distribution has as
 * modules is on the class path; plugins it finds in {@code HOME/plugins}, as a real one does.
 */
public final class NodeMain extends Node {
    private NodeMain(Environment environment) {
        super(environment, plugins(Netty4ModulePlugin.class, CommonAnalysisModulePlugin.class), false);
    }

    private static List<PluginInfo> plugins(Class<?>... classes) {
        List<PluginInfo> plugins = new ArrayList<>();
        for (Class<?> plugin : classes) {
            plugins.add(new PluginInfo(
                    plugin.getName(),
                    "",
                    "",
                    Version.CURRENT,
                    "21",
                    plugin.getName(),
                    null,
                    Collections.emptyList(),
                    false));
        }
        return plugins;
    }

    /** Starts one, and says on a line where it listens. */
    public static void main(String[] args) throws Exception {
        Settings.Builder settings = Settings.builder()
                .put("path.home", Path.of(args[0]).toAbsolutePath().toString())
                .put("transport.type", "netty4")
                .put("http.type", "netty4")
                .put("http.port", "0")
                .put("network.host", "127.0.0.1")
                .put("cluster.routing.allocation.disk.threshold_enabled", false);
        for (int i = 1; i < args.length; i++) {
            int split = args[i].indexOf('=');
            settings.put(args[i].substring(0, split), args[i].substring(split + 1));
        }
        NodeMain node = new NodeMain(
                InternalSettingsPreparer.prepareEnvironment(settings.build(), Map.of(), null, () -> "node"));
        node.start();
        TransportAddress address = node.injector()
                .getInstance(HttpServerTransport.class)
                .boundAddress()
                .publishAddress();
        System.out.println("listening on http://127.0.0.1:" + address.getPort());
        Thread.currentThread().join();
    }
}
