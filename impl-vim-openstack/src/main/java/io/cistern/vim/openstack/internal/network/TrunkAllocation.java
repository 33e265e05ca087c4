// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.vim.network.TrunkSubPort;
import io.cistern.vim.network.VirtualTrunk;
import io.cistern.vim.network.VirtualTrunkData;
import io.cistern.vim.openstack.internal.cloud.Quota;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NewTrunk;
import java.util.Map;

/** Makes a trunk of ports that are there. */
final class TrunkAllocation {

    private static final String TRUNK = "typeTrunkData";

    private final AllocationSteps steps;
    private final NeutronClient neutron;

    TrunkAllocation(AllocationSteps steps) {
        this.steps = steps;
        this.neutron = steps.neutron();
    }

    VirtualTrunk run(VirtualTrunkData data) {
        String parent = data.parentPortId().orElseThrow();
        steps.journal().check(() -> {
            steps.mustOffer("trunk", "networkResourceType");
            steps.checkMetadata(TRUNK, data.metadata());
            steps.references().unusedPort(TRUNK + ".parentPortId", parent);
            for (int i = 0; i < data.subPort().size(); i++) {
                checkSubPort(
                        steps.references(),
                        TRUNK + ".subPort[" + i + "]",
                        data.subPort().get(i),
                        false);
            }
            Quota.forNetworking(steps.cloud(), Map.of(NeutronKind.TRUNK, 1));
        });
        String id = steps.make(
                "trunk",
                NeutronKind.TRUNK,
                mark -> Refusals.named(
                        TRUNK,
                        "joins ports that are in no other trunk",
                        "take them out of the other or choose others",
                        () -> neutron.createTrunk(
                                new NewTrunk(steps.name(), mark, parent, NetworkRequests.subPorts(data.subPort())))));
        steps.tag(NeutronKind.TRUNK, id, data.metadata());
        return NetworkMapper.toTrunk(
                neutron.trunk(id).orElseThrow(() -> AllocationSteps.vanished(NeutronKind.TRUNK, id)));
    }

    /** @param isHere whether it is in the trunk already */
    static void checkSubPort(NetworkReferences references, String path, TrunkSubPort subPort, boolean isHere) {
        NetworkRequests.refuseUnsupported(path, subPort);
        if (!isHere) {
            references.unusedPort(path + ".portId", subPort.portId());
        }
    }
}
