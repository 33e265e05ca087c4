// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.vim.network.PortIpAddress;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualNetworkPortData;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.Quota;
import io.cistern.vim.openstack.internal.neutron.Made;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NeutronNetwork;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Makes a port. */
final class PortAllocation {

    private static final String PORT = "typeNetworkPortData";

    private final AllocationSteps steps;
    private final CloudAccess cloud;
    private final NeutronClient neutron;

    PortAllocation(AllocationSteps steps) {
        this.steps = steps;
        this.cloud = steps.cloud();
        this.neutron = steps.neutron();
    }

    VirtualNetworkPort run(VirtualNetworkPortData data) {
        QosPolicies policies = steps.policies();
        steps.journal().check(() -> {
            NetworkRequests.refuseUnsupported(PORT, data);
            steps.checkMetadata(PORT, data.metadata());
            String networkId = data.networkId().orElseThrow();
            NeutronNetwork network = steps.references().network(PORT + ".networkId", networkId);
            data.segmentId().ifPresent(segment -> NetworkRequests.refuseOtherSegment(PORT, segment, network));
            checkSubnets(steps.references(), PORT, networkId, data.ipAddress());
            policies.check(AskedQos.of(PORT, data.networkQoS(), data.bandwidth()));
            Quota.forNetworking(cloud, Map.of(NeutronKind.PORT, 1));
        });
        Optional<String> policyId =
                policies.obtain(AskedQos.of(PORT, data.networkQoS(), data.bandwidth()), steps.name());
        AtomicReference<NeutronPort> answered = new AtomicReference<>();
        String id = steps.make(
                "port",
                NeutronKind.PORT,
                mark -> named(data, () -> {
                    Made<NeutronPort> answer =
                            neutron.createPort(NetworkRequests.port(steps.name(), data, policyId, mark));
                    answered.set(answer.resource());
                    return answer.step();
                }));
        boolean tagged = steps.tag(NeutronKind.PORT, id, data.metadata());
        NeutronPort made = Optional.ofNullable(answered.get())
                .filter(asAnswered -> !tagged)
                .or(() -> neutron.port(id))
                .orElseThrow(() -> AllocationSteps.vanished(NeutronKind.PORT, id));
        // That of its network, which is shown to administrators only; a new port is in no trunk.
        Optional<String> segment =
                cloud.lookups().network(cloud, made.networkId()).flatMap(NeutronNetwork::segmentationId);
        return NetworkMapper.toPort(made, policyId.flatMap(neutron::qosPolicy), segment);
    }

    static void checkSubnets(
            NetworkReferences references, String path, String networkId, List<PortIpAddress> addresses) {
        for (int i = 0; i < addresses.size(); i++) {
            String at = path + ".ipAddress[" + i + "].subnetId";
            addresses.get(i).subnetId().ifPresent(id -> references.subnetOf(networkId, at, id));
        }
    }

    /** Where Neutron refuses a port for which addresses are asked, it is for those. */
    private static <T> T named(VirtualNetworkPortData data, Supplier<T> create) {
        return data.ipAddress().isEmpty()
                ? create.get()
                : Refusals.named(
                        PORT + ".ipAddress",
                        "is free, and in a subnet of the network",
                        "choose another address, or leave it out",
                        create);
    }
}
