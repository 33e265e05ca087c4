// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.vim.OperationalState;
import io.cistern.vim.network.IpAddressRange;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.PortIpAddress;
import io.cistern.vim.network.PortTypes;
import io.cistern.vim.network.RoutingInterface;
import io.cistern.vim.network.RoutingResource;
import io.cistern.vim.network.StaticRoute;
import io.cistern.vim.network.TrunkSubPort;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualTrunk;
import io.cistern.vim.openstack.internal.neutron.NeutronNetwork;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronQosPolicy;
import io.cistern.vim.openstack.internal.neutron.NeutronRouter;
import io.cistern.vim.openstack.internal.neutron.NeutronSubnet;
import io.cistern.vim.openstack.internal.neutron.NeutronTrunk;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Networking resources in the words of the standard. What the cloud withholds stays absent. */
public final class NetworkMapper {

    private NetworkMapper() {}

    /**
     * A network.
     *
     * @param ports those on the network; none where they are not wanted
     * @param policy its QoS policy, as far as the caller may see it
     * @param sharedWith the projects it is shared with
     * @param connected the networks that routers join it with
     */
    static VirtualNetwork toNetwork(
            NeutronNetwork network,
            List<VirtualNetworkPort> ports,
            Optional<NeutronQosPolicy> policy,
            List<String> sharedWith,
            List<String> connected) {
        boolean works = network.status().filter("ACTIVE"::equals).isPresent()
                && network.adminStateUp().orElse(true);
        return VirtualNetwork.builder()
                .networkResourceId(network.id())
                .networkResourceName(name(network.name()))
                .subnetId(network.subnets())
                .networkPort(ports)
                .bandwidth(QosMapper.bandwidth(policy))
                .networkType(network.networkType())
                .providerNetwork(network.physicalNetwork())
                .segmentationId(network.segmentationId())
                .networkQoS(QosMapper.characteristics(network.qosPolicyId(), policy))
                .isShared(network.isShared() || !sharedWith.isEmpty())
                .sharingCriteria(sharedWith)
                .connectedNetworks(connected)
                .zoneId(network.availabilityZones().stream()
                        .findFirst()
                        .or(() -> network.availabilityZoneHints().stream().findFirst()))
                .operationalState(works ? OperationalState.ENABLED : OperationalState.DISABLED)
                .metadata(Tags.toMetadata(network.tags()))
                .resourceGroupId(network.projectId())
                .build();
    }

    static NetworkSubnet toSubnet(NeutronSubnet subnet) {
        return NetworkSubnet.builder()
                .resourceId(subnet.id())
                .networkResourceName(name(subnet.name()))
                .networkId(subnet.networkId())
                .ipVersion(subnet.ipVersion() == 6 ? IpVersion.IPV6 : IpVersion.IPV4)
                .gatewayIp(subnet.gatewayIp())
                .cidr(subnet.cidr())
                .isDhcpEnabled(subnet.enableDhcp().orElse(false))
                .addressPool(subnet.allocationPools().stream()
                        .map(pool -> new IpAddressRange(pool.start(), pool.end()))
                        .toList())
                // A subnet has no status: it works as long as it is there.
                .operationalState(OperationalState.ENABLED)
                .metadata(Tags.toMetadata(subnet.tags()))
                .resourceGroupId(subnet.projectId())
                .build();
    }

    /**
     * A port.
     *
     * @param policy its QoS policy, as far as the caller may see it
     * @param segment by which its traffic is told from that of other ports or networks
     */
    static VirtualNetworkPort toPort(NeutronPort port, Optional<NeutronQosPolicy> policy, Optional<String> segment) {
        return VirtualNetworkPort.builder()
                .resourceId(port.id())
                .networkResourceName(name(port.name()))
                .networkId(port.networkId())
                .attachedResourceId(port.deviceId())
                .portType(typeOf(port))
                .segmentId(segment)
                .bandwidth(QosMapper.bandwidth(policy))
                .operationalState(state(port))
                .metadata(Tags.toMetadata(port.tags()))
                .macAddress(Optional.of(port.macAddress()).filter(mac -> !mac.isEmpty()))
                .ipAddress(port.fixedIps().stream()
                        .map(ip -> new PortIpAddress(ip.ipAddress(), ip.subnetId()))
                        .toList())
                .typeVirtualNic(port.vnicType())
                .networkQoS(QosMapper.characteristics(port.qosPolicyId(), policy))
                .isPortSecurityEnabled(port.portSecurityEnabled())
                .resourceGroupId(port.projectId())
                .build();
    }

    static String typeOf(NeutronPort port) {
        return port.trunkDetails().isPresent() ? PortTypes.TRUNK : PortTypes.ACCESS;
    }

    static VirtualTrunk toTrunk(NeutronTrunk trunk) {
        return VirtualTrunk.builder()
                .resourceId(trunk.id())
                .name(name(trunk.name()))
                .parentPortId(trunk.portId())
                .subPort(trunk.subPorts().stream()
                        .sorted(Comparator.comparing(NeutronTrunk.SubPort::segmentationId))
                        .map(port -> new TrunkSubPort(
                                port.portId(),
                                Optional.of(port.segmentationType()),
                                Integer.toString(port.segmentationId())))
                        .toList())
                .operationalState(state(trunk.status()))
                .metadata(Tags.toMetadata(trunk.tags()))
                .resourceGroupId(trunk.projectId())
                .build();
    }

    /** @param interfaces the ports that the router has */
    static RoutingResource toRouter(NeutronRouter router, List<NeutronPort> interfaces) {
        return RoutingResource.builder()
                .resourceId(router.id())
                .name(name(router.name()))
                .externalNetworkId(router.gateway().map(NeutronRouter.Gateway::networkId))
                .routingInterface(interfaces.stream()
                        .flatMap(port -> port.fixedIps().stream()
                                .map(ip -> new RoutingInterface(ip.subnetId(), Optional.of(port.id()))))
                        .toList())
                .staticRoute(router.routes().stream()
                        .map(route -> new StaticRoute(route.destination(), route.nexthop()))
                        .toList())
                .operationalState(
                        router.adminStateUp().orElse(true) ? state(router.status()) : OperationalState.DISABLED)
                .metadata(Tags.toMetadata(router.tags()))
                .resourceGroupId(router.projectId())
                .build();
    }

    /** A port carries traffic when it is ACTIVE; DOWN, BUILD, ERROR and N/A are none. */
    public static OperationalState state(NeutronPort port) {
        return state(port.status());
    }

    private static OperationalState state(Optional<String> status) {
        return status.filter("ACTIVE"::equals).isPresent() ? OperationalState.ENABLED : OperationalState.DISABLED;
    }

    private static Optional<String> name(Optional<String> name) {
        return name.filter(given -> !given.isEmpty());
    }
}
