// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Filter;
import io.cistern.api.Request;
import io.cistern.contract.Refusal;
import io.cistern.vim.AffinityType;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the requests of Virtualised Network Resources Management. */
class NetworkRequestsTest {

    static Stream<Request> acceptable() {
        return Stream.of(
                allocate(network().build()),
                allocate(network()
                        .networkType(NetworkTypes.VLAN)
                        .segmentationId("100")
                        .isShared(true)
                        .sharingCriteria(List.of("group-1"))
                        .networkQoS(List.of(new NetworkQoS(NetworkQosNames.DSCP_MARK, "8")))
                        .layer3Attributes(List.of(subnet("192.0.2.0/24").build()))
                        .build()),
                allocate(ofNetwork("192.0.2.0/24")
                        .gatewayIp("192.0.2.254")
                        .addressPool(List.of(range("192.0.2.9", "192.0.2.100"), range("192.0.2.101", "192.0.2.101")))
                        .build()),
                allocate(NetworkSubnetData.builder()
                        .networkId("n")
                        .ipVersion(IpVersion.IPV6)
                        .cidr("2001:db8::/64")
                        .gatewayIp("fe80::1")
                        .build()),
                allocate(port().build()),
                allocate(port().macAddress("fa:16:3e:00:00:01")
                        .ipAddress(List.of(fixed("192.0.2.9", null), fixed(null, "sub"), fixed("2001:db8::9", "sub6")))
                        .build()),
                allocate(trunk("parent", subPort("p-1", "101"), subPort("p-2", "102"))),
                allocate(routing(link("sub", null), route("198.51.100.0/24", "192.0.2.1"))),
                QueryNetworkRequest.builder().build(),
                query(NetworkResourceType.NETWORK_PORT, "(eq,metadata/cisClusterId,c-42)"),
                query(NetworkResourceType.SUBNET, "(eq,cidr,192.0.2.0/24)"),
                query(NetworkResourceType.TRUNK, "(eq,parentPortId,p)"),
                query(NetworkResourceType.ROUTING_RESOURCE, "(eq,externalNetworkId,n)"),
                TerminateNetworkRequest.of(NetworkResourceType.SUBNET, "s-1"),
                update().updateSubnetData(NetworkSubnetData.builder()
                                .gatewayIp("192.0.2.1")
                                .build())
                        .build(),
                update().updateNetworkPort(VirtualNetworkPortData.builder().build())
                        .build(),
                update().metaData(Map.of("k", "v")).build(),
                update().clearAttribute(List.of("gatewayIp")).build(),
                new CreateNetworkResourceAffinityOrAntiAffinityConstraintsGroupRequest(
                        "apart", AffinityType.ANTI_AFFINITY, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("acceptable")
    void validate_accepts(Request request) {
        Refusal.accepted(request);
    }

    static Stream<Refusal> refusalsOfNetworks() {
        return Stream.of(
                new Refusal(
                        "typeNetworkData",
                        "if and only if",
                        of(NetworkResourceType.NETWORK).build()),
                new Refusal(
                        "typeSubnetData",
                        "if and only if",
                        of(NetworkResourceType.NETWORK)
                                .typeNetworkData(network().build())
                                .typeSubnetData(ofNetwork("192.0.2.0/24").build())
                                .build()),
                new Refusal(
                        "typeNetworkData",
                        "if and only if",
                        of(NetworkResourceType.TRUNK)
                                .typeNetworkData(network().build())
                                .build()),
                new Refusal(
                        "networkResourceName",
                        "control characters",
                        of(NetworkResourceType.NETWORK)
                                .networkResourceName("a\u0000")
                                .build()),
                new Refusal(
                        "metaData/cistern.owner",
                        "reserved",
                        of(NetworkResourceType.NETWORK)
                                .typeNetworkData(network().build())
                                .metaData(Map.of("cistern.owner", "x"))
                                .build()),
                refusal("typeNetworkData.bandwidth", "negative", network().bandwidth(BigDecimal.ONE.negate())),
                refusal("typeNetworkData.networkType", "blank", network().networkType("")),
                refusal("typeNetworkData.segmentationId", "control", network().segmentationId("1\n")),
                refusal(
                        "typeNetworkData.networkType",
                        "segmentationId",
                        network().segmentationId("7")),
                refusal(
                        "typeNetworkData.networkType",
                        "providerNetwork",
                        network().providerNetwork("physnet1")),
                refusal("typeNetworkData.providerNetwork", "flat", network().networkType(NetworkTypes.FLAT)),
                refusal(
                        "typeNetworkData.segmentationId",
                        "flat",
                        network()
                                .networkType(NetworkTypes.FLAT)
                                .providerNetwork("physnet1")
                                .segmentationId("7")),
                refusal(
                        "typeNetworkData.segmentationId",
                        "1 to 4094",
                        network().networkType(NetworkTypes.VLAN).segmentationId("4095")),
                refusal(
                        "typeNetworkData.segmentationId",
                        "1 to 16777215",
                        network().networkType(NetworkTypes.VXLAN).segmentationId("0")),
                refusal("typeNetworkData.sharingCriteria", "isShared", network().sharingCriteria(List.of("g"))),
                refusal(
                        "typeNetworkData.networkQoS",
                        "twice",
                        network()
                                .networkQoS(List.of(
                                        new NetworkQoS("direction", "ingress"),
                                        new NetworkQoS("direction", "egress")))),
                refusal(
                        "typeNetworkData.networkQoS[0].qosName",
                        "blank",
                        network().networkQoS(List.of(new NetworkQoS("", "1")))),
                refusal(
                        "typeNetworkData.layer3Attributes[0].networkId",
                        "absent",
                        network()
                                .layer3Attributes(
                                        List.of(ofNetwork("192.0.2.0/24").build()))),
                refusal(
                        "typeNetworkData.layer3Attributes[0].cidr",
                        "given",
                        network()
                                .layer3Attributes(List.of(NetworkSubnetData.builder()
                                        .ipVersion(IpVersion.IPV4)
                                        .build()))),
                refusal(
                        "typeNetworkData.layer3Attributes",
                        "at most 64",
                        network()
                                .layer3Attributes(Collections.nCopies(
                                        10_000, subnet("192.0.2.0/24").build()))),
                refusal(
                        "typeNetworkData.connectedNetworks",
                        "at most 64",
                        network().connectedNetworks(ids(10_000))));
    }

    static Stream<Refusal> refusalsOfSubnets() {
        return Stream.of(
                refusal("typeSubnetData.networkId", "given", subnet("192.0.2.0/24")),
                refusal(
                        "typeSubnetData.ipVersion",
                        "given",
                        NetworkSubnetData.builder().networkId("n").cidr("::/64")),
                refusal(
                        "typeSubnetData.cidr",
                        "given",
                        NetworkSubnetData.builder().networkId("n").ipVersion(IpVersion.IPV4)),
                refusal("typeSubnetData.cidr", "block of addresses", ofNetwork("192.0.2.0")),
                refusal("typeSubnetData.cidr", "block of addresses", ofNetwork("192.0.2.0/33")),
                refusal("typeSubnetData.cidr", "first address", ofNetwork("192.0.2.1/24")),
                refusal("typeSubnetData.cidr", "IPV4", ofNetwork("2001:db8::/64")),
                refusal(
                        "typeSubnetData.gatewayIp",
                        "IPv4 or IPv6",
                        ofNetwork("192.0.2.0/24").gatewayIp("gateway")),
                refusal(
                        "typeSubnetData.gatewayIp",
                        "IPV4",
                        ofNetwork("192.0.2.0/24").gatewayIp("2001:db8::1")),
                pools("typeSubnetData.addressPool[0]", "start before its end", range("192.0.2.9", "192.0.2.8")),
                pools("typeSubnetData.addressPool[0]", "within the cidr", range("192.0.2.9", "192.0.3.1")),
                pools("typeSubnetData.addressPool[0].end", "IPV4", range("192.0.2.9", "2001:db8::1")),
                pools(
                        "typeSubnetData.addressPool[1]",
                        "overlaps",
                        range("192.0.2.9", "192.0.2.20"),
                        range("192.0.2.20", "192.0.2.30")),
                refusal(
                        "typeSubnetData.addressPool",
                        "at most 64",
                        ofNetwork("192.0.2.0/24")
                                .addressPool(Collections.nCopies(10_000, range("192.0.2.9", "192.0.2.9")))));
    }

    static Stream<Refusal> refusalsOfPortsTrunksAndRouting() {
        return Stream.of(
                refusal(
                        "typeNetworkPortData.portType",
                        "given",
                        VirtualNetworkPortData.builder().networkId("n")),
                refusal(
                        "typeNetworkPortData.networkId",
                        "given",
                        VirtualNetworkPortData.builder().portType("access")),
                refusal("typeNetworkPortData.macAddress", "MAC", port().macAddress("fa-16-3e-00-00-01")),
                refusal(
                        "typeNetworkPortData.ipAddress[0]",
                        "ipAddress or a subnetId",
                        port().ipAddress(List.of(fixed(null, null)))),
                refusal(
                        "typeNetworkPortData.ipAddress[0].ipAddress",
                        "IPv4 or IPv6",
                        port().ipAddress(List.of(fixed("192.0.2.999", null)))),
                refusal(
                        "typeNetworkPortData.ipAddress",
                        "twice",
                        port().ipAddress(List.of(fixed("192.0.2.9", null), fixed("192.0.2.9", "s")))),
                refusal("typeNetworkPortData.bandwidth", "negative", port().bandwidth(new BigDecimal("-0.5"))),
                new Refusal("typeTrunkData.parentPortId", "given", allocate(trunk(null))),
                new Refusal("typeTrunkData.subPort", "no port twice", allocate(trunk("p", subPort("p", "1")))),
                new Refusal(
                        "typeTrunkData.subPort",
                        "no segmentationId twice",
                        allocate(trunk("p", subPort("a", "1"), subPort("b", "1")))),
                new Refusal(
                        "typeRoutingResourceData.interface[0]",
                        "exactly one",
                        allocate(routing(link("s", "p"), route("198.51.100.0/24", "192.0.2.1")))),
                new Refusal(
                        "typeRoutingResourceData.staticRoute[0].destination",
                        "first address",
                        allocate(routing(link("s", null), route("198.51.100.1/24", "192.0.2.1")))),
                new Refusal(
                        "typeRoutingResourceData.staticRoute[0].nextHop",
                        "IPV4",
                        allocate(routing(link("s", null), route("198.51.100.0/24", "2001:db8::1")))));
    }

    static Stream<Refusal> refusalsOfOtherRequests() {
        return Stream.of(
                new Refusal("cidr", "names an attribute", query(NetworkResourceType.NETWORK, "(eq,cidr,192.0.2.0/24)")),
                new Refusal(
                        "networkResourceId",
                        "twice",
                        new TerminateNetworkRequest(List.of(
                                NetworkResourceReference.of(NetworkResourceType.SUBNET, "a"),
                                new NetworkResourceReference("a", Optional.empty())))),
                new Refusal(
                        "networkResourceId",
                        "at most 1000",
                        new TerminateNetworkRequest(ids(10_000).stream()
                                .map(id -> new NetworkResourceReference(id, Optional.empty()))
                                .toList())),
                new Refusal("updateNetworkData", "another change", update().build()),
                new Refusal(
                        "networkResourceId",
                        "one type",
                        update().updateNetworkData(network().build())
                                .updateNetworkPort(port().build())
                                .build()),
                new Refusal(
                        "updateNetworkData.layer3Attributes",
                        "absent in an update",
                        update().updateNetworkData(network()
                                        .layer3Attributes(
                                                List.of(subnet("192.0.2.0/24").build()))
                                        .build())
                                .build()),
                new Refusal(
                        "updateSubnetData.gatewayIp",
                        "IPv4 or IPv6",
                        update().updateSubnetData(NetworkSubnetData.builder()
                                        .gatewayIp("x")
                                        .build())
                                .build()));
    }

    @ParameterizedTest
    @MethodSource({
        "refusalsOfNetworks",
        "refusalsOfSubnets",
        "refusalsOfPortsTrunksAndRouting",
        "refusalsOfOtherRequests"
    })
    void validate_refuses_namingAttributeRuleAndRemedy(Refusal refusal) {
        refusal.verify();
    }

    private static AllocateNetworkRequestBuilder of(NetworkResourceType type) {
        return AllocateNetworkRequest.builder().networkResourceType(type);
    }

    private static AllocateNetworkRequest allocate(VirtualNetworkData data) {
        return of(NetworkResourceType.NETWORK).typeNetworkData(data).build();
    }

    private static AllocateNetworkRequest allocate(NetworkSubnetData data) {
        return of(NetworkResourceType.SUBNET).typeSubnetData(data).build();
    }

    private static AllocateNetworkRequest allocate(VirtualNetworkPortData data) {
        return of(NetworkResourceType.NETWORK_PORT).typeNetworkPortData(data).build();
    }

    private static AllocateNetworkRequest allocate(VirtualTrunkData data) {
        return of(NetworkResourceType.TRUNK).typeTrunkData(data).build();
    }

    private static AllocateNetworkRequest allocate(RoutingResourceData data) {
        return of(NetworkResourceType.ROUTING_RESOURCE)
                .typeRoutingResourceData(data)
                .build();
    }

    private static VirtualNetworkDataBuilder network() {
        return VirtualNetworkData.builder();
    }

    private static NetworkSubnetDataBuilder subnet(String cidr) {
        return NetworkSubnetData.builder().ipVersion(IpVersion.IPV4).cidr(cidr);
    }

    private static NetworkSubnetDataBuilder ofNetwork(String cidr) {
        return subnet(cidr).networkId("n");
    }

    private static VirtualNetworkPortDataBuilder port() {
        return VirtualNetworkPortData.builder().portType(PortTypes.ACCESS).networkId("n");
    }

    private static IpAddressRange range(String start, String end) {
        return new IpAddressRange(start, end);
    }

    private static PortIpAddress fixed(String address, String subnet) {
        return new PortIpAddress(Optional.ofNullable(address), Optional.ofNullable(subnet));
    }

    private static VirtualTrunkData trunk(String parent, TrunkSubPort... subPorts) {
        return new VirtualTrunkData(Optional.ofNullable(parent), List.of(subPorts), Map.of());
    }

    private static TrunkSubPort subPort(String port, String segment) {
        return new TrunkSubPort(port, Optional.empty(), segment);
    }

    private static RoutingResourceData routing(RoutingInterface link, StaticRoute route) {
        return RoutingResourceData.builder()
                .routingInterface(List.of(link))
                .staticRoute(List.of(route))
                .build();
    }

    private static RoutingInterface link(String subnet, String port) {
        return new RoutingInterface(Optional.ofNullable(subnet), Optional.ofNullable(port));
    }

    private static StaticRoute route(String destination, String nextHop) {
        return new StaticRoute(destination, nextHop);
    }

    private static QueryNetworkRequest query(NetworkResourceType type, String filter) {
        return QueryNetworkRequest.builder()
                .networkResourceType(type)
                .queryNetworkFilter(Filter.parse(filter))
                .build();
    }

    private static UpdateNetworkRequestBuilder update() {
        return UpdateNetworkRequest.builder().networkResourceId("r-1");
    }

    private static Refusal refusal(String attribute, String rule, VirtualNetworkDataBuilder data) {
        return new Refusal(attribute, rule, allocate(data.build()));
    }

    private static Refusal refusal(String attribute, String rule, NetworkSubnetDataBuilder data) {
        return new Refusal(attribute, rule, allocate(data.build()));
    }

    private static Refusal refusal(String attribute, String rule, VirtualNetworkPortDataBuilder data) {
        return new Refusal(attribute, rule, allocate(data.build()));
    }

    private static Refusal pools(String attribute, String rule, IpAddressRange... ranges) {
        return refusal(attribute, rule, ofNetwork("192.0.2.0/24").addressPool(List.of(ranges)));
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "id-" + i).toList();
    }
}
