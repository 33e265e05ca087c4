// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import java.util.List;

/** What is special about subnets. Every refusal is that of a recording network/subnet-create-*. */
final class Subnets implements Collection.Rules {

    static final Schema SCHEMA = new Schema(
            "subnet",
            List.of(
                    Attribute.readOnly("id"),
                    Attribute.text("name"),
                    Attribute.text("tenant_id").fixed(),
                    Attribute.text("project_id").fixed(),
                    Attribute.text("description"),
                    Attribute.of("network_id", NullNode.instance, Attribute::identifier)
                            .fixed()
                            .required(),
                    Attribute.of("ip_version", NullNode.instance, Attribute::number)
                            .fixed()
                            .required(),
                    Attribute.of("cidr", NullNode.instance, Attribute::text).fixed(),
                    Attribute.of("gateway_ip", MissingNode.getInstance(), Attribute::any),
                    Attribute.of("allocation_pools", NullNode.instance, Attribute::list),
                    Attribute.of("enable_dhcp", BooleanNode.TRUE, Attribute::flag),
                    Attribute.of("dns_nameservers", Json.array(), Attribute::list),
                    Attribute.of("host_routes", Json.array(), Attribute::list),
                    Attribute.of("service_types", Json.array(), Attribute::list),
                    Attribute.of("ipv6_ra_mode", NullNode.instance, Attribute::text)
                            .fixed(),
                    Attribute.of("ipv6_address_mode", NullNode.instance, Attribute::text)
                            .fixed(),
                    Attribute.of("subnetpool_id", NullNode.instance, Attribute::identifierOrNull)
                            .fixed(),
                    Attribute.readOnly("tags"),
                    Attribute.readOnly("created_at"),
                    Attribute.readOnly("updated_at"),
                    Attribute.readOnly("revision_number")));

    private final Networking networking;

    Subnets(Networking networking) {
        this.networking = networking;
    }

    @Override
    public ObjectNode create(NeutronCall call, ObjectNode subnet) {
        String networkId = subnet.path("network_id").asText();
        String cidr = subnet.path("cidr").asText();
        AddressRange range = AddressRange.ofCidr(cidr)
                .orElseThrow(() -> NeutronFault.invalidInput(cidr + " is not in a CIDR format."));
        int version = subnet.path("ip_version").asInt();
        if (range.family() != version) {
            throw NeutronFault.invalidInput("cidr '" + cidr + "' does not match the ip_version '" + version + "'.");
        }
        ObjectNode network = networking.networks().get(networkId);
        if (network == null || !networking.mayUse(call.session(), network)) {
            throw NeutronFault.notFound("Network", networkId);
        }
        checkOverlap(networkId, cidr, range);
        if (subnet.path("gateway_ip").isMissingNode()) {
            subnet.put("gateway_ip", range.at(1));
        }
        if (subnet.path("allocation_pools").isNull()) {
            subnet.set("allocation_pools", defaultPools(range, subnet.path("gateway_ip")));
        } else {
            checkPools(subnet, cidr, range);
        }
        networking.checkQuota(
                "subnet", networking.subnets(), call.session().project().orElseThrow());
        networking.stamp(subnet, call.session().projectId(), 0);
        networking.subnets().put(subnet.path("id").asText(), subnet);
        network.withArray("subnets").add(subnet.path("id"));
        networking.touch(network);
        return subnet;
    }

    private void checkOverlap(String networkId, String cidr, AddressRange range) {
        for (ObjectNode other : networking.subnetsOf(networkId)) {
            boolean overlaps = AddressRange.ofCidr(other.path("cidr").asText())
                    .filter(range::overlaps)
                    .isPresent();
            if (overlaps) {
                throw NeutronFault.invalidInput("Requested subnet with cidr: " + cidr + " for network: " + networkId
                        + " overlaps with another subnet.");
            }
        }
    }

    /** Every host address but the gateway's: one range, or two around it. Recording: small-subnet-create. */
    private static ArrayNode defaultPools(AddressRange range, JsonNode gateway) {
        AddressRange hosts = range.hosts();
        ArrayNode pools = Json.array();
        if (gateway.asText().equals(hosts.start())) {
            pools.addObject().put("start", range.at(2)).put("end", hosts.end());
        } else {
            pools.addObject().put("start", hosts.start()).put("end", hosts.end());
        }
        return pools;
    }

    private static void checkPools(ObjectNode subnet, String cidr, AddressRange range) {
        String gateway = subnet.path("gateway_ip").asText();
        for (JsonNode given : subnet.path("allocation_pools")) {
            String start = given.path("start").asText();
            String end = given.path("end").asText();
            AddressRange pool = AddressRange.between(start, end)
                    .orElseThrow(() -> NeutronFault.invalidInput("Invalid IP address in pool."));
            if (!range.contains(pool)) {
                throw new NeutronFault(
                        400,
                        "OutOfBoundsAllocationPool",
                        "The allocation pool " + start + "-" + end + " spans beyond the subnet cidr " + cidr + ".");
            }
            if (pool.contains(gateway)) {
                throw new NeutronFault(
                        409,
                        "GatewayConflictWithAllocationPools",
                        "Gateway ip " + gateway + " conflicts with allocation pool " + start + "-" + end + ".");
            }
        }
    }

    @Override
    public void update(NeutronCall call, ObjectNode subnet, ObjectNode changes) {
        if (changes.has("allocation_pools") || changes.path("gateway_ip").isTextual()) {
            String cidr = subnet.path("cidr").asText();
            ObjectNode changed = subnet.deepCopy();
            changed.setAll(changes);
            checkPools(changed, cidr, AddressRange.ofCidr(cidr).orElseThrow());
        }
    }

    /** Recordings: subnet-delete, subnet-delete-in-use. */
    @Override
    public void delete(NeutronCall call, ObjectNode subnet) {
        String id = subnet.path("id").asText();
        if (!networking.allocated(id).isEmpty()) {
            throw new NeutronFault(
                    409,
                    "SubnetInUse",
                    "Unable to complete operation on subnet " + id
                            + ": One or more ports have an IP allocation from this subnet.");
        }
        networking.subnets().remove(id);
        networking.networkOf(subnet).ifPresent(network -> {
            ArrayNode left = Json.array();
            network.path("subnets").forEach(other -> {
                if (!other.asText().equals(id)) {
                    left.add(other);
                }
            });
            network.set("subnets", left);
            networking.touch(network);
        });
    }

    @Override
    public boolean isVisible(NeutronCall call, ObjectNode subnet) {
        return Networking.owns(call.session().projectId(), subnet)
                || networking
                        .networkOf(subnet)
                        .filter(network -> networking.mayUse(call.session(), network))
                        .isPresent();
    }
}
