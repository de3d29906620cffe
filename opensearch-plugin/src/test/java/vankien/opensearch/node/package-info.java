/** Nodes of OpenSearch as processes of their own, with the plugin installed from its archive. */
@NullMarked
package vankien.opensearch.node;

import org.jspecify.annotations.NullMarked;
