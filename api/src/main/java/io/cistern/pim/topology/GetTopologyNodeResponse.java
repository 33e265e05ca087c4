// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Get Topology Node.
 *
 * @param topologyGraph 1; the node, its neighbours and the links between them
 */
public record GetTopologyNodeResponse(TopologyGraph topologyGraph) implements Response {

    public GetTopologyNodeResponse {
        Attributes.required(topologyGraph, "topologyGraph");
    }
}
