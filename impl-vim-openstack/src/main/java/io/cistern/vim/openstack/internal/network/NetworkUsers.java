// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronQuery;
import io.cistern.vim.openstack.internal.neutron.NeutronTrunk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What uses a network resource and can be terminated before it: ports, and what has them. */
final class NetworkUsers {

    private NetworkUsers() {}

    static List<String> of(FoundResource resource) {
        NeutronClient neutron = resource.neutron();
        String id = resource.id();
        return switch (resource.kind()) {
            case NETWORK -> holders(ports(neutron, id));
            case SUBNET ->
                holders(neutron.subnet(id).stream()
                        .flatMap(subnet -> ports(neutron, subnet.networkId()))
                        .filter(port -> port.fixedIps().stream()
                                .anyMatch(ip -> ip.subnetId().filter(id::equals).isPresent())));
            case PORT -> device(neutron.port(id));
            case TRUNK -> device(neutron.trunk(id).map(NeutronTrunk::portId).flatMap(neutron::port));
            case ROUTER, QOS_POLICY, RBAC_POLICY -> List.of();
        };
    }

    private static Stream<NeutronPort> ports(NeutronClient neutron, String networkId) {
        return neutron.ports(NeutronQuery.where("network_id", networkId)).items().stream();
    }

    private static List<String> holders(Stream<NeutronPort> ports) {
        return ports.flatMap(port -> Stream.concat(Stream.of(port.id()), port.deviceId().stream()))
                .toList();
    }

    private static List<String> device(Optional<NeutronPort> port) {
        return port.flatMap(NeutronPort::deviceId).stream().toList();
    }
}
