// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import static io.cistern.vim.openstack.internal.testing.NetworkConsumer.vlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import io.cistern.lab.openstack.Contents;
import io.cistern.vim.network.NetworkQoS;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.RoutingInterface;
import io.cistern.vim.network.RoutingResource;
import io.cistern.vim.network.RoutingResourceData;
import io.cistern.vim.network.StaticRoute;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualTrunk;
import io.cistern.vim.openstack.internal.keystone.Scope;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.NetworkConsumer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Network resources from their allocation to their termination. */
class NetworkLifecycleTest {

    private final LabCloud lab = LabCloud.as("alice", "tenant-a");
    private final NetworkConsumer alice = new NetworkConsumer(lab.cloud(), "mine");

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void trunk_joinsPorts_andIsTerminatedBeforeThem() {
        VirtualNetwork network = alice.network("10.1.0.0/24");
        VirtualNetworkPort parent =
                alice.port(network.networkResourceId(), port -> port.portType(Optional.of("trunk")));
        VirtualNetworkPort sub = alice.port(network.networkResourceId());

        VirtualTrunk trunk = alice.trunk(parent.resourceId(), vlan(101, sub.resourceId()));

        assertThat(trunk.name()).contains("mine");
        assertThat(trunk.subPort()).containsExactly(vlan(101, sub.resourceId()));
        assertThat(trunk.metadata()).isEqualTo(Map.of("cisClusterId", "c-42"));
        assertThat(alice.query(NetworkResourceType.TRUNK, "(eq,parentPortId," + parent.resourceId() + ")")
                        .queryTrunkResult())
                .containsExactly(trunk);
        assertThat(alice.query(NetworkResourceType.NETWORK_PORT, "(eq,resourceId," + sub.resourceId() + ")")
                        .networkPortResult())
                .singleElement()
                .satisfies(port -> assertThat(port.segmentId()).contains("101"));
        assertThatThrownBy(() -> alice.terminate(parent.resourceId())).satisfies(failed(ErrorCode.CONFLICT));

        alice.terminate(network.networkResourceId(), sub.resourceId(), parent.resourceId(), trunk.resourceId());
        assertThat(lab.lab().leftovers()).matches(Contents::isEmpty);
    }

    @Test
    void routingResource_joinsNetworks_andTakesItsInterfacesWithIt() {
        VirtualNetwork one = alice.network("10.1.0.0/24");
        VirtualNetwork two = alice.network("10.2.0.0/24");
        VirtualNetworkPort door = alice.port(two.networkResourceId());

        RoutingResource router = alice.router(RoutingResourceData.builder()
                .externalNetworkId(
                        Optional.of(LabCloud.idOf(lab.lab().contents().networks(), "public")))
                .routingInterface(List.of(
                        new RoutingInterface(Optional.of(one.subnetId().get(0)), Optional.empty()),
                        new RoutingInterface(Optional.empty(), Optional.of(door.resourceId()))))
                .staticRoute(List.of(new StaticRoute("192.0.2.0/24", "10.1.0.9")))
                .build());

        assertThat(router.routingInterface())
                .extracting(RoutingInterface::subnetId)
                .containsExactlyInAnyOrder(
                        Optional.of(one.subnetId().get(0)),
                        Optional.of(two.subnetId().get(0)));
        assertThat(router.staticRoute()).containsExactly(new StaticRoute("192.0.2.0/24", "10.1.0.9"));
        assertThat(alice.query(
                                NetworkResourceType.ROUTING_RESOURCE,
                                "(eq,interface/networkPortId," + door.resourceId() + ")")
                        .routingResourceResult())
                .containsExactly(router);
        assertThat(alice.query(NetworkResourceType.NETWORK, "(eq,networkResourceId," + one.networkResourceId() + ")")
                        .queryResult())
                .singleElement()
                .satisfies(network -> assertThat(network.connectedNetworks()).containsExactly(two.networkResourceId()));
        assertThatThrownBy(() -> alice.terminate(one.networkResourceId())).satisfies(failed(ErrorCode.CONFLICT));

        alice.terminate(one.networkResourceId(), two.networkResourceId(), router.resourceId());
        assertThat(lab.lab().leftovers()).matches(Contents::isEmpty);
    }

