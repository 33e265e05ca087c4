// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.StepResult;
import io.cistern.vim.openstack.internal.compute.PlannedInterface.OwnPort;
import io.cistern.vim.openstack.internal.network.VnicTypes;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronQuery;
import io.cistern.vim.openstack.internal.neutron.NewPort;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ports that are made with a compute resource and go with it. They are told from ports that were allocated on their
 * own by the step in their mark.
 *
 * <p>Nova lets go of ports as it removes a server, and nothing joins the two from then on. Whoever removes a server notes
 * its ports before.
 */
final class OwnPorts {

    /** The steps of an allocation that make them begin so. */
    static final String STEP = "nic";

    private static final Pattern MARK = Pattern.compile("cistern:[^:]+:" + STEP + "\\d+");

    private OwnPorts() {}

    /** Makes the port of an interface; where Neutron refuses its addresses, says whose they are. */
    static StepResult create(NeutronClient neutron, OwnPort port, String networkId, String mark) {
        try {
            return neutron.createPort(body(port, networkId, mark)).step();
        } catch (InfrastructureException e) {
            boolean refused = e.code() == ErrorCode.INVALID_ARGUMENT || e.code() == ErrorCode.CONFLICT;
            if (!refused
                    || port.ipAddress().isEmpty()
                    || e.details().attribute().isPresent()) {
                throw e;
            }
            String attribute = port.path() + (port.ipAddress().size() == 1 ? ".ipAddress[0]" : ".ipAddress");
            throw new InfrastructureException(
                    e.code(),
                    attribute + ": " + e.getMessage(),
                    e.details().toBuilder()
                            .attribute(attribute)
                            .rule("is free, and in a subnet of the network")
                            .remedy("choose another address, or leave it out")
                            .build(),
                    e);
        }
    }

    private static NewPort body(OwnPort port, String networkId, String mark) {
        List<NeutronPort.FixedIp> addresses = port.ipAddress().isEmpty()
                ? port.subnetId().stream()
                        .map(subnet -> new NeutronPort.FixedIp(Optional.of(subnet), Optional.empty()))
                        .toList()
                : port.ipAddress().stream()
                        .map(address -> new NeutronPort.FixedIp(port.subnetId(), Optional.of(address)))
                        .toList();
        return new NewPort(
                Optional.empty(),
                mark,
                networkId,
                port.macAddress(),
                Optional.of(addresses).filter(given -> !given.isEmpty()),
                Optional.of(port.typeVirtualNic()).filter(type -> !type.equals(VnicTypes.NORMAL)),
                Optional.of(port.profile()).filter(profile -> !profile.isEmpty()),
                Optional.empty(),
                Optional.empty());
    }

    /** The mark of a port that goes with a server; one that was allocated on its own has none. */
    static Optional<String> mark(NeutronClient neutron, String portId) {
        return neutron.port(portId).filter(OwnPorts::isOwn).flatMap(NeutronPort::description);
    }

    /** Makes a port that went with a server one that was allocated on its own. */
    static void release(NeutronClient neutron, String portId) {
        neutron.describePort(portId, "");
    }

    /** Makes it go with its server again, while it is there. */
    static void keep(NeutronClient neutron, String portId, String mark) {
        neutron.port(portId).ifPresent(port -> neutron.describePort(portId, mark));
    }

    private static boolean isOwn(NeutronPort port) {
        return port.description().filter(text -> MARK.matcher(text).matches()).isPresent();
    }

    /** Those that go with a server, while it is there. */
    static List<String> of(NeutronClient neutron, String serverId) {
        return ids(neutron, NeutronQuery.where("device_id", serverId));
    }

    /** Removes those that have not been made ports on their own since. */
    static void remove(NeutronClient neutron, List<String> portIds) {
        if (!portIds.isEmpty()) {
            ids(neutron, NeutronQuery.where("id", portIds)).forEach(id -> neutron.delete(NeutronKind.PORT, id));
        }
    }

    private static List<String> ids(NeutronClient neutron, NeutronQuery query) {
        return neutron.ports(query).items().stream()
                .filter(OwnPorts::isOwn)
                .map(NeutronPort::id)
                .toList();
    }
}
