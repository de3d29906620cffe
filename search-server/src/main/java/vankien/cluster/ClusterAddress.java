package vankien.cluster;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an archive is: {@code https://search1:9200,search2:9200/vankien}.
 *
 * @param nodes the nodes to talk to, at least one; what one does not answer is asked of the next
 * @param alias the name under which the archive is found
 */
public record ClusterAddress(List<URI> nodes, String alias) {
    private static final Pattern ADDRESS = Pattern.compile("(https?)://([^/@]+)/([^/]+)/?");
    /** What OpenSearch takes as a name, without what would be several names. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    private static final int DEFAULT_PORT = 9200;

    public ClusterAddress {
        nodes = List.copyOf(nodes);
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException when it is none; the message says how one looks
     */
    public static ClusterAddress of(String text) {
        Matcher parts = ADDRESS.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is not the address of an archive on a cluster: write https://HOST:9200/ALIAS, with several nodes"
                    + " https://HOST1:9200,HOST2:9200/ALIAS; name and password are settings of their own");
        }
        String alias = parts.group(3);
        if (!NAME.matcher(alias).matches()) {
            throw new IllegalArgumentException("'" + alias
                    + "' cannot be the name of an archive: use small letters without marks, digits, '-', '_' and '.'");
        }
        List<URI> nodes = new ArrayList<>();
        for (String node : parts.group(2).split(",", -1)) {
            URI uri;
            try {
                uri = URI.create(parts.group(1).toLowerCase(Locale.ROOT) + "://" + node.strip());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("'" + node + "' is not a host with a port: write search1:9200", e);
            }
            if (uri.getHost() == null) {
                throw new IllegalArgumentException("'" + node + "' is not a host with a port: write search1:9200");
            }
            nodes.add(uri.getPort() > 0 ? uri : URI.create(uri + ":" + DEFAULT_PORT));
        }
        return new ClusterAddress(nodes, alias);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (URI node : nodes) {
            text.append(text.isEmpty() ? node.getScheme() + "://" : ",").append(node.getAuthority());
        }
        return text.append('/').append(alias).toString();
    }
}
