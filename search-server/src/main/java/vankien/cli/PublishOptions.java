package vankien.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vankien.cluster.ClusterClient;
import vankien.cluster.GenerationPublisher;
import vankien.cluster.PublishSettings;
import vankien.index.IndexStore;

/** Where an index goes besides. */
final class PublishOptions {
    @Option(
            names = "--to",
            paramLabel = "URL",
            description = "then publish the index to a cluster of OpenSearch, under this name:"
                    + " https://HOST:9200,HOST2:9200/NAME; its nodes need the plugin of Vankien")
    private @Nullable String address;

    @Mixin
    private ClusterOptions cluster;

    @Option(
            names = "--shards",
            paramLabel = "NUMBER",
            defaultValue = "3",
            description = "with --to: how many parts it is split into (default: ${DEFAULT-VALUE})")
    private int shards;

    @Option(
            names = "--replicas",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "with --to: how many further copies there are of each part (default: ${DEFAULT-VALUE})")
    private int replicas;

    /** Whether it goes anywhere. */
    boolean wanted() {
        return address != null;
    }

    /** Looks at the options before anything is done; the caller closes what he gets. */
    @Nullable
    ClusterClient client(CommandSpec spec) {
        if (address == null) {
            return null;
        }
        settings(spec);
        return cluster.client(spec, address);
    }

    private PublishSettings settings(CommandSpec spec) {
        try {
            return new PublishSettings(shards, replicas);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Publishes the generation that the index has now. */
    void publish(CommandSpec spec, ClusterClient client, IndexStore store, Terminal terminal) throws IOException {
        GenerationPublisher.Published done = new GenerationPublisher(
                        client,
                        settings(spec),
                        VankienCommand.class.getPackage().getImplementationVersion())
                .publish(store);
        terminal.err()
                .println(
                        done.changed()
                                ? "published as " + done.index() + " (" + done.entries()
                                        + " documents and records of files) to " + client.address()
                                : client.address() + " has this generation already: " + done.index());
    }
}
