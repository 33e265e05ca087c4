// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.InfrastructureException;
import io.cistern.vim.compute.VirtualInterfaceData;
import io.cistern.vim.compute.VirtualNetworkInterfaceData;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.References;
import io.cistern.vim.openstack.internal.compute.PlannedInterface.GivenPort;
import io.cistern.vim.openstack.internal.compute.PlannedInterface.OwnPort;
import io.cistern.vim.openstack.internal.flavour.FlavourRequests;
import io.cistern.vim.openstack.internal.network.NetworkReferences;
import io.cistern.vim.openstack.internal.network.VnicTypes;
import io.cistern.vim.openstack.internal.neutron.NeutronSubnet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The network interfaces of a compute resource to come, in order. Interface <i>i</i> is the port that
 * {@code interfaceData[i]} names, else a new port on the network or subnet that it names, else what the flavour's
 * {@code virtualNetworkInterface[i]} says.
 *
 * @param interfaces in the order in which the machine will see them
 */
record InterfacePlan(List<PlannedInterface> interfaces) {

    static InterfacePlan of(List<VirtualInterfaceData> given, List<VirtualNetworkInterfaceData> ofFlavour) {
        List<PlannedInterface> interfaces = new ArrayList<>();
        for (int i = 0; i < Math.max(given.size(), ofFlavour.size()); i++) {
            interfaces.add(plan(
                    "interfaceData[" + i + "]",
                    i < given.size()
                            ? given.get(i)
                            : VirtualInterfaceData.builder().build(),
                    i < ofFlavour.size() ? Optional.of(ofFlavour.get(i)) : Optional.empty()));
        }
        return new InterfacePlan(interfaces);
    }

    /** An interface that a machine gets later. */
    static PlannedInterface added(String path, VirtualNetworkInterfaceData data) {
        FlavourRequests.vnic(path, data);
        VirtualInterfaceData addresses = VirtualInterfaceData.builder()
                .ipAddress(data.ipAddress())
                .macAddress(data.macAddress())
                .build();
        return plan(path, addresses, Optional.of(data));
    }

    private static PlannedInterface plan(
            String path, VirtualInterfaceData given, Optional<VirtualNetworkInterfaceData> ofFlavour) {
        boolean placed = given.networkId().isPresent() || given.subnetId().isPresent();
        Optional<String> port = given.networkPortId()
                .or(() -> placed ? Optional.empty() : ofFlavour.flatMap(VirtualNetworkInterfaceData::networkPortId));
        if (port.isPresent()) {
            return new GivenPort(path + ".networkPortId", port.get());
        }
        return new OwnPort(
                path,
                placed ? given.networkId() : ofFlavour.flatMap(VirtualNetworkInterfaceData::networkId),
                given.subnetId(),
                given.ipAddress(),
                given.macAddress(),
                ofFlavour
                        .map(VirtualNetworkInterfaceData::typeVirtualNic)
                        .map(VnicTypes::of)
                        .orElse(VnicTypes.NORMAL),
                profile(ofFlavour
                        .map(VirtualNetworkInterfaceData::typeConfiguration)
                        .orElse(List.of())));
    }

    private static Map<String, String> profile(List<String> typeConfiguration) {
        Map<String, String> profile = new LinkedHashMap<>();
        for (String entry : typeConfiguration) {
            String[] pair = entry.split("=", 2);
            profile.put(pair[0], pair.length == 2 ? pair[1] : "true");
        }
        return profile;
    }

    /** How many ports will be made. */
    int newPorts() {
        return (int) interfaces.stream().filter(OwnPort.class::isInstance).count();
    }

    /** Checks that every network, subnet and port can be used. */
    void verify(CloudAccess cloud, CallScope scope) {
        NetworkReferences references = new NetworkReferences(scope, cloud);
        for (PlannedInterface planned : interfaces) {
            if (planned instanceof GivenPort given) {
                references.unusedPort(given.path(), given.portId());
            } else if (planned instanceof OwnPort port) {
                port.subnetId().ifPresent(id -> references.subnet(port.path() + ".subnetId", id));
                references.network(port.path() + ".networkId", networkOf(cloud, port));
            }
        }
    }

    /** The network of a new port: its own, or that of its subnet. */
    static String networkOf(CloudAccess cloud, OwnPort port) {
        Optional<NeutronSubnet> subnet = port.subnetId()
                .map(id -> References.existing(
                        port.path() + ".subnetId", "subnet", id, cloud.lookups().subnet(cloud, id)));
        Optional<String> network = port.networkId().or(() -> subnet.map(NeutronSubnet::networkId));
        if (network.isEmpty()) {
            throw InfrastructureException.invalidArgument(
                    port.path(),
                    "names a network, a subnet or a port, which the flavour does not",
                    "add networkId, subnetId or networkPortId");
        }
        subnet.filter(found -> !found.networkId().equals(network.get())).ifPresent(found -> {
            throw InfrastructureException.invalidArgument(
                    port.path() + ".subnetId",
                    "belongs to the network of networkId; it belongs to " + found.networkId(),
                    "name one or leave networkId out");
        });
        return network.get();
    }
}
