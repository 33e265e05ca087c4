// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.vim.OperationalState;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkQoS;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.RoutingResource;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualTrunk;
import io.cistern.vim.openstack.internal.neutron.NeutronNetwork;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronQosPolicy;
import io.cistern.vim.openstack.internal.neutron.NeutronRouter;
import io.cistern.vim.openstack.internal.neutron.NeutronSubnet;
import io.cistern.vim.openstack.internal.neutron.NeutronTrunk;
import io.cistern.vim.openstack.internal.testing.Recording;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a real cloud has shown, in the words of the standard. */
class NetworkMapperTest {

    @Test
    void network_hasNoProviderAttributes_whereTheCloudWithholdsThem() {
        VirtualNetwork network = network("network-show", Optional.empty());

        assertThat(network.networkResourceName()).isPresent();
        assertThat(network.operationalState()).isEqualTo(OperationalState.ENABLED);
        assertThat(network.isShared()).isFalse();
        assertThat(network.networkType()).isEmpty();
        assertThat(network.providerNetwork()).isEmpty();
        assertThat(network.segmentationId()).isEmpty();
        assertThat(network.networkQoS()).isEmpty();
        assertThat(network.bandwidth()).isEmpty();
    }

    @Test
    void network_hasProviderAttributes_forAdministrators() {
        VirtualNetwork network = network("network-create-provider", Optional.empty());

        assertThat(network.networkType()).contains("vlan");
        assertThat(network.providerNetwork()).isPresent();
        assertThat(network.segmentationId())
                .hasValueSatisfying(id -> assertThat(id).matches("\\d+"));
    }

    @Test
    void network_isShared_whereTheCloudSaysSoToTheProjectItIsSharedWith() {
        assertThat(network("network-show-by-rbac", Optional.empty()).isShared()).isTrue();
    }

    @Test
    void qosPolicy_saysWhatItsRulesSay() {
        NeutronQosPolicy policy = Recording.of("network/qos-policy-show").as("policy", NeutronQosPolicy.class);

        VirtualNetwork network = network("qos-network-create", Optional.of(policy));

        assertThat(network.networkQoS())
                .contains(
                        new NetworkQoS("maxBandwidthKbps", "1000"),
                        new NetworkQoS("maxBurstKbps", "100"),
                        new NetworkQoS("direction", "egress"),
                        new NetworkQoS("dscpMark", "10"),
                        new NetworkQoS("qosPolicyId", policy.id()));
        assertThat(network.bandwidth()).isPresent();
    }

    @Test
    void qosPolicy_isNamed_whereItsRulesCannotBeSeen() {
        assertThat(network("qos-network-create", Optional.empty()).networkQoS())
                .extracting(NetworkQoS::qosName)
                .containsExactly("qosPolicyId");
    }

    @Test
    void subnet_isShownAsItIs() {
        NeutronSubnet shown = Recording.of("network/subnet-show").as("subnet", NeutronSubnet.class);
        NetworkSubnet subnet = NetworkMapper.toSubnet(shown);

        assertThat(subnet.cidr()).isEqualTo(shown.cidr());
        assertThat(subnet.ipVersion()).isEqualTo(IpVersion.IPV4);
        assertThat(subnet.gatewayIp()).isPresent();
        assertThat(subnet.addressPool()).isNotEmpty();
        assertThat(NetworkMapper.toSubnet(
                                Recording.of("network/subnet-update-no-gateway").as("subnet", NeutronSubnet.class))
                        .gatewayIp())
                .isEmpty();
        assertThat(NetworkMapper.toSubnet(
                                Recording.of("network/subnet-create-ipv6").as("subnet", NeutronSubnet.class))
                        .ipVersion())
                .isEqualTo(IpVersion.IPV6);
    }

    @Test
    void port_isATrunksParent_whereItHasDetailsOfATrunk() {
        assertThat(port("port-show-parent").portType()).isEqualTo("trunk");
        assertThat(port("port-show-sub-port").portType()).isEqualTo("access");
    }

    @Test
    void port_tellsWhetherItIsSecured() {
        assertThat(port("port-show").isPortSecurityEnabled()).contains(true);
        assertThat(port("port-update-no-security-no-groups").isPortSecurityEnabled())
                .contains(false);
        assertThat(port("port-update-vnic-type").typeVirtualNic()).contains("direct");
    }

    @Test
    void port_isAttached_whileAServerHasIt() {
        assertThat(port("port-bound").attachedResourceId()).isPresent();
        assertThat(port("port-after-server").attachedResourceId()).isEmpty();
    }

    @Test
    void trunk_hasItsSubPortsWithTheirSegments() {
        VirtualTrunk trunk =
                NetworkMapper.toTrunk(Recording.of("network/trunk-show").as("trunk", NeutronTrunk.class));

        assertThat(trunk.parentPortId()).isNotEmpty();
        assertThat(trunk.subPort()).isNotEmpty().allSatisfy(port -> {
            assertThat(port.segmentationType()).contains("vlan");
            assertThat(port.segmentationId()).matches("\\d+");
        });
    }

    @Test
    void router_hasItsGatewayInterfacesAndRoutes() {
        NeutronPort inner = Recording.of("network/router-port-create").as("port", NeutronPort.class);
        RoutingResource router = NetworkMapper.toRouter(
                Recording.of("network/router-set-gateway").as("router", NeutronRouter.class), List.of(inner));

        assertThat(router.operationalState()).isEqualTo(OperationalState.ENABLED);
        assertThat(router.externalNetworkId()).isPresent();
        assertThat(router.routingInterface()).singleElement().satisfies(link -> {
            assertThat(link.networkPortId()).contains(inner.id());
            assertThat(link.subnetId()).isEqualTo(inner.fixedIps().get(0).subnetId());
        });
        assertThat(NetworkMapper.toRouter(
                                Recording.of("network/router-set-routes").as("router", NeutronRouter.class), List.of())
                        .staticRoute())
                .singleElement()
                .satisfies(route -> assertThat(route.destination()).isEqualTo("192.0.2.0/24"));
        assertThat(NetworkMapper.toRouter(
                                Recording.of("network/router-clear-gateway").as("router", NeutronRouter.class),
                                List.of())
                        .externalNetworkId())
                .isEmpty();
    }

    private static VirtualNetwork network(String recording, Optional<NeutronQosPolicy> policy) {
        return NetworkMapper.toNetwork(
                Recording.of("network/" + recording).as("network", NeutronNetwork.class),
                List.of(),
                policy,
                List.of(),
                List.of());
    }

    private static VirtualNetworkPort port(String recording) {
        return NetworkMapper.toPort(
                Recording.of("network/" + recording).as("port", NeutronPort.class), Optional.empty(), Optional.empty());
    }
}