    @Test
    void qualityOfService_becomesAPolicy_thatGoesWithItsResource() {
        try (LabCloud cloud = LabCloud.as("admin", "admin")) {
            NetworkConsumer admin = new NetworkConsumer(cloud.cloud(), "mine");
            VirtualNetwork network = admin.network(VirtualNetworkData.builder()
                    .networkQoS(List.of(new NetworkQoS("maxBandwidthKbps", "2000"), new NetworkQoS("dscpMark", "26")))
                    .build());

            assertThat(network.networkQoS())
                    .contains(new NetworkQoS("maxBandwidthKbps", "2000"), new NetworkQoS("dscpMark", "26"));
            assertThat(network.bandwidth()).contains(new BigDecimal("2"));
            assertThat(cloud.lab().leftovers().qosPolicies()).hasSize(1);

            admin.terminate(network.networkResourceId());
            assertThat(cloud.lab().leftovers()).matches(Contents::isEmpty);
        }
    }

    @Test
    void qualityOfService_isForbidden_whereOnlyAdministratorsMayMakeAPolicy() {
        VirtualNetworkData limited = VirtualNetworkData.builder()
                .networkQoS(List.of(new NetworkQoS("maxBandwidthKbps", "2000")))
                .build();

        assertThatThrownBy(() -> alice.network(limited))
                .satisfies(failed(ErrorCode.FORBIDDEN))
                .satisfies(
                        e -> assertThat(((InfrastructureException) e).details().attribute())
                                .contains("typeNetworkData.networkQoS"));
        assertThat(lab.lab().leftovers()).matches(Contents::isEmpty);
    }

    @Test
    void sharedNetwork_canBeUsedByThoseItIsSharedWith() {
        try (LiveCloud bob = new LiveCloud(LabCloud.settings(lab.lab(), "bob", "tenant-b"))) {
            String groupOfBob = bob.cloud()
                    .open(Scope.OWN, CallLimit.within(Duration.ofSeconds(10)))
                    .projectId();
            VirtualNetwork network = alice.network(VirtualNetworkData.builder()
                    .isShared(Optional.of(true))
                    .sharingCriteria(List.of(groupOfBob))
                    .layer3Attributes(List.of(NetworkConsumer.subnet("10.3.0.0/24")))
                    .build());

            assertThat(network.isShared()).isTrue();
            assertThat(network.sharingCriteria()).containsExactly(groupOfBob);
            NetworkConsumer other = new NetworkConsumer(bob, "of-bob");
            VirtualNetworkPort port = other.port(network.networkResourceId());
            assertThat(other.query(NetworkResourceType.NETWORK, "(eq,networkResourceName,mine)")
                            .queryResult())
                    .singleElement()
                    .satisfies(seen -> assertThat(seen.isShared()).isTrue());
            assertThatThrownBy(() -> other.terminate(network.networkResourceId()))
                    .satisfies(failed(ErrorCode.FORBIDDEN));

            other.terminate(port.resourceId());
            alice.terminate(network.networkResourceId());
            assertThat(lab.lab().leftovers()).matches(Contents::isEmpty);
        }
    }

    @Test
    void port_hasThePropertiesThatWereAskedFor() {
        VirtualNetwork network = alice.network("10.1.0.0/24");

        VirtualNetworkPort port =
                alice.port(network.networkResourceId(), data -> data.isPortSecurityEnabled(Optional.of(false))
                        .typeVirtualNic(Optional.of("SRIOV"))
                        .macAddress(Optional.of("fa:16:3e:00:00:01")));

        assertThat(port.isPortSecurityEnabled()).contains(false);
        assertThat(port.typeVirtualNic()).contains("direct");
        assertThat(port.macAddress()).contains("fa:16:3e:00:00:01");
        assertThat(port.networkResourceName()).contains("mine");
    }

    private static Consumer<Throwable> failed(ErrorCode code) {
        return e -> assertThat(e)
                .isInstanceOfSatisfying(InfrastructureException.class, failure -> assertThat(failure.code())
                        .isEqualTo(code));
    }
}
