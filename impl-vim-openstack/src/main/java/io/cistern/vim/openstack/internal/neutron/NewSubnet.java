// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** What a subnet is asked for with. */
public record NewSubnet(
        Optional<String> name,
        String description,
        @JsonProperty("network_id") String networkId,
        @JsonProperty("ip_version") int ipVersion,
        String cidr,
        @JsonProperty("gateway_ip") Optional<String> gatewayIp,
        @JsonProperty("enable_dhcp") Optional<Boolean> enableDhcp,
        @JsonProperty("allocation_pools") Optional<List<NeutronSubnet.Pool>> allocationPools) {}
