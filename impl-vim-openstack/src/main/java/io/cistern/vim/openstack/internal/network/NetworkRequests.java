// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.InfrastructureException;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkQoS;
import io.cistern.vim.network.NetworkQosNames;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.NetworkTypes;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.network.VirtualNetworkPortData;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronSubnet;
import io.cistern.vim.openstack.internal.neutron.NewNetwork;
import io.cistern.vim.openstack.internal.neutron.NewPort;
import io.cistern.vim.openstack.internal.neutron.NewSubnet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests of the standard as bodies for Networking. */
final class NetworkRequests {

    private static final Map<String, String> VNIC_SYNONYMS =
            Map.of("BRIDGE", "normal", "SRIOV", "direct", "PASSTHROUGH", "direct-physical");

    private NetworkRequests() {}

    static NewNetwork network(AllocateNetworkRequest request, VirtualNetworkData data, String mark) {
        boolean sharedWithAll =
                data.isShared().orElse(false) && data.sharingCriteria().isEmpty();
        return new NewNetwork(
                request.networkResourceName(),
                mark,
                sharedWithAll ? Optional.of(true) : Optional.empty(),
                data.networkType(),
                data.providerNetwork(),
                data.segmentationId(),
                qosPolicy(data.networkQoS()),
                request.locationConstraints().map(NetworkRequests::zone).map(List::of));
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

    static NewPort port(Optional<String> name, VirtualNetworkPortData data, String mark) {
        return new NewPort(
                name,
                mark,
                data.networkId().orElseThrow(),
                data.macAddress(),
                Optional.of(data.ipAddress().stream()
                                .map(ip -> new NeutronPort.FixedIp(ip.subnetId(), ip.ipAddress()))
                                .toList())
                        .filter(ips -> !ips.isEmpty()),
                data.typeVirtualNic().map(type -> VNIC_SYNONYMS.getOrDefault(type, type)),
                Optional.empty(),
                qosPolicy(data.networkQoS()));
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
        request.locationConstraints().ifPresent(NetworkRequests::zone);
        request.typeNetworkData().ifPresent(data -> refuseUnsupported("typeNetworkData", data));
        request.typeNetworkPortData().ifPresent(data -> refuseUnsupported("typeNetworkPortData", data));
    }

    private static void refuseUnsupported(String path, VirtualNetworkData data) {
        noBandwidth(path, data.bandwidth());
        qosPolicyOnly(path, data.networkQoS());
        if (data.networkType().filter(NetworkTypes.L3_VPN::equals).isPresent()) {
            throw InfrastructureException.valueNotSupported(
                    path + ".networkType", "OpenStack has no networks of type l3-vpn", "choose another type");
        }
        if (!data.connectedNetworks().isEmpty()) {
            throw InfrastructureException.valueNotSupported(
                    path + ".connectedNetworks",
                    "OpenStack connects networks through routing resources",
                    "leave it out");
        }
    }

    private static void refuseUnsupported(String path, VirtualNetworkPortData data) {
        noBandwidth(path, data.bandwidth());
        qosPolicyOnly(path, data.networkQoS());
        data.segmentId().ifPresent(id -> {
            throw InfrastructureException.valueNotSupported(
                    path + ".segmentId", "a port of OpenStack has the segment of its network", "leave it out");
        });
    }

    private static void noBandwidth(String path, Optional<BigDecimal> bandwidth) {
        if (bandwidth.filter(asked -> asked.signum() > 0).isPresent()) {
            throw InfrastructureException.valueNotSupported(
                    path + ".bandwidth",
                    "OpenStack guarantees bandwidth through a QoS policy only",
                    "name a " + NetworkQosNames.QOS_POLICY_ID + " in networkQoS instead");
        }
    }

    private static void qosPolicyOnly(String path, List<NetworkQoS> qos) {
        qos.stream()
                .filter(characteristic -> !characteristic.qosName().equals(NetworkQosNames.QOS_POLICY_ID))
                .findFirst()
                .ifPresent(characteristic -> {
                    throw InfrastructureException.valueNotSupported(
                            path + ".networkQoS",
                            "the characteristic " + characteristic.qosName() + " is served in a later release",
                            "name a " + NetworkQosNames.QOS_POLICY_ID + " instead");
                });
    }

    private static Optional<String> qosPolicy(List<NetworkQoS> qos) {
        return qos.stream()
                .filter(characteristic -> characteristic.qosName().equals(NetworkQosNames.QOS_POLICY_ID))
                .map(NetworkQoS::qosValue)
                .findFirst();
    }

    /** {@code zone:<name>} or the name alone. */
    private static String zone(String location) {
        if (location.startsWith("host:")) {
            throw InfrastructureException.valueNotSupported(
                    "locationConstraints", "a network has no host", "name a zone");
        }
        return location.startsWith("zone:") ? location.substring("zone:".length()) : location;
    }
}
