// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import static io.cistern.vim.openstack.internal.testing.NetworkConsumer.vlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.BackendLeavingException;
import io.cistern.lab.openstack.Contents;
import io.cistern.vim.network.IpAddressRange;
import io.cistern.vim.network.NetworkQoS;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.PortIpAddress;
import io.cistern.vim.network.RoutingInterface;
import io.cistern.vim.network.RoutingResource;
import io.cistern.vim.network.RoutingResourceData;
import io.cistern.vim.network.StaticRoute;
import io.cistern.vim.network.UpdateNetworkRequest;
import io.cistern.vim.network.UpdateNetworkRequestBuilder;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualNetworkPortData;
import io.cistern.vim.network.VirtualTrunk;
import io.cistern.vim.network.VirtualTrunkData;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.MemoryJournal;
import io.cistern.vim.openstack.internal.testing.NetworkConsumer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Network resources that change, and what they are when the change fails. */
class NetworkUpdateTest {

    private final LabCloud lab = LabCloud.as("admin", "admin");
    private final NetworkConsumer admin = new NetworkConsumer(lab.cloud(), "mine");

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void network_changesItsQualitySharingAndMetadata() {
        VirtualNetwork network = admin.network("10.1.0.0/24");
        UnaryOperator<UpdateNetworkRequestBuilder> changes =
                update -> update.updateNetworkData(Optional.of(VirtualNetworkData.builder()
                                .networkQoS(List.of(new NetworkQoS("maxBandwidthKbps", "1000")))
                                .isShared(Optional.of(true))
                                .sharingCriteria(List.of("group-1", "group-2"))
                                .metadata(Map.of("role", "nodes"))
                                .build()))
                        .metaData(Map.of("cisClusterId", ""));

        VirtualNetwork changed = changedOnce(
                        network.networkResourceId(), changes, () -> shown(network.networkResourceId()))
                .get();

        assertThat(changed.networkQoS()).contains(new NetworkQoS("maxBandwidthKbps", "1000"));
        assertThat(changed.sharingCriteria()).containsExactlyInAnyOrder("group-1", "group-2");
        assertThat(changed.isShared()).isTrue();
        assertThat(changed.metadata()).isEqualTo(Map.of("role", "nodes"));

        VirtualNetwork cleared = admin.update(
                        network.networkResourceId(),
                        update -> update.clearAttribute(
                                List.of("networkQoS", "sharingCriteria", "metadata/role", "networkResourceName")))
                .networkData()
                .orElseThrow();
        assertThat(cleared.networkQoS()).isEmpty();
        assertThat(cleared.isShared()).isFalse();
        assertThat(cleared.metadata()).isEmpty();
        assertThat(cleared.networkResourceName()).isEmpty();
        assertThat(lab.lab().leftovers().qosPolicies()).isEmpty();
        endsClean(network.networkResourceId());
    }

    @Test
    void subnet_changesItsGatewayPoolAndDhcp() {
        VirtualNetwork network = admin.network("10.1.0.0/24");
        String id = network.subnetId().get(0);
        NetworkSubnetData data = NetworkSubnetData.builder()
                .cidr(Optional.of("10.1.0.0/24"))
                .isDhcpEnabled(Optional.of(false))
                .addressPool(List.of(new IpAddressRange("10.1.0.10", "10.1.0.99")))
                .gatewayIp(Optional.of("10.1.0.254"))
                .build();

        NetworkSubnet changed = changedOnce(id, update -> update.updateSubnetData(Optional.of(data)), () -> admin.query(
                                NetworkResourceType.SUBNET, "(eq,resourceId," + id + ")")
                        .subnetResult()
                        .get(0))
                .get();

        assertThat(changed.isDhcpEnabled()).isFalse();
        assertThat(changed.gatewayIp()).contains("10.1.0.254");
        assertThat(changed.addressPool()).containsExactly(new IpAddressRange("10.1.0.10", "10.1.0.99"));
        assertThat(admin.update(id, update -> update.clearAttribute(List.of("gatewayIp")))
                        .subnetData()
                        .orElseThrow()
                        .gatewayIp())
                .isEmpty();
        assertThatThrownBy(() -> admin.update(
                        id,
                        update -> update.updateSubnetData(Optional.of(NetworkSubnetData.builder()
                                .cidr(Optional.of("10.1.0.0/25"))
                                .build()))))
                .satisfies(e -> refused(e, ErrorCode.NOT_SUPPORTED, "updateSubnetData.cidr"));
        endsClean(network.networkResourceId());
    }

