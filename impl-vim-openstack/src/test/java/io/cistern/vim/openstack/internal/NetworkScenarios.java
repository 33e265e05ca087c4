// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static io.cistern.vim.openstack.internal.testing.NetworkConsumer.vlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import io.cistern.vim.network.NetworkQoS;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.PortIpAddress;
import io.cistern.vim.network.RoutingInterface;
import io.cistern.vim.network.RoutingResource;
import io.cistern.vim.network.RoutingResourceData;
import io.cistern.vim.network.StaticRoute;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualNetworkPortData;
import io.cistern.vim.network.VirtualTrunk;
import io.cistern.vim.network.VirtualTrunkData;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.CloudSettings;
import io.cistern.vim.openstack.internal.keystone.Scope;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NeutronQosPolicy;
import io.cistern.vim.openstack.internal.neutron.NeutronQuery;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.NetworkConsumer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Network resources on a cloud that is furnished as the one of {@code itests/openstack}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NetworkScenarios {

    private LiveCloud cloud;
    private LiveCloud adminCloud;
    private LiveCloud bobsCloud;
    private String name;
    private NetworkConsumer alice;
    private NetworkConsumer admin;
    private NetworkConsumer bob;

    /** The cloud as one of its users. */
    abstract CloudSettings as(String user);

    @BeforeAll
    void reach() {
        cloud = new LiveCloud(as("alice"));
        adminCloud = new LiveCloud(as("admin"));
        bobsCloud = new LiveCloud(as("bob"));
    }

    @AfterAll
    void leave() {
        cloud.close();
        adminCloud.close();
        bobsCloud.close();
    }

    @BeforeEach
    void nameWhatIsMade() {
        name = "live-" + UUID.randomUUID();
        alice = new NetworkConsumer(cloud, name);
        admin = new NetworkConsumer(adminCloud, name);
        bob = new NetworkConsumer(bobsCloud, name);
    }

    @AfterEach
    void nothingIsLeft() {
        List<String> left = new ArrayList<>(ids());
        List<String> policies = neutron(adminCloud).qosPolicies(NeutronQuery.where("name", name)).items().stream()
                .map(NeutronQosPolicy::id)
                .toList();
        if (!left.isEmpty()) {
            // What a failed test has left would be in the way of others.
            admin.terminate(left.toArray(String[]::new));
        }
        policies.forEach(id -> neutron(adminCloud).delete(NeutronKind.QOS_POLICY, id));
        left.addAll(policies);
        assertThat(left).isEmpty();
    }

    private List<String> ids() {
        String name = "(eq,name," + this.name + ")";
        String resourceName = "(eq,networkResourceName," + this.name + ")";
        return Stream.of(
                        admin.query(NetworkResourceType.TRUNK, name).queryTrunkResult().stream()
                                .map(VirtualTrunk::resourceId),
                        admin.query(NetworkResourceType.ROUTING_RESOURCE, name).routingResourceResult().stream()
                                .map(RoutingResource::resourceId),
                        admin.query(NetworkResourceType.NETWORK_PORT, resourceName).networkPortResult().stream()
                                .map(VirtualNetworkPort::resourceId),
                        admin.query(NetworkResourceType.SUBNET, resourceName).subnetResult().stream()
                                .map(NetworkSubnet::resourceId),
                        admin.query(NetworkResourceType.NETWORK, resourceName).queryResult().stream()
                                .map(VirtualNetwork::networkResourceId))
                .flatMap(Function.identity())
                .toList();
    }

    @Test
    void trunk_joinsPorts_andIsTerminatedBeforeThem() {
        VirtualNetwork network = alice.network("10.1.0.0/24");
        VirtualNetworkPort parent =
                alice.port(network.networkResourceId(), port -> port.portType(Optional.of("trunk")));
        VirtualNetworkPort sub = alice.port(network.networkResourceId());

        VirtualTrunk trunk = alice.trunk(parent.resourceId(), vlan(101, sub.resourceId()));

        assertThat(trunk.name()).contains(name);
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
    }

    @Test
    void routingResource_joinsNetworks_andTakesItsInterfacesWithIt() {
        VirtualNetwork one = alice.network("10.1.0.0/24");
        VirtualNetwork two = alice.network("10.2.0.0/24");
        VirtualNetworkPort door = alice.port(two.networkResourceId());

        RoutingResource router = alice.router(RoutingResourceData.builder()
                .externalNetworkId(Optional.of(externalNetwork()))
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
    }

    @Test
    void qualityOfService_becomesAPolicy_thatGoesWithItsResource() {
        VirtualNetwork network = admin.network(VirtualNetworkData.builder()
                .networkQoS(List.of(new NetworkQoS("maxBandwidthKbps", "2000"), new NetworkQoS("dscpMark", "26")))
                .build());

        assertThat(network.networkQoS())
                .contains(new NetworkQoS("maxBandwidthKbps", "2000"), new NetworkQoS("dscpMark", "26"));
        assertThat(network.bandwidth()).contains(new BigDecimal("2"));
        assertThat(neutron(adminCloud)
                        .qosPolicies(NeutronQuery.where("name", name))
                        .items())
                .hasSize(1);

        admin.terminate(network.networkResourceId());
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
    }

    @Test
    void sharedNetwork_canBeUsedByThoseItIsSharedWith() {
        String groupOfBob = open(bobsCloud).projectId();
        VirtualNetwork network = alice.network(VirtualNetworkData.builder()
                .isShared(Optional.of(true))
                .sharingCriteria(List.of(groupOfBob))
                .layer3Attributes(List.of(NetworkConsumer.subnet("10.3.0.0/24")))
                .build());

        assertThat(network.isShared()).isTrue();
        assertThat(network.sharingCriteria()).containsExactly(groupOfBob);
        VirtualNetworkPort port = bob.port(network.networkResourceId());
        assertThat(bob.query(NetworkResourceType.NETWORK, "(eq,networkResourceName," + name + ")")
                        .queryResult())
                .singleElement()
                .satisfies(seen -> assertThat(seen.isShared()).isTrue());
        assertThatThrownBy(() -> bob.terminate(network.networkResourceId())).satisfies(failed(ErrorCode.FORBIDDEN));
        assertThatThrownBy(() -> alice.update(
                        network.networkResourceId(), update -> update.clearAttribute(List.of("sharingCriteria"))))
                .satisfies(failed(ErrorCode.CONFLICT));

        bob.terminate(port.resourceId());
        VirtualNetwork alone = alice.update(
                        network.networkResourceId(), update -> update.clearAttribute(List.of("sharingCriteria")))
                .networkData()
                .orElseThrow();
        assertThat(alone.isShared()).isFalse();
        alice.terminate(network.networkResourceId());
    }

    @Test
    void updates_changeWhatIsGiven() {
        VirtualNetwork network = alice.network("10.1.0.0/24");
        VirtualNetworkPort port = alice.port(network.networkResourceId());
        VirtualNetworkPort other = alice.port(network.networkResourceId());

        VirtualNetworkPort changed = alice.update(port.resourceId(), update -> update.updateNetworkPort(
                                Optional.of(VirtualNetworkPortData.builder()
                                        .ipAddress(
                                                List.of(new PortIpAddress(Optional.of("10.1.0.77"), Optional.empty())))
                                        .isPortSecurityEnabled(Optional.of(false))
                                        .build()))
                        .metaData(Map.of("role", "node", "cisClusterId", "")))
                .networkPortData()
                .orElseThrow();
        assertThat(changed.ipAddress()).extracting(PortIpAddress::ipAddress).containsExactly(Optional.of("10.1.0.77"));
        assertThat(changed.isPortSecurityEnabled()).contains(false);
        assertThat(changed.metadata()).isEqualTo(Map.of("role", "node"));
        assertThatThrownBy(() -> alice.update(
                        port.resourceId(),
                        update -> update.updateNetworkPort(Optional.of(VirtualNetworkPortData.builder()
                                .macAddress(Optional.of("fa:16:3e:11:22:33"))
                                .build()))))
                .satisfies(failed(ErrorCode.FORBIDDEN));

        NetworkSubnet subnet = alice.update(
                        network.subnetId().get(0),
                        update -> update.updateSubnetData(Optional.of(NetworkSubnetData.builder()
                                .isDhcpEnabled(Optional.of(false))
                                .build())))
                .subnetData()
                .orElseThrow();
        assertThat(subnet.isDhcpEnabled()).isFalse();

        VirtualTrunk trunk = alice.trunk(port.resourceId());
        VirtualTrunk joined = alice.update(
                        trunk.resourceId(),
                        update -> update.updateTrunkData(Optional.of(new VirtualTrunkData(
                                Optional.empty(), List.of(vlan(7, other.resourceId())), Map.of()))))
                .trunkData()
                .orElseThrow();
        assertThat(joined.subPort()).containsExactly(vlan(7, other.resourceId()));

        alice.terminate(network.networkResourceId(), trunk.resourceId(), port.resourceId(), other.resourceId());
    }

    @Test
    void routingResource_changesItsInterfacesRoutesAndGateway() {
        VirtualNetwork one = alice.network("10.1.0.0/24");
        VirtualNetwork two = alice.network("10.2.0.0/24");
        RoutingResource router = alice.router(RoutingResourceData.builder()
                .routingInterface(List.of(on(one)))
                .staticRoute(List.of(new StaticRoute("192.0.2.0/24", "10.1.0.9")))
                .build());

        RoutingResource changed = alice.update(
                        router.resourceId(),
                        update -> update.updateRoutingResourceData(Optional.of(RoutingResourceData.builder()
                                .externalNetworkId(Optional.of(externalNetwork()))
                                .routingInterface(List.of(on(two)))
                                .staticRoute(List.of(new StaticRoute("192.0.2.0/24", "10.2.0.9")))
                                .build())))
                .routingResourceData()
                .orElseThrow();
        assertThat(changed.routingInterface())
                .extracting(RoutingInterface::subnetId)
                .containsExactly(Optional.of(two.subnetId().get(0)));
        assertThat(changed.staticRoute()).containsExactly(new StaticRoute("192.0.2.0/24", "10.2.0.9"));
        assertThat(changed.externalNetworkId()).contains(externalNetwork());

        // The route needs the interface: nothing of this update remains.
        assertThatThrownBy(() -> alice.update(
                        router.resourceId(),
                        update -> update.clearAttribute(List.of("interface", "externalNetworkId"))))
                .satisfies(failed(ErrorCode.CONFLICT));
        assertThat(alice.query(NetworkResourceType.ROUTING_RESOURCE, "(eq,resourceId," + router.resourceId() + ")")
                        .routingResourceResult())
                .containsExactly(changed);

        alice.terminate(router.resourceId(), one.networkResourceId(), two.networkResourceId());
    }

    @Test
    void providerAttributes_areForAdministrators() {
        VirtualNetworkData data = VirtualNetworkData.builder()
                .networkType(Optional.of("vxlan"))
                .segmentationId(Optional.of("4711"))
                .build();

        assertThatThrownBy(() -> alice.network(data)).satisfies(failed(ErrorCode.FORBIDDEN));
        VirtualNetwork network = admin.network(data);
        assertThat(network.networkType()).contains("vxlan");
        assertThat(network.segmentationId()).contains("4711");
        admin.terminate(network.networkResourceId());
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
        assertThat(port.networkResourceName()).contains(name);
        alice.terminate(port.resourceId(), network.networkResourceId());
    }

    private static RoutingInterface on(VirtualNetwork network) {
        return new RoutingInterface(Optional.of(network.subnetId().get(0)), Optional.empty());
    }

    private String externalNetwork() {
        return neutron(cloud)
                .networks(NeutronQuery.where("router:external", "true"))
                .items()
                .get(0)
                .id();
    }

    private static NeutronClient neutron(LiveCloud cloud) {
        return open(cloud).neutron();
    }

    private static CloudAccess open(LiveCloud cloud) {
        return cloud.cloud().open(Scope.OWN, CallLimit.within(Duration.ofSeconds(30)));
    }

    private static Consumer<Throwable> failed(ErrorCode code) {
        return e -> assertThat(e)
                .isInstanceOfSatisfying(InfrastructureException.class, failure -> assertThat(failure.code())
                        .isEqualTo(code));
    }
}
