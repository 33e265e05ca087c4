// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.InfrastructureException;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.NetworkTypes;
import io.cistern.vim.network.PortIpAddress;
import io.cistern.vim.network.PortTypes;
import io.cistern.vim.network.TrunkSubPort;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.network.VirtualNetworkPortData;
import io.cistern.vim.openstack.internal.neutron.NeutronNetwork;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronSubnet;
import io.cistern.vim.openstack.internal.neutron.NeutronTrunk;
import io.cistern.vim.openstack.internal.neutron.NewNetwork;
import io.cistern.vim.openstack.internal.neutron.NewPort;
import io.cistern.vim.openstack.internal.neutron.NewSubnet;
import java.util.List;
import java.util.Optional;

/** Requests of the standard as bodies for Networking. */
final class NetworkRequests {

    private static final List<String> PORT_TYPES = List.of(PortTypes.ACCESS, PortTypes.TRUNK);

    private static final String VLAN = "vlan";

    private NetworkRequests() {}

    /** @param policyId the QoS policy it is given */
    static NewNetwork network(
            AllocateNetworkRequest request, VirtualNetworkData data, Optional<String> policyId, String mark) {
        boolean sharedWithAll =
                data.isShared().orElse(false) && data.sharingCriteria().isEmpty();
        return new NewNetwork(
                request.networkResourceName(),
                mark,
                sharedWithAll ? Optional.of(true) : Optional.empty(),
                data.networkType(),
                data.providerNetwork(),
                data.segmentationId(),
                policyId,
                zone(request).map(List::of));
    }

    static NewSubnet subnet(Optional<String> name, NetworkSubnetData data, String networkId, String mark) {
        return new NewSubnet(
                name,
                mark,
                networkId,
                data.ipVersion().filter(version -> version == IpVersion.IPV6).isPresent() ? 6 : 4,
                data.cidr().orElseThrow(),
                data.gatewayIp(),
                data.isDhcpEnabled(),
                Optional.of(data.addressPool().stream()
                                .map(pool -> new NeutronSubnet.Pool(pool.start(), pool.end()))
                                .toList())
                        .filter(pools -> !pools.isEmpty()));
    }

    /** @param policyId the QoS policy it is given */
    static NewPort port(Optional<String> name, VirtualNetworkPortData data, Optional<String> policyId, String mark) {
        return new NewPort(
                name,
                mark,
                data.networkId().orElseThrow(),
                data.macAddress(),
                Optional.of(addresses(data.ipAddress())).filter(ips -> !ips.isEmpty()),
                data.typeVirtualNic().map(VnicTypes::of),
                Optional.empty(),
                policyId,
                data.isPortSecurityEnabled());
    }

    /** A port for another that has been deleted. */
    static NewPort like(NeutronPort deleted) {
        return new NewPort(
                deleted.name(),
                deleted.description().orElse(""),
                deleted.networkId(),
                Optional.of(deleted.macAddress()),
                Optional.of(deleted.fixedIps()),
                Optional.empty(),
                Optional.empty(),
                deleted.qosPolicyId(),
                Optional.empty());
    }

    static List<NeutronPort.FixedIp> addresses(List<PortIpAddress> addresses) {
        return addresses.stream()
                .map(ip -> new NeutronPort.FixedIp(ip.subnetId(), ip.ipAddress()))
                .toList();
    }

    static List<NeutronTrunk.SubPort> subPorts(List<TrunkSubPort> subPorts) {
        return subPorts.stream()
                .map(port -> new NeutronTrunk.SubPort(
                        port.portId(), port.segmentationType().orElse(VLAN), Integer.parseInt(port.segmentationId())))
                .toList();
    }

    /** Refuses what this cloud cannot do, before anything is made. */
    static void refuseUnsupported(AllocateNetworkRequest request) {
        request.reservationId().ifPresent(id -> {
            throw InfrastructureException.valueNotSupported(
                    "reservationId", "OpenStack reserves no network resources", "leave it out");
        });
        boolean subnet = request.typeSubnetData().isPresent();
        if (!subnet && !request.affinityOrAntiAffinityConstraints().isEmpty()) {
            throw InfrastructureException.valueNotSupported(
                    "affinityOrAntiAffinityConstraints",
                    "OpenStack has no affinity of network resources",
                    "leave it out");
        }
        if (request.networkResourceType() != NetworkResourceType.NETWORK
                && request.locationConstraints().isPresent()) {
            throw InfrastructureException.valueNotSupported(
                    "locationConstraints", "OpenStack places networks only; what is on them follows", "leave it out");
        }
        zone(request);
    }

    /** Refuses a network that no cloud can have. */
    static void refuseUnsupported(String path, VirtualNetworkData data) {
        if (data.networkType().filter(NetworkTypes.L3_VPN::equals).isPresent()) {
            throw InfrastructureException.valueNotSupported(
                    path + ".networkType", "OpenStack has no networks of type l3-vpn", "choose another type");
        }
        if (!data.connectedNetworks().isEmpty()) {
            throw InfrastructureException.valueNotSupported(
                    path + ".connectedNetworks",
                    "OpenStack connects networks through routing resources",
                    "allocate a routing resource with an interface in each");
        }
    }

    /** Refuses a port that no cloud can have. */
    static void refuseUnsupported(String path, VirtualNetworkPortData data) {
        data.portType().filter(type -> !PORT_TYPES.contains(type)).ifPresent(type -> {
            throw InfrastructureException.valueNotSupported(
                    path + ".portType", "OpenStack has no ports of type " + type, "choose among " + PORT_TYPES);
        });
        data.typeVirtualNic().ifPresent(type -> VnicTypes.check(path + ".typeVirtualNic", type));
    }

    /** Refuses a segment that a port does not get by its network. */
    static void refuseOtherSegment(String path, String segment, NeutronNetwork network) {
        if (network.segmentationId().filter(segment::equals).isEmpty()) {
            throw InfrastructureException.valueNotSupported(
                    path + ".segmentId",
                    "a port of OpenStack has the segment of its network, which administrators are shown,"
                            + " or that of a sub-port of a trunk",
                    "leave it out, or make it a sub-port");
        }
    }

    static void refuseUnsupported(String path, TrunkSubPort subPort) {
        subPort.segmentationType().filter(type -> !type.equals(VLAN)).ifPresent(type -> {
            throw InfrastructureException.valueNotSupported(
                    path + ".segmentationType",
                    "trunks of OpenStack tell ports by VLAN, not by " + type,
                    "say " + VLAN);
        });
    }

    /** {@code zone:<name>} or the name alone. */
    static Optional<String> zone(AllocateNetworkRequest request) {
        return request.locationConstraints().map(location -> {
            if (location.startsWith("host:")) {
                throw InfrastructureException.valueNotSupported(
                        "locationConstraints", "a network has no host", "name a zone");
            }
            return location.startsWith("zone:") ? location.substring("zone:".length()) : location;
        });
    }
}
