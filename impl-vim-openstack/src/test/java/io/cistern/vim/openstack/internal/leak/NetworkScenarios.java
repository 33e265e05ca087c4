// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.leak;

import static io.cistern.vim.openstack.internal.testing.NetworkConsumer.vlan;

import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.IpAddressRange;
import io.cistern.vim.network.NetworkQoS;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.PortIpAddress;
import io.cistern.vim.network.RoutingInterface;
import io.cistern.vim.network.RoutingResourceData;
import io.cistern.vim.network.StaticRoute;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.UpdateNetworkRequest;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.network.VirtualNetworkPortData;
import io.cistern.vim.network.VirtualTrunkData;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import io.cistern.vim.openstack.internal.leak.Scenario.OnFailure;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.NetworkConsumer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Operations on network resources. */
final class NetworkScenarios {

    private static final NetworkQoS SLOW = new NetworkQoS("maxBandwidthKbps", "1000");
    private static final NetworkQoS FAST = new NetworkQoS("maxBandwidthKbps", "5000");

    private NetworkScenarios() {}

    static Stream<Scenario<?, ?>> all() {
        return Stream.of(
                allocation("network", NetworkScenarios::network),
                allocation("subnet", NetworkScenarios::subnet),
                allocation("port", NetworkScenarios::port),
                allocation("trunk", NetworkScenarios::trunk),
                allocation("routing resource", NetworkScenarios::router),
                update("network", NetworkScenarios::network, NetworkScenarios::changedNetwork),
                update("subnet", NetworkScenarios::subnet, NetworkScenarios::changedSubnet),
                update("port", NetworkScenarios::port, NetworkScenarios::changedPort),
                update("trunk", NetworkScenarios::trunk, NetworkScenarios::changedTrunk),
                update("routing resource", NetworkScenarios::router, NetworkScenarios::changedRouter),
                termination("network", NetworkScenarios::network),
                termination("subnet", NetworkScenarios::subnet),
                termination("port", NetworkScenarios::port),
                termination("trunk", NetworkScenarios::trunk),
                termination("routing resource", NetworkScenarios::router));
    }

    private static Scenario<?, ?> allocation(String kind, Function<Resources, AllocateNetworkRequest> request) {
        return new Scenario<VirtualisedNetworkResourcesManagement, AllocateNetworkRequest>(
                "allocate a " + kind,
                VirtualisedNetworkResourcesManagement.class,
                VirtualisedNetworkResourcesManagement::allocateVirtualisedNetworkResource,
                request,
                OnFailure.UNDONE);
    }

    private static Scenario<?, ?> update(
            String kind,
            Function<Resources, AllocateNetworkRequest> request,
            Function<Resources, Function<String, UpdateNetworkRequest>> change) {
        return new Scenario<VirtualisedNetworkResourcesManagement, UpdateNetworkRequest>(
                "update a " + kind,
                VirtualisedNetworkResourcesManagement.class,
                VirtualisedNetworkResourcesManagement::updateVirtualisedNetworkResource,
                resources -> change.apply(resources).apply(allocated(resources, request)),
                OnFailure.UNDONE);
    }

    private static Scenario<?, ?> termination(String kind, Function<Resources, AllocateNetworkRequest> request) {
        return new Scenario<VirtualisedNetworkResourcesManagement, TerminateNetworkRequest>(
                "terminate a " + kind,
                VirtualisedNetworkResourcesManagement.class,
                VirtualisedNetworkResourcesManagement::terminateVirtualisedNetworkResource,
                resources -> NetworkConsumer.termination(allocated(resources, request)),
                OnFailure.REPEATABLE);
    }

    private static String allocated(Resources resources, Function<Resources, AllocateNetworkRequest> request) {
        return NetworkConsumer.idOf(resources
                .cloud()
                .cloud()
                .call(resources.networks().networks()::allocateVirtualisedNetworkResource, request.apply(resources)));
    }

    private static AllocateNetworkRequest network(Resources resources) {
        return resources
                .networks()
                .request(NetworkResourceType.NETWORK)
                .typeNetworkData(VirtualNetworkData.builder()
                        .networkQoS(List.of(SLOW))
                        .isShared(Optional.of(true))
                        .sharingCriteria(List.of("group-1"))
                        .layer3Attributes(
                                List.of(NetworkConsumer.subnet("10.3.0.0/24"), NetworkConsumer.subnet("fd00::/64")))
                        .build())
                .build();
    }

