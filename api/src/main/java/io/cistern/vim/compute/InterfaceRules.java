// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.internal.Constraints;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rules on network interfaces in requests. */
final class InterfaceRules {

    private InterfaceRules() {}

    /** What the interfaces of a new compute resource are given. */
    static void given(String path, List<VirtualInterfaceData> interfaces) {
        Constraints.each(path, interfaces, InterfaceRules::given);
        Constraints.distinct(path, interfaces.stream().flatMap(data -> data.networkPortId().stream()), "networkPortId");
        Constraints.distinct(
                path,
                interfaces.stream()
                        .flatMap(data -> data.macAddress().stream())
                        .map(mac -> mac.toLowerCase(Locale.ROOT)),
                "macAddress");
    }

    private static void given(String path, VirtualInterfaceData data) {
        Constraints.identifier(path + ".networkPortId", data.networkPortId());
        Constraints.identifier(path + ".networkId", data.networkId());
        Constraints.identifier(path + ".subnetId", data.subnetId());
        addresses(path, data.macAddress(), data.ipAddress());
        Constraints.check(
                data.networkPortId().isEmpty()
                        || (data.networkId().isEmpty()
                                && data.subnetId().isEmpty()
                                && data.macAddress().isEmpty()
                                && data.ipAddress().isEmpty()),
                path + ".networkPortId",
                "excludes networkId, subnetId, ipAddress and macAddress, which the port has itself",
                "give the port alone");
    }

    /** An interface that a flavour has. */
    static void ofFlavour(String path, VirtualNetworkInterfaceData data) {
        added(path, data);
        Constraints.check(
                data.macAddress().isEmpty() && data.ipAddress().isEmpty(),
                path,
                "has neither macAddress nor ipAddress, which belong to one machine only",
                "give them in interfaceData of Allocate Virtualised Compute Resource");
    }

    /** An interface that is added to a compute resource. */
    static void added(String path, VirtualNetworkInterfaceData data) {
        Constraints.identifier(path + ".networkId", data.networkId());
        Constraints.identifier(path + ".networkPortId", data.networkPortId());
        Constraints.text(path + ".typeVirtualNic", data.typeVirtualNic());
        Constraints.each(path + ".typeConfiguration", data.typeConfiguration(), Constraints::text);
        Constraints.each(path + ".accelerationCapability", data.accelerationCapability(), Constraints::text);
        data.bandwidth().ifPresent(bandwidth -> Constraints.notNegative(path + ".bandwidth", bandwidth));
        addresses(path, data.macAddress(), data.ipAddress());
        Constraints.metadata(path + ".metadata", data.metadata());
    }

    /** An interface as it should become. */
    static void changed(String path, VirtualNetworkInterface change) {
        Constraints.identifier(path + ".resourceId", change.resourceId());
        Constraints.identifier(path + ".networkId", change.networkId());
        Constraints.identifier(path + ".networkPortId", change.networkPortId());
        addresses(path, Optional.of(change.macAddress()), change.ipAddress());
        Constraints.metadata(path + ".metadata", change.metadata());
    }

    private static void addresses(String path, Optional<String> macAddress, List<String> ipAddress) {
        Constraints.macAddress(path + ".macAddress", macAddress);
        Constraints.each(path + ".ipAddress", ipAddress, Constraints::ipAddress);
        Constraints.distinct(path + ".ipAddress", ipAddress.stream(), "address");
    }
}
