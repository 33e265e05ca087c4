// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A port; binding details but for the vNIC type are shown to administrators only. */
public record NeutronPort(
        String id,
        Optional<String> name,
        @JsonProperty("project_id") Optional<String> projectId,
        @JsonProperty("network_id") String networkId,
        @JsonProperty("mac_address") String macAddress,
        Optional<String> status,
        @JsonProperty("device_id") Optional<String> deviceId,
        @JsonProperty("device_owner") Optional<String> deviceOwner,
        @JsonProperty("fixed_ips") List<FixedIp> fixedIps,
        @JsonProperty("binding:vnic_type") Optional<String> vnicType,
        @JsonProperty("binding:vif_type") Optional<String> vifType,
        @JsonProperty("binding:profile") Map<String, JsonNode> profile,
        @JsonProperty("qos_policy_id") Optional<String> qosPolicyId,
        @JsonProperty("trunk_details") Optional<Map<String, Object>> trunkDetails,
        List<String> tags,
        Optional<String> description) {

    public NeutronPort {
        macAddress = macAddress == null ? "" : macAddress;
        fixedIps = fixedIps == null ? List.of() : List.copyOf(fixedIps);
        profile = profile == null ? Map.of() : profile;
        tags = tags == null ? List.of() : List.copyOf(tags);
        deviceId = deviceId.filter(device -> !device.isEmpty());
    }

    /** An address of it. */
    public record FixedIp(
            @JsonProperty("subnet_id") Optional<String> subnetId,
            @JsonProperty("ip_address") Optional<String> ipAddress) {}
}
