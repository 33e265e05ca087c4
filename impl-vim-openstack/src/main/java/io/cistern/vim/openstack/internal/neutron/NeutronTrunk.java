// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** A trunk. */
public record NeutronTrunk(
        String id,
        Optional<String> name,
        @JsonProperty("project_id") Optional<String> projectId,
        @JsonProperty("port_id") String portId,
        @JsonProperty("sub_ports") List<SubPort> subPorts,
        Optional<String> status,
        List<String> tags,
        Optional<String> description) {

    public NeutronTrunk {
        subPorts = subPorts == null ? List.of() : List.copyOf(subPorts);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** A port that it carries. */
    public record SubPort(
            @JsonProperty("port_id") String portId,
            @JsonProperty("segmentation_type") String segmentationType,
            @JsonProperty("segmentation_id") int segmentationId) {}
}
