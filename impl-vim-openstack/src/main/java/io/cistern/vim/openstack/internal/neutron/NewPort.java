// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a port is asked for with. */
public record NewPort(
        Optional<String> name,
        String description,
        @JsonProperty("network_id") String networkId,
        @JsonProperty("mac_address") Optional<String> macAddress,
        @JsonProperty("fixed_ips") Optional<List<NeutronPort.FixedIp>> fixedIps,
        @JsonProperty("binding:vnic_type") Optional<String> vnicType,
        @JsonProperty("binding:profile") Optional<Map<String, String>> profile,
        @JsonProperty("qos_policy_id") Optional<String> qosPolicyId,
        @JsonProperty("port_security_enabled") Optional<Boolean> portSecurityEnabled) {}
