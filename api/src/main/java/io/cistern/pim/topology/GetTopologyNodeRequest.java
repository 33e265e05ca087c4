// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.Optional;

/**
 * Input of Get Topology Node.
 *
 * @param nodeId 1; the node
 * @param hops 0..1; how far its neighbours are told; absent: 1
 */
public record GetTopologyNodeRequest(String nodeId, Optional<Long> hops) implements Request {

    public GetTopologyNodeRequest {
        Attributes.required(nodeId, "nodeId");
        hops = Attributes.optional(hops);
    }

    @Override
    public void validate() {
        Constraints.identifier("nodeId", nodeId);
        hops.ifPresent(links -> Constraints.positive("hops", links));
    }
}
