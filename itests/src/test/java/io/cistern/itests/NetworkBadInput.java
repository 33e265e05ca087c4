// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cistern.itests.RestClient.Answer;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What a consumer can do wrong with networks, subnets, ports, trunks and routing resources. */
final class NetworkBadInput {

    private static final String NOWHERE = "00000000-0000-0000-0000-000000000000";

    private final RestClient rest;
    private final String networks;

    NetworkBadInput(RestClient rest, String vim) {
        this.rest = rest;
        this.networks = vim + "/network-resources";
    }

    /**
     * What is wrong, the type and its data, the attribute that is named.
     *
     * @param networkId a network with a subnet 192.0.2.0/24
     */
    static Stream<Arguments> refusedRequests(String networkId) {
        String subnet = "\"typeSubnetData\": {\"networkId\": \"" + networkId + "\", ";
        String port = "\"typeNetworkPortData\": {\"portType\": \"access\", \"networkId\": \"" + networkId + "\"";
        String ipv4 = "\"ipVersion\": \"IPV4\", \"cidr\": ";
        return Stream.of(
                arguments("network without its data", "NETWORK", "", "typeNetworkData"),
                arguments("subnet without its data", "SUBNET", "", "typeSubnetData"),
                arguments("port without its data", "NETWORK_PORT", "", "typeNetworkPortData"),
                arguments("trunk without its data", "TRUNK", "", "typeTrunkData"),
                arguments("routing resource without its data", "ROUTING_RESOURCE", "", "typeRoutingResourceData"),
                arguments(
                        "data of two types", "NETWORK_PORT", subnet + ipv4 + "\"\"}, " + port + "}", "typeSubnetData"),
                arguments("type unknown", "CABLE", port + "}", "networkResourceType"),
                arguments("prefix too long", "SUBNET", subnet + ipv4 + "\"198.51.100.0/33\"}", "typeSubnetData.cidr"),
                arguments("wrong version", "SUBNET", subnet + ipv4 + "\"2001:db8::/64\"}", "typeSubnetData.cidr"),
                arguments("overlapping", "SUBNET", subnet + ipv4 + "\"192.0.2.128/25\"}", "typeSubnetData"),
                arguments(
                        "gateway of the wrong version",
                        "SUBNET",
                        subnet + ipv4 + "\"198.51.100.0/24\", \"gatewayIp\": \"2001:db8::1\"}",
                        "typeSubnetData.gatewayIp"),
                arguments(
                        "pool outside the subnet",
                        "SUBNET",
                        subnet + ipv4 + "\"198.51.100.0/24\", \"addressPool\":"
                                + " [{\"start\": \"198.51.100.9\", \"end\": \"198.51.101.9\"}]}",
                        "typeSubnetData.addressPool[0]"),
                arguments(
                        "subnet of an unknown network",
                        "SUBNET",
                        subnet.replace(networkId, NOWHERE) + ipv4 + "\"198.51.100.0/24\"}",
                        "typeSubnetData.networkId"),
                arguments(
                        "subnets of a new network that overlap",
                        "NETWORK",
                        "\"typeNetworkData\": {\"layer3Attributes\": [{" + ipv4 + "\"198.51.100.0/24\"}, {" + ipv4
                                + "\"198.51.100.64/26\"}]}",
                        "typeNetworkData.layer3Attributes[1].cidr"),
                arguments(
                        "port of an unknown network",
                        "NETWORK_PORT",
                        port.replace(networkId, NOWHERE) + "}",
                        "typeNetworkPortData.networkId"),
                arguments(
                        "address outside the network",
                        "NETWORK_PORT",
                        port + ", \"ipAddress\": [{\"ipAddress\": \"203.0.113.9\"}]}",
                        "typeNetworkPortData.ipAddress"),
                arguments(
                        "neither address nor subnet",
                        "NETWORK_PORT",
                        port + ", \"ipAddress\": [{}]}",
                        "typeNetworkPortData.ipAddress[0]"),
                arguments(
                        "trunk on an unknown port",
                        "TRUNK",
                        "\"typeTrunkData\": {\"parentPortId\": \"" + NOWHERE + "\"}",
                        "typeTrunkData.parentPortId"),
                arguments(
                        "interface of a subnet and a port",
                        "ROUTING_RESOURCE",
                        "\"typeRoutingResourceData\": {\"interface\": [{\"subnetId\": \"" + NOWHERE
                                + "\", \"networkPortId\": \"" + NOWHERE + "\"}]}",
                        "typeRoutingResourceData.interface[0]"),
                arguments(
                        "interface of neither subnet nor port",
                        "ROUTING_RESOURCE",
                        "\"typeRoutingResourceData\": {\"interface\": [{}]}",
                        "typeRoutingResourceData.interface[0]"));
    }

    /** Asks for a resource of a type; other members follow it. */
    Answer allocate(String type, String members) throws IOException {
        String more = members.isEmpty() ? "" : ", " + members;
        return rest.post(networks, "{\"networkResourceType\": \"" + type + "\"" + more + "}");
    }

    /** A port of a network. */
    Answer allocatePort(String networkId) throws IOException {
        return allocate(
                "NETWORK_PORT",
                "\"typeNetworkPortData\": {\"portType\": \"access\", \"networkId\": \"" + networkId + "\"}");
    }

    /** Asks for a trunk of ports that another trunk has. */
    void shareTrunkPorts(String networkId) throws IOException {
        String parent = port(networkId);
        String other = port(networkId);
        String sub = port(networkId);
        Answer made = allocate("TRUNK", trunk(parent, sub));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        String trunk = made.text("/trunkData/resourceId");

        Refusal.check(allocate("TRUNK", trunk(other, sub)), 409, "CONFLICT", "typeTrunkData");
        Refusal.check(allocate("TRUNK", trunk(parent, other)), 409, "CONFLICT", "typeTrunkData");
        Refusal.check(allocate("TRUNK", trunk(other, other)), 400, "INVALID_ARGUMENT", "typeTrunkData.subPort");

        for (String id : List.of(trunk, sub, other, parent)) {
            assertThat(rest.delete(networks + "/" + id).status()).isEqualTo(200);
        }
    }

    private String port(String networkId) throws IOException {
        Answer made = allocatePort(networkId);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.text("/networkPortData/resourceId");
    }

    private static String trunk(String parent, String sub) {
        return """
                "typeTrunkData": {"parentPortId": "%s", "subPort": [{"portId": "%s", "segmentationId": "101"}]}"""
                .formatted(parent, sub);
    }
}
