// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** What a network is asked for with. */
public record NewNetwork(
        Optional<String> name,
        String description,
        Optional<Boolean> shared,
        @JsonProperty("provider:network_type") Optional<String> networkType,
        @JsonProperty("provider:physical_network") Optional<String> physicalNetwork,
        @JsonProperty("provider:segmentation_id") Optional<String> segmentationId,
        @JsonProperty("qos_policy_id") Optional<String> qosPolicyId,
        @JsonProperty("availability_zone_hints") Optional<List<String>> availabilityZoneHints) {}
