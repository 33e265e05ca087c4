// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.internal.Constraints;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Rules on networks and ports in requests. */
final class NetworkRules {

    private NetworkRules() {}

    /** A network that is to be allocated. */
    static void allocatedNetwork(String path, VirtualNetworkData data) {
        network(path, data);
        SegmentRules.allocated(path, data);
    }

    /** A network, whether it is allocated or updated. */
    static void network(String path, VirtualNetworkData data) {
        bandwidth(path, data.bandwidth());
        Constraints.text(path + ".networkType", data.networkType());
        Constraints.text(path + ".providerNetwork", data.providerNetwork());
        Constraints.text(path + ".segmentationId", data.segmentationId());
        qos(path + ".networkQoS", data.networkQoS());
        Constraints.check(
                data.sharingCriteria().isEmpty() || data.isShared().orElse(false),
                path + ".sharingCriteria",
                "goes with isShared true only",
                "set isShared or remove the criteria");
        Constraints.identifiers(path + ".sharingCriteria", data.sharingCriteria(), Constraints.MAX_ELEMENTS);
        Constraints.each(path + ".layer3Attributes", data.layer3Attributes(), SubnetRules::ofNewNetwork);
        SubnetRules.apart(path + ".layer3Attributes", data.layer3Attributes());
        Constraints.identifiers(path + ".connectedNetworks", data.connectedNetworks(), Constraints.MAX_ELEMENTS);
        Constraints.metadata(path + ".metadata", data.metadata());
    }

    /** A port that is to be allocated. */
    static void allocatedPort(String path, VirtualNetworkPortData data) {
        Constraints.check(data.portType().isPresent(), path + ".portType", "is given", "say access, or trunk");
        Constraints.check(
                data.networkId().isPresent(), path + ".networkId", "is given", "name the network it belongs to");
        port(path, data);
    }

    /** A port, whether it is allocated or updated. */
    static void port(String path, VirtualNetworkPortData data) {
        Constraints.text(path + ".portType", data.portType());
        Constraints.identifier(path + ".networkId", data.networkId());
        Constraints.text(path + ".segmentId", data.segmentId());
        bandwidth(path, data.bandwidth());
        Constraints.macAddress(path + ".macAddress", data.macAddress());
        Constraints.each(path + ".ipAddress", data.ipAddress(), NetworkRules::portAddress);
        Constraints.distinct(
                path + ".ipAddress", data.ipAddress().stream().flatMap(ip -> ip.ipAddress().stream()), "address");
        Constraints.text(path + ".typeVirtualNic", data.typeVirtualNic());
        qos(path + ".networkQoS", data.networkQoS());
        Constraints.metadata(path + ".metadata", data.metadata());
    }

    private static void portAddress(String path, PortIpAddress address) {
        Constraints.check(
                address.ipAddress().isPresent() || address.subnetId().isPresent(),
                path,
                "names an ipAddress or a subnetId",
                "add one or remove the element");
        Constraints.ipAddress(path + ".ipAddress", address.ipAddress());
        Constraints.identifier(path + ".subnetId", address.subnetId());
    }

    private static void bandwidth(String path, Optional<BigDecimal> bandwidth) {
        bandwidth.ifPresent(value -> Constraints.notNegative(path + ".bandwidth", value));
    }

    private static void qos(String path, List<NetworkQoS> characteristics) {
        Constraints.each(path, characteristics, (at, qos) -> {
            Constraints.text(at + ".qosName", qos.qosName());
            Constraints.text(at + ".qosValue", qos.qosValue());
        });
        Constraints.distinct(path, characteristics.stream().map(NetworkQoS::qosName), "characteristic");
    }
}
