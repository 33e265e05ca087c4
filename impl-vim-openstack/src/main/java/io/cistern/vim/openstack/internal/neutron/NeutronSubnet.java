// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** A subnet. */
public record NeutronSubnet(
        String id,
        Optional<String> name,
        @JsonProperty("project_id") Optional<String> projectId,
        @JsonProperty("network_id") String networkId,
        @JsonProperty("ip_version") int ipVersion,
        String cidr,
        @JsonProperty("gateway_ip") Optional<String> gatewayIp,
        @JsonProperty("enable_dhcp") Optional<Boolean> enableDhcp,
        @JsonProperty("allocation_pools") List<Pool> allocationPools,
        List<String> tags,
        Optional<String> description) {

    public NeutronSubnet {
        allocationPools = allocationPools == null ? List.of() : List.copyOf(allocationPools);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** A range of addresses. */
    public record Pool(String start, String end) {}
}
