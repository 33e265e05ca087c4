// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.vim.network.TrunkSubPort;
import io.cistern.vim.network.VirtualTrunkData;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronTrunk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes a trunk: its sub-ports become those that are given. */
final class TrunkChange implements ResourceChange.OfKind {

    private static final String PATH = "updateTrunkData";
    private static final Set<String> CLEARABLE = Set.of("name", "subPort");

    private final ResourceChange change;
    private final NeutronClient neutron;
    private final VirtualTrunkData data;
    private final ClearedAttributes cleared;

    TrunkChange(ResourceChange change) {
        this.change = change;
        this.neutron = change.neutron();
        this.data = change.request()
                .updateTrunkData()
                .orElseGet(() -> new VirtualTrunkData(Optional.empty(), List.of(), Map.of()));
        this.cleared = change.cleared(CLEARABLE);
    }

    @Override
    public void check() {
        NeutronTrunk current = neutron.trunk(change.resource().id())
                .orElseThrow(() -> FoundResource.missing(change.resource().id()));
        ResourceChange.mustNotChange(PATH + ".parentPortId", data.parentPortId(), Optional.of(current.portId()));
        cleared.mustNotHave("subPort", PATH + ".subPort", !data.subPort().isEmpty());
        List<String> known =
                current.subPorts().stream().map(NeutronTrunk.SubPort::portId).toList();
        for (int i = 0; i < data.subPort().size(); i++) {
            TrunkSubPort subPort = data.subPort().get(i);
            TrunkAllocation.checkSubPort(
                    change.references(), PATH + ".subPort[" + i + "]", subPort, known.contains(subPort.portId()));
        }
        Tags.check(PATH + ".metadata", data.metadata());
    }

    @Override
    public void apply() {
        ObjectNode wanted = Attributes.none();
        if (cleared.has("name")) {
            wanted.put("name", "");
        }
        change.attributes("change", PATH, wanted);
        if (!data.subPort().isEmpty() || cleared.has("subPort")) {
            become(NetworkRequests.subPorts(data.subPort()));
        }
        change.metadata(data.metadata(), cleared);
    }

    private void become(List<NeutronTrunk.SubPort> subPorts) {
        List<NeutronTrunk.SubPort> before = Attributes.list(
                change.remembered("subs-was", () -> Attributes.tree(current()).toString()), NeutronTrunk.SubPort.class);
        List<NeutronTrunk.SubPort> former = ResourceChange.only(before, subPorts);
        if (!former.isEmpty()) {
            change.step(
                    "subs-out",
                    () -> seen().filter(now -> ResourceChange.only(former, now).equals(former))
                            .isPresent(),
                    () -> remove(former),
                    () -> add(former));
        }
        List<NeutronTrunk.SubPort> additional = ResourceChange.only(subPorts, before);
        if (!additional.isEmpty()) {
            change.step(
                    "subs-in",
                    () -> seen().filter(now -> now.containsAll(additional)).isPresent(),
                    () -> add(additional),
                    () -> remove(additional));
        }
    }

    private Optional<List<NeutronTrunk.SubPort>> seen() {
        return neutron.trunk(change.resource().id()).map(NeutronTrunk::subPorts);
    }

    /** Of a trunk that cannot be seen it is not known that it has none. */
    private List<NeutronTrunk.SubPort> current() {
        return seen().orElseThrow(() -> FoundResource.missing(change.resource().id()));
    }

    private Optional<String> add(List<NeutronTrunk.SubPort> subPorts) {
        List<NeutronTrunk.SubPort> missing = ResourceChange.only(subPorts, current());
        return missing.isEmpty()
                ? Optional.empty()
                : Refusals.named(
                        PATH + ".subPort",
                        "has ports and segments that are in use nowhere else",
                        "take them out of the other trunk or choose others",
                        () -> neutron.addSubPorts(change.resource().id(), missing));
    }

    private Optional<String> remove(List<NeutronTrunk.SubPort> subPorts) {
        List<NeutronTrunk.SubPort> now = current();
        List<NeutronTrunk.SubPort> present =
                subPorts.stream().filter(now::contains).toList();
        return present.isEmpty()
                ? Optional.empty()
                : neutron.removeSubPorts(change.resource().id(), present);
    }
}