    @Test
    void port_changesItsAddressAndSecurity() {
        VirtualNetwork network = admin.network("10.1.0.0/24");
        VirtualNetworkPort port = admin.port(network.networkResourceId());
        VirtualNetworkPortData data = VirtualNetworkPortData.builder()
                .ipAddress(List.of(new PortIpAddress(Optional.of("10.1.0.77"), Optional.empty())))
                .isPortSecurityEnabled(Optional.of(false))
                .typeVirtualNic(Optional.of("direct"))
                .networkQoS(List.of(new NetworkQoS("maxBandwidthKbps", "500")))
                .build();

        VirtualNetworkPort changed = changedOnce(
                        port.resourceId(), update -> update.updateNetworkPort(Optional.of(data)), () -> admin.query(
                                        NetworkResourceType.NETWORK_PORT, "(eq,resourceId," + port.resourceId() + ")")
                                .networkPortResult()
                                .get(0))
                .get();

        assertThat(changed.ipAddress()).extracting(PortIpAddress::ipAddress).containsExactly(Optional.of("10.1.0.77"));
        assertThat(changed.isPortSecurityEnabled()).contains(false);
        assertThat(changed.typeVirtualNic()).contains("direct");
        assertThat(changed.networkQoS()).contains(new NetworkQoS("maxBandwidthKbps", "500"));
        assertThat(changed.metadata()).isEqualTo(port.metadata());
        endsClean(port.resourceId(), network.networkResourceId());
    }

    @Test
    void trunk_getsTheSubPortsThatAreGiven() {
        VirtualNetwork network = admin.network("10.1.0.0/24");
        String parent = admin.port(network.networkResourceId()).resourceId();
        String leaving = admin.port(network.networkResourceId()).resourceId();
        String staying = admin.port(network.networkResourceId()).resourceId();
        String coming = admin.port(network.networkResourceId()).resourceId();
        VirtualTrunk trunk = admin.trunk(parent, vlan(11, leaving), vlan(12, staying));
        VirtualTrunkData data =
                new VirtualTrunkData(Optional.empty(), List.of(vlan(12, staying), vlan(13, coming)), Map.of());

        VirtualTrunk changed = changedOnce(
                        trunk.resourceId(), update -> update.updateTrunkData(Optional.of(data)), () -> admin.query(
                                        NetworkResourceType.TRUNK, "(eq,resourceId," + trunk.resourceId() + ")")
                                .queryTrunkResult()
                                .get(0))
                .get();

        assertThat(changed.subPort()).containsExactlyInAnyOrder(vlan(12, staying), vlan(13, coming));
        assertThat(admin.update(trunk.resourceId(), update -> update.clearAttribute(List.of("subPort")))
                        .trunkData()
                        .orElseThrow()
                        .subPort())
                .isEmpty();
        endsClean(trunk.resourceId(), parent, leaving, staying, coming, network.networkResourceId());
    }

    @Test
    void routingResource_getsTheInterfacesAndRoutesThatAreGiven() {
        VirtualNetwork one = admin.network("10.1.0.0/24");
        VirtualNetwork two = admin.network("10.2.0.0/24");
        RoutingResource router = admin.router(RoutingResourceData.builder()
                .routingInterface(List.of(on(one)))
                .staticRoute(List.of(new StaticRoute("192.0.2.0/24", "10.1.0.9")))
                .build());
        RoutingResourceData data = RoutingResourceData.builder()
                .externalNetworkId(
                        Optional.of(LabCloud.idOf(lab.lab().contents().networks(), "public")))
                .routingInterface(List.of(on(two)))
                .staticRoute(List.of(new StaticRoute("192.0.2.0/24", "10.2.0.9")))
                .build();

        RoutingResource changed = changedOnce(
                        router.resourceId(),
                        update -> update.updateRoutingResourceData(Optional.of(data)),
                        () -> withoutPorts(admin.query(
                                        NetworkResourceType.ROUTING_RESOURCE,
                                        "(eq,resourceId," + router.resourceId() + ")")
                                .routingResourceResult()
                                .get(0)))
                .get();

        assertThat(changed.routingInterface()).containsExactly(on(two));
        assertThat(changed.staticRoute()).containsExactly(new StaticRoute("192.0.2.0/24", "10.2.0.9"));
        assertThat(changed.externalNetworkId()).isPresent();
        RoutingResource cleared = admin.update(
                        router.resourceId(),
                        update -> update.clearAttribute(List.of("staticRoute", "interface", "externalNetworkId")))
                .routingResourceData()
                .orElseThrow();
        assertThat(cleared.staticRoute()).isEmpty();
        assertThat(cleared.routingInterface()).isEmpty();
        assertThat(cleared.externalNetworkId()).isEmpty();
        endsClean(router.resourceId(), one.networkResourceId(), two.networkResourceId());
    }

