// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.vim.openstack.internal.cloud.Memory;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The IP addresses of a port, changed so that they can be put back. */
public final class PortAddresses {

    private static final String FIXED_IPS = "fixed_ips";

    private final Journal journal;
    private final NeutronClient neutron;
    private final String portId;

    public PortAddresses(Journal journal, NeutronClient neutron, String portId) {
        this.journal = journal;
        this.neutron = neutron;
        this.portId = portId;
    }

    public static List<String> of(NeutronPort port) {
        return port.fixedIps().stream().flatMap(ip -> ip.ipAddress().stream()).toList();
    }

    /**
     * Makes them those that are wanted, if they are not.
     *
     * @param key of the step, at most 10 characters
     * @param path of the addresses in the request
     */
    public void become(String key, String path, List<String> wanted) {
        ObjectNode before = Attributes.read(Memory.keep(journal, key + "-was", () -> now().toString()));
        List<String> addresses = before.path(FIXED_IPS).findValuesAsText("ip_address");
        if (Set.copyOf(addresses).equals(Set.copyOf(wanted))) {
            return;
        }
        ObjectNode change = Attributes.of(
                FIXED_IPS,
                wanted.stream()
                        .map(address -> new NeutronPort.FixedIp(Optional.empty(), Optional.of(address)))
                        .toList());
        journal.step(
                key,
                () -> now().equals(before) ? List.of() : List.of(new StepResult(portId, Optional.empty())),
                () -> new StepResult(
                        portId,
                        Refusals.named(
                                path,
                                "is free, and in a subnet of the network",
                                "choose another address, or leave it out",
                                () -> neutron.update(NeutronKind.PORT, portId, change))),
                id -> {
                    if (!now().isEmpty()) {
                        neutron.update(NeutronKind.PORT, portId, before);
                    }
                });
    }

    private ObjectNode now() {
        return neutron.attributes(NeutronKind.PORT, portId, List.of(FIXED_IPS));
    }
}
