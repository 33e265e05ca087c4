// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Neutron's IP address management. Recordings: port-create-address-*. */
final class Addresses {

    private final Networking networking;
    private final Random random = new Random();

    Addresses(Networking networking) {
        this.networking = networking;
    }

    /** The fixed_ips that a port gets for the ones it asks for; without any, one of each family the network has. */
    ArrayNode allocate(ObjectNode port, ObjectNode network) {
        List<ObjectNode> subnets = networking.subnetsOf(network.path("id").asText());
        ArrayNode result = Json.array();
        if (port.path("fixed_ips").isNull()) {
            for (int version : List.of(4, 6)) {
                List<ObjectNode> family = subnets.stream()
                        .filter(subnet -> subnet.path("ip_version").asInt() == version)
                        .toList();
                if (!family.isEmpty()) {
                    result.add(automatic(network, family));
                }
            }
            return result;
        }
        port.path("fixed_ips").forEach(asked -> result.add(asked(asked, network, subnets)));
        return result;
    }

    private ObjectNode asked(JsonNode asked, ObjectNode network, List<ObjectNode> subnets) {
        if (!asked.has("ip_address")) {
            return automatic(network, List.of(subnet(asked.path("subnet_id").asText(), subnets)));
        }
        String address = asked.path("ip_address").asText();
        ObjectNode subnet = asked.has("subnet_id")
                ? subnet(asked.path("subnet_id").asText(), subnets)
                : subnets.stream()
                        .filter(candidate -> range(candidate).contains(address))
                        .findFirst()
                        .orElseThrow(() -> new NeutronFault(
                                400,
                                "InvalidIpForNetwork",
                                "IP address " + address
                                        + " is not a valid IP for any of the subnets on the specified network."));
        if (!range(subnet).contains(address)) {
            throw new NeutronFault(
                    400,
                    "InvalidIpForSubnet",
                    "IP address " + address + " is not a valid IP for the specified subnet.");
        }
        String id = subnet.path("id").asText();
        if (networking.allocated(id).contains(address)
                || subnet.path("gateway_ip").asText().equals(address)) {
            throw new NeutronFault(
                    409, "IpAddressAlreadyAllocated", "IP address " + address + " already allocated in subnet " + id);
        }
        return fixed(id, address);
    }

    private static ObjectNode subnet(String id, List<ObjectNode> subnets) {
        return subnets.stream()
                .filter(subnet -> subnet.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> NeutronFault.notFound("Subnet", id));
    }

    /** neutron_lib/exceptions: IpAddressGenerationFailure. */
    private ObjectNode automatic(ObjectNode network, List<ObjectNode> subnets) {
        return subnets.stream()
                .flatMap(subnet -> pick(subnet).stream())
                .findFirst()
                .orElseThrow(() -> new NeutronFault(
                        409,
                        "IpAddressGenerationFailure",
                        "No more IP addresses available on network "
                                + network.path("id").asText() + "."));
    }

    private Optional<ObjectNode> pick(ObjectNode subnet) {
        String id = subnet.path("id").asText();
        Set<String> taken = networking.allocated(id);
        for (JsonNode pool : subnet.path("allocation_pools")) {
            Optional<String> free = AddressRange.between(
                            pool.path("start").asText(), pool.path("end").asText())
                    .flatMap(range -> range.pick(random, address -> !taken.contains(address)));
            if (free.isPresent()) {
                return free.map(address -> fixed(id, address));
            }
        }
        return Optional.empty();
    }

    private static AddressRange range(ObjectNode subnet) {
        return AddressRange.ofCidr(subnet.path("cidr").asText()).orElseThrow();
    }

    private static ObjectNode fixed(String subnetId, String address) {
        return Json.object().put("subnet_id", subnetId).put("ip_address", address);
    }
}
