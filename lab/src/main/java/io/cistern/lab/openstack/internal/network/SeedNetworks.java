// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.openstack.internal.Json;

/** The networks of an administrator that are there from the start: public, shared and provider-sriov. */
public final class SeedNetworks {

    private static final int PHYSICAL_MTU = 1500;
    private static final int TUNNEL_MTU = 1450;

    private final Networking networking;
    private final String projectId;

    public SeedNetworks(Networking networking, String projectId) {
        this.networking = networking;
        this.projectId = projectId;
    }

    /** Returns the id of {@code shared}. */
    public String create() {
        ObjectNode external = Json.object().put("name", "public").put("router:external", true);
        external.put("provider:network_type", "flat").put("provider:physical_network", "physnet1");
        subnet(network(external, PHYSICAL_MTU), "public-v4", "203.0.113.0/24", false);
        ObjectNode shared = Json.object().put("name", "shared").put("shared", true);
        shared.put("provider:network_type", "vxlan");
        subnet(network(shared, TUNNEL_MTU), "shared-v4", "10.64.0.0/16", true);
        ObjectNode sriov = Json.object().put("name", "provider-sriov").put("shared", true);
        sriov.put("provider:network_type", "vlan").put("provider:physical_network", "physnet2");
        sriov.put("provider:segmentation_id", 2100);
        subnet(network(sriov, PHYSICAL_MTU), "sriov-v4", "10.65.0.0/24", false);
        return shared.path("id").asText();
    }

    private ObjectNode network(ObjectNode given, int mtu) {
        ObjectNode complete = Networks.SCHEMA.forPost(given, true);
        given.setAll(networking.stamp(complete, projectId, 2));
        given.put("id", Identifiers.wellKnown("network", given.path("name").asText()));
        given.put("mtu", mtu).put("status", "ACTIVE").put("l2_adjacency", true);
        given.set("subnets", Json.array());
        given.set("availability_zones", Json.array());
        networking.networks().put(given.path("id").asText(), given);
        return given;
    }

    private void subnet(ObjectNode network, String name, String cidr, boolean dhcp) {
        AddressRange range = AddressRange.ofCidr(cidr).orElseThrow();
        ObjectNode given = Json.object().put("name", name).put("cidr", cidr).put("ip_version", 4);
        given.put("enable_dhcp", dhcp).put("gateway_ip", range.at(1));
        given.set("network_id", network.path("id"));
        ObjectNode subnet = networking.stamp(Subnets.SCHEMA.forPost(given, true), projectId, 0);
        subnet.putArray("allocation_pools")
                .addObject()
                .put("start", range.at(2))
                .put("end", range.hosts().end());
        networking.subnets().put(subnet.path("id").asText(), subnet);
        network.withArray("subnets").add(subnet.path("id"));
    }
}
