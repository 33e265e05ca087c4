// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.Quota;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import java.util.Map;
import java.util.Optional;

/** Makes a subnet of a network that is there. */
final class SubnetAllocation {

    private static final String SUBNET = "typeSubnetData";

    private final AllocationSteps steps;
    private final CloudAccess cloud;
    private final NeutronClient neutron;

    SubnetAllocation(AllocationSteps steps) {
        this.steps = steps;
        this.cloud = steps.cloud();
        this.neutron = steps.neutron();
    }

    NetworkSubnet run(NetworkSubnetData data) {
        String networkId = data.networkId().orElseThrow();
        steps.journal().check(() -> {
            steps.checkMetadata(SUBNET, data.metadata());
            steps.references().network(SUBNET + ".networkId", networkId);
            Quota.forNetworking(cloud, Map.of(NeutronKind.SUBNET, 1));
        });
        String id = make(steps, SUBNET, "subnet", steps.name(), data, networkId);
        steps.tag(NeutronKind.SUBNET, id, data.metadata());
        cloud.lookups().forgetNetwork(cloud, networkId);
        return NetworkMapper.toSubnet(
                neutron.subnet(id).orElseThrow(() -> AllocationSteps.vanished(NeutronKind.SUBNET, id)));
    }

    /**
     * The step that makes a subnet.
     *
     * @param path of the attribute that asks for it
     */
    static String make(
            AllocationSteps steps,
            String path,
            String key,
            Optional<String> name,
            NetworkSubnetData data,
            String networkId) {
        return steps.make(
                key,
                NeutronKind.SUBNET,
                mark -> Refusals.named(
                        path,
                        "overlaps no other subnet of its network, which is one of the resource group's own",
                        "choose other addresses or another network",
                        () -> steps.neutron().createSubnet(NetworkRequests.subnet(name, data, networkId, mark))));
    }
}
