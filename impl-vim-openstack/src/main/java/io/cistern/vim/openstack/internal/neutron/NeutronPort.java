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
        @JsonProperty("port_security_enabled") Optional<Boolean> portSecurityEnabled,
        @JsonProperty("trunk_details") Optional<Map<String, Object>> trunkDetails,
        List<String> tags,
        Optional<String> description) {

    /** The owners of a router's port, of any kind: central, distributed, or one of several that stand in for each other. */
    public static final List<String> ROUTER_INTERFACES = List.of(
            "network:router_interface",
            "network:router_interface_distributed",
            "network:ha_router_replicated_interface");

    public NeutronPort {
        macAddress = macAddress == null ? "" : macAddress;
        fixedIps = fixedIps == null ? List.of() : List.copyOf(fixedIps);
        profile = profile == null ? Map.of() : profile;
        tags = tags == null ? List.of() : List.copyOf(tags);
        deviceId = deviceId.filter(device -> !device.isEmpty());
    }

    /** Whether a router has it: it then cannot be deleted, but goes with the interface. */
    public boolean isRouterInterface() {
        return deviceOwner.filter(ROUTER_INTERFACES::contains).isPresent();
    }

    /** Whether it carries an ownership mark. */
    public boolean isMarked() {
        return description.filter(text -> text.startsWith("cistern:")).isPresent();
    }

    /** Whether a server has it. */
    public boolean isOfServer() {
        return deviceId.isPresent()
                && deviceOwner.filter(owner -> owner.startsWith("compute:")).isPresent();
    }

    /** An address of it. */
    public record FixedIp(
            @JsonProperty("subnet_id") Optional<String> subnetId,
            @JsonProperty("ip_address") Optional<String> ipAddress) {}
}
