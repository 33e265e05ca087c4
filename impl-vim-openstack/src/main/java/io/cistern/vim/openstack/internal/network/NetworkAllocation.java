// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.InfrastructureException;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.Quota;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NeutronNetwork;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a network with its subnets.
 *
 * <p>Requests: one for the quota, one for each resource and one for its tags where it has metadata, one to show the
 * result; references add one each, unless they were looked up a moment ago.
 */
final class NetworkAllocation {

    private static final String NETWORK = "typeNetworkData";

    private final AllocationSteps steps;
    private final AllocateNetworkRequest request;
    private final CloudAccess cloud;
    private final NeutronClient neutron;

    NetworkAllocation(AllocationSteps steps, AllocateNetworkRequest request) {
        this.steps = steps;
        this.request = request;
        this.cloud = steps.cloud();
        this.neutron = steps.neutron();
    }

    VirtualNetwork run(VirtualNetworkData data) {
        List<NetworkSubnetData> subnets = data.layer3Attributes();
        QosPolicies policies = steps.policies();
        steps.journal().check(() -> {
            if (!data.sharingCriteria().isEmpty()) {
                steps.mustOffer(Shares.EXTENSION, NETWORK + ".sharingCriteria");
            }
            NetworkRequests.refuseUnsupported(NETWORK, data);
            steps.checkMetadata(NETWORK, data.metadata());
            for (int i = 0; i < subnets.size(); i++) {
                Tags.check(
                        NETWORK + ".layer3Attributes[" + i + "].metadata",
                        subnets.get(i).metadata());
            }
            NetworkRequests.zone(request).ifPresent(this::mustBeAZone);
            policies.check(AskedQos.of(NETWORK, data.networkQoS(), data.bandwidth()));
            Quota.forNetworking(
                    cloud,
                    Map.of(
                            NeutronKind.NETWORK, 1,
                            NeutronKind.SUBNET, subnets.size(),
                            NeutronKind.RBAC_POLICY, data.sharingCriteria().size()));
        });
        Optional<String> policyId =
                policies.obtain(AskedQos.of(NETWORK, data.networkQoS(), data.bandwidth()), steps.name());
        String id = steps.make(
                "network",
                NeutronKind.NETWORK,
                mark -> neutron.createNetwork(NetworkRequests.network(request, data, policyId, mark)));
        steps.tag(NeutronKind.NETWORK, id, data.metadata());
        share(id, data.sharingCriteria());
        for (int i = 0; i < subnets.size(); i++) {
            NetworkSubnetData subnet = subnets.get(i);
            String subnetId = SubnetAllocation.make(
                    steps, NETWORK + ".layer3Attributes[" + i + "]", "subnet" + i, Optional.empty(), subnet, id);
            steps.tag("subnet" + i + "-tags", NeutronKind.SUBNET, subnetId, subnet.metadata());
        }
        NeutronNetwork made = neutron.network(id).orElseThrow(() -> AllocationSteps.vanished(NeutronKind.NETWORK, id));
        return NetworkMapper.toNetwork(
                made, List.of(), policyId.flatMap(neutron::qosPolicy), data.sharingCriteria(), List.of());
    }

    private void mustBeAZone(String zone) {
        List<String> zones = cloud.capabilities().availabilityZones();
        if (!zones.contains(zone)) {
            throw InfrastructureException.invalidArgument(
                    "locationConstraints",
                    "names a zone that networks can be in; there is no " + zone,
                    zones.isEmpty() ? "leave it out: this cloud has none" : "choose among " + String.join(", ", zones));
        }
    }

    private void share(String networkId, List<String> projects) {
        Shares shares = new Shares(cloud, networkId);
        for (int i = 0; i < projects.size(); i++) {
            String project = projects.get(i);
            steps.journal().perform("share" + i, networkId, () -> shares.add(project));
        }
    }
}
