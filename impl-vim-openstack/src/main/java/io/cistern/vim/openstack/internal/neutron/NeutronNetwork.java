// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** A network; the provider attributes are shown to administrators only. */
public record NeutronNetwork(
        String id,
        Optional<String> name,
        @JsonProperty("project_id") Optional<String> projectId,
        Optional<String> status,
        @JsonProperty("admin_state_up") Optional<Boolean> adminStateUp,
        Optional<Boolean> shared,
        @JsonProperty("router:external") Optional<Boolean> external,
        List<String> subnets,
        List<String> tags,
        Optional<String> description,
        @JsonProperty("provider:network_type") Optional<String> networkType,
        @JsonProperty("provider:physical_network") Optional<String> physicalNetwork,
        @JsonProperty("provider:segmentation_id") Optional<String> segmentationId,
        @JsonProperty("qos_policy_id") Optional<String> qosPolicyId,
        @JsonProperty("availability_zones") List<String> availabilityZones,
        @JsonProperty("availability_zone_hints") List<String> availabilityZoneHints) {

    public NeutronNetwork {
        subnets = subnets == null ? List.of() : List.copyOf(subnets);
        tags = tags == null ? List.of() : List.copyOf(tags);
        availabilityZones = availabilityZones == null ? List.of() : List.copyOf(availabilityZones);
        availabilityZoneHints = availabilityZoneHints == null ? List.of() : List.copyOf(availabilityZoneHints);
    }

    /** Whether projects other than its own can use it. */
    public boolean isShared() {
        return shared.orElse(false);
    }
}
