// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Query Topology.
 *
 * @param topologyGraph 1; the topology
 */
public record QueryTopologyResponse(TopologyGraph topologyGraph) implements Response {

    public QueryTopologyResponse {
        Attributes.required(topologyGraph, "topologyGraph");
    }
}
