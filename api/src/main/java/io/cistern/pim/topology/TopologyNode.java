// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.HealthState;
import java.util.Optional;

/**
 * Something that has a place in the topology (derived; IFA 053 clause 8).
 *
 * @param nodeId 1; identifier
 * @param kind 1; what it is
 * @param name 1; its name; of a stub nothing that tells what it is
 * @param physicalResourceId 0..1; the resource it is
 * @param locationId 0..1; the location it is
 * @param health 0..1; how well it is
 */
@Buildable
public record TopologyNode(
        String nodeId,
        TopologyNodeKind kind,
        String name,
        Optional<String> physicalResourceId,
        Optional<String> locationId,
        Optional<HealthState> health) {

    public TopologyNode {
        Attributes.required(nodeId, "nodeId");
        Attributes.required(kind, "kind");
        Attributes.required(name, "name");
        physicalResourceId = Attributes.optional(physicalResourceId);
        locationId = Attributes.optional(locationId);
        health = Attributes.optional(health);
    }

    public static TopologyNodeBuilder builder() {
        return TopologyNodeBuilder.builder();
    }
}