    private static AllocateNetworkRequest subnet(Resources resources) {
        String network = resources.networks().network("10.4.0.0/24").networkResourceId();
        return resources
                .networks()
                .request(NetworkResourceType.SUBNET)
                .typeSubnetData(NetworkSubnetData.builder()
                        .networkId(Optional.of(network))
                        .ipVersion(NetworkConsumer.subnet("10.5.0.0/24").ipVersion())
                        .cidr(Optional.of("10.5.0.0/24"))
                        .build())
                .build();
    }

    private static AllocateNetworkRequest port(Resources resources) {
        return resources
                .networks()
                .portOn(
                        resources.networks().network("10.1.0.0/24").networkResourceId(),
                        port -> port.networkQoS(List.of(SLOW)));
    }

    private static AllocateNetworkRequest trunk(Resources resources) {
        String network = resources.networks().network("10.1.0.0/24").networkResourceId();
        return resources.networks().trunkOf(plainPort(resources, network), vlan(7, plainPort(resources, network)));
    }

    private static String plainPort(Resources resources, String network) {
        return resources.networks().port(network).resourceId();
    }

    private static AllocateNetworkRequest router(Resources resources) {
        return resources
                .networks()
                .routing(RoutingResourceData.builder()
                        .externalNetworkId(Optional.of(outside(resources)))
                        .routingInterface(Stream.of("10.1.0.0/24", "10.2.0.0/24")
                                .map(cidr -> on(resources.networks().network(cidr)))
                                .toList())
                        .staticRoute(List.of(new StaticRoute("192.0.2.0/24", "10.1.0.9")))
                        .build());
    }

    private static String outside(Resources resources) {
        return LabCloud.idOf(resources.cloud().lab().contents().networks(), "public");
    }

    private static RoutingInterface on(VirtualNetwork network) {
        return new RoutingInterface(Optional.of(network.subnetId().get(0)), Optional.empty());
    }

    private static Function<String, UpdateNetworkRequest> changedNetwork(Resources resources) {
        return id ->
                NetworkConsumer.change(id, change -> change.updateNetworkData(Optional.of(VirtualNetworkData.builder()
                                .networkQoS(List.of(FAST))
                                .isShared(Optional.of(true))
                                .sharingCriteria(List.of("group-2"))
                                .build()))
                        .metaData(Map.of("a", "2")));
    }

    private static Function<String, UpdateNetworkRequest> changedSubnet(Resources resources) {
        return id ->
                NetworkConsumer.change(id, change -> change.updateSubnetData(Optional.of(NetworkSubnetData.builder()
                                .gatewayIp(Optional.of("10.5.0.254"))
                                .addressPool(List.of(new IpAddressRange("10.5.0.10", "10.5.0.99")))
                                .isDhcpEnabled(Optional.of(false))
                                .build()))
                        .metaData(Map.of("a", "2")));
    }

    private static Function<String, UpdateNetworkRequest> changedPort(Resources resources) {
        return id -> NetworkConsumer.change(
                id, change -> change.updateNetworkPort(Optional.of(VirtualNetworkPortData.builder()
                                .ipAddress(List.of(new PortIpAddress(Optional.of("10.1.0.77"), Optional.empty())))
                                .networkQoS(List.of(FAST))
                                .build()))
                        .metaData(Map.of("a", "2")));
    }

    private static Function<String, UpdateNetworkRequest> changedTrunk(Resources resources) {
        String coming =
                plainPort(resources, resources.networks().network("10.7.0.0/24").networkResourceId());
        return id -> NetworkConsumer.change(id, change -> change.updateTrunkData(
                        Optional.of(new VirtualTrunkData(Optional.empty(), List.of(vlan(8, coming)), Map.of())))
                .metaData(Map.of("a", "2")));
    }

    private static Function<String, UpdateNetworkRequest> changedRouter(Resources resources) {
        VirtualNetwork coming = resources.networks().network("10.8.0.0/24");
        return id -> NetworkConsumer.change(
                id, change -> change.updateRoutingResourceData(Optional.of(RoutingResourceData.builder()
                                .routingInterface(List.of(on(coming)))
                                .staticRoute(List.of(new StaticRoute("198.51.100.0/24", "10.8.0.9")))
                                .build()))
                        .metaData(Map.of("a", "2")));
    }
}
