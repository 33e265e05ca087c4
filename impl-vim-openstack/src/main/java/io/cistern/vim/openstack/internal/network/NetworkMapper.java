// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.vim.OperationalState;
import io.cistern.vim.network.IpAddressRange;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkQoS;
import io.cistern.vim.network.NetworkQosNames;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.PortIpAddress;
import io.cistern.vim.network.PortTypes;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.openstack.internal.neutron.NeutronNetwork;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronSubnet;
import java.util.List;
import java.util.Optional;

/** Networking resources in the words of the standard. What the cloud withholds stays absent. */
public final class NetworkMapper {

    private NetworkMapper() {}

    /** @param ports those on the network; none where they are not wanted */
    static VirtualNetwork toNetwork(NeutronNetwork network, List<NeutronPort> ports) {
        boolean works = network.status().filter("ACTIVE"::equals).isPresent()
                && network.adminStateUp().orElse(true);
        return VirtualNetwork.builder()
                .networkResourceId(network.id())
                .networkResourceName(name(network.name()))
                .subnetId(network.subnets())
                .networkPort(ports.stream().map(NetworkMapper::toPort).toList())
                .networkType(network.networkType())
                .providerNetwork(network.physicalNetwork())
                .segmentationId(network.segmentationId())
                .networkQoS(qos(network.qosPolicyId()))
                .isShared(network.isShared())
                .sharingCriteria(List.of())
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

    static VirtualNetworkPort toPort(NeutronPort port) {
        return VirtualNetworkPort.builder()
                .resourceId(port.id())
                .networkResourceName(name(port.name()))
                .networkId(port.networkId())
                .attachedResourceId(port.deviceId())
                .portType(port.trunkDetails().isPresent() ? PortTypes.TRUNK : PortTypes.ACCESS)
                .operationalState(state(port))
                .metadata(Tags.toMetadata(port.tags()))
                .macAddress(Optional.of(port.macAddress()).filter(mac -> !mac.isEmpty()))
                .ipAddress(port.fixedIps().stream()
                        .map(ip -> new PortIpAddress(ip.ipAddress(), ip.subnetId()))
                        .toList())
                .typeVirtualNic(port.vnicType())
                .networkQoS(qos(port.qosPolicyId()))
                .resourceGroupId(port.projectId())
                .build();
    }

    /** A port carries traffic when it is ACTIVE; DOWN, BUILD, ERROR and N/A are none. */
    public static OperationalState state(NeutronPort port) {
        return port.status().filter("ACTIVE"::equals).isPresent()
                ? OperationalState.ENABLED
                : OperationalState.DISABLED;
    }

    private static Optional<String> name(Optional<String> name) {
        return name.filter(given -> !given.isEmpty());
    }

    private static List<NetworkQoS> qos(Optional<String> policyId) {
        return policyId.map(id -> new NetworkQoS(NetworkQosNames.QOS_POLICY_ID, id)).stream()
                .toList();
    }
}