    @Test
    void routingResource_hasItsAddressAgainAndItIsTold_whenAnAllocatedPortWentWithItsInterface() {
        VirtualNetwork network = admin.network("10.1.0.0/24");
        String port = admin.port(network.networkResourceId()).resourceId();
        String router = admin.router(RoutingResourceData.builder()
                        .routingInterface(List.of(new RoutingInterface(Optional.empty(), Optional.of(port))))
                        .build())
                .resourceId();
        MemoryJournal journal = LiveCloud.newJournal();
        lab.cloud()
                .run(
                        journal,
                        admin.networks()::updateVirtualisedNetworkResource,
                        NetworkConsumer.change(router, update -> update.clearAttribute(List.of("interface"))));

        assertThatThrownBy(journal::undoAll)
                .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT);
                    assertThat(e.details().resourceId()).contains(router);
                })
                .hasMessageContaining(port);
        assertThat(admin.query(NetworkResourceType.ROUTING_RESOURCE, "(eq,resourceId," + router + ")")
                        .routingResourceResult()
                        .get(0)
                        .routingInterface())
                .hasSize(1);
        endsClean(router, network.networkResourceId());
    }

    @Test
    void update_isRefused_whenItsDataIsForAnotherKind() {
        VirtualNetwork network = admin.network("10.1.0.0/24");

        assertThatThrownBy(() -> admin.update(
                        network.networkResourceId(),
                        update -> update.updateTrunkData(
                                Optional.of(new VirtualTrunkData(Optional.empty(), List.of(), Map.of("a", "b"))))))
                .satisfies(e -> refused(e, ErrorCode.INVALID_ARGUMENT, "updateTrunkData"));
        assertThatThrownBy(() ->
                        admin.update(network.networkResourceId(), update -> update.clearAttribute(List.of("isShared"))))
                .satisfies(e -> refused(e, ErrorCode.INVALID_ARGUMENT, "clearAttribute[0]"));
        assertThatThrownBy(() -> admin.update("nothing", update -> update.metaData(Map.of("a", "b"))))
                .isInstanceOfSatisfying(
                        InfrastructureException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        endsClean(network.networkResourceId());
    }

    /**
     * Breaks the update off at every instant: taken back, the resource is what it was; repeated, it is what it is when
     * nothing goes wrong.
     */
    private <R> Supplier<R> changedOnce(
            String id, UnaryOperator<UpdateNetworkRequestBuilder> changes, Supplier<R> resource) {
        UpdateNetworkRequest request = NetworkConsumer.change(id, changes);
        Contents contents = lab.lab().contents();
        R before = resource.get();
        int instant = 1;
        for (; breaksOff(request, instant, MemoryJournal::undoAll); instant++) {
            assertThat(resource.get()).as("taken back at instant %s", instant).isEqualTo(before);
            assertThat(lab.lab().contents().qosPolicies()).isEqualTo(contents.qosPolicies());
        }
        R after = resource.get();
        assertThat(after).isNotEqualTo(before);
        for (; instant > 0; instant--) {
            breaksOff(request, instant, journal -> {
                journal.breakAt(Integer.MAX_VALUE);
                lab.cloud().run(journal, admin.networks()::updateVirtualisedNetworkResource, request);
            });
        }
        return resource;
    }

    private boolean breaksOff(
            UpdateNetworkRequest request, int instant, java.util.function.Consumer<MemoryJournal> then) {
        MemoryJournal journal = LiveCloud.newJournal();
        journal.breakAt(instant);
        try {
            lab.cloud().run(journal, admin.networks()::updateVirtualisedNetworkResource, request);
            return false;
        } catch (BackendLeavingException e) {
            then.accept(journal);
            return true;
        }
    }

    private VirtualNetwork shown(String id) {
        return admin.query(NetworkResourceType.NETWORK, "(eq,networkResourceId," + id + ")")
                .queryResult()
                .get(0);
    }

    private static RoutingInterface on(VirtualNetwork network) {
        return new RoutingInterface(Optional.of(network.subnetId().get(0)), Optional.empty());
    }

    /** An interface that was put back has another port. */
    private static RoutingResource withoutPorts(RoutingResource router) {
        return RoutingResource.builder()
                .resourceId(router.resourceId())
                .name(router.name())
                .externalNetworkId(router.externalNetworkId())
                .routingInterface(router.routingInterface().stream()
                        .map(link -> new RoutingInterface(link.subnetId(), Optional.empty()))
                        .toList())
                .staticRoute(router.staticRoute())
                .operationalState(router.operationalState())
                .metadata(router.metadata())
                .resourceGroupId(router.resourceGroupId())
                .build();
    }

    private void endsClean(String... ids) {
        admin.terminate(ids);
        assertThat(lab.lab().leftovers()).matches(Contents::isEmpty);
    }

    private static void refused(Throwable e, ErrorCode code, String attribute) {
        assertThat(e).isInstanceOfSatisfying(InfrastructureException.class, failure -> {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.details().attribute()).contains(attribute);
        });
    }
}
