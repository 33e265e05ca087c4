// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Instant;
import java.util.List;

/**
 * The topology, or a part of it (derived; IFA 053 clause 8).
 *
 * @param graphVersion 1; grows with each change
 * @param computedAt 1; when it was computed
 * @param nodes 0..N; the nodes
 * @param links 0..N; the links; both ends of each are among the nodes
 * @param stale 1; whether a part of it could not be read of late
 */
@Buildable
public record TopologyGraph(
        long graphVersion, Instant computedAt, List<TopologyNode> nodes, List<TopologyLink> links, boolean stale) {

    public TopologyGraph {
        Attributes.required(computedAt, "computedAt");
        nodes = Attributes.list(nodes, "nodes");
        links = Attributes.list(links, "links");
    }

    public static TopologyGraphBuilder builder() {
        return TopologyGraphBuilder.builder();
    }
}
