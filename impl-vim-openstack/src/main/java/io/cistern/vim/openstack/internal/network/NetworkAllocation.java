// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.AllocateNetworkResponse;
import io.cistern.vim.network.AllocateNetworkResponseBuilder;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.PortIpAddress;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.network.VirtualNetworkPortData;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.MarkedStep;
import io.cistern.vim.openstack.internal.cloud.Quota;
import io.cistern.vim.openstack.internal.cloud.References;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NeutronNetwork;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronQuery;
import io.cistern.vim.openstack.internal.neutron.NeutronSubnet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Allocate Virtualised Network Resource, once. What is made carries its ownership mark in its description: Networking
 * takes no tags with a network or a subnet that is being made.
 *
 * <p>Requests: one for the quota, one for each resource and one for its tags where it has metadata, one to show the
 * result; references add one each, unless they were looked up a moment ago.
 */
final class NetworkAllocation {

    private final CloudAccess cloud;
    private final NeutronClient neutron;
    private final Journal journal;
    private final MarkedStep steps;
    private final AllocateNetworkRequest request;

    NetworkAllocation(CallScope scope, AllocateNetworkRequest request) {
        this.cloud = scope.target(request.resourceGroupId());
        this.neutron = cloud.neutron();
        this.journal = scope.context().journal();
        this.steps = new MarkedStep(journal, scope.limit());
        this.request = request;
    }

    AllocateNetworkResponse run() {
        journal.check(() -> NetworkRequests.refuseUnsupported(request));
        return switch (request.networkResourceType()) {
            case NETWORK -> network(request.typeNetworkData().orElseThrow());
            case SUBNET -> subnet(request.typeSubnetData().orElseThrow());
            case NETWORK_PORT -> port(request.typeNetworkPortData().orElseThrow());
            case TRUNK, ROUTING_RESOURCE ->
                throw InfrastructureException.valueNotSupported(
                        "networkResourceType",
                        request.networkResourceType() + " is served in a later release",
                        "allocate networks, subnets and ports");
        };
    }

    private AllocateNetworkResponse network(VirtualNetworkData data) {
        List<NetworkSubnetData> subnets = data.layer3Attributes();
        journal.check(() -> {
            Tags.check("metaData", request.metaData());
            Tags.check("typeNetworkData.metadata", data.metadata());
            Quota.forNetworking(cloud, Map.of(NeutronKind.NETWORK, 1, NeutronKind.SUBNET, subnets.size()));
        });
        String id = steps.make(
                "network",
                mark -> ids(
                        neutron.networks(NeutronQuery.where("description", mark))
                                .items(),
                        NeutronNetwork::id),
                mark -> neutron.createNetwork(NetworkRequests.network(request, data, mark)),
                made -> neutron.delete(NeutronKind.NETWORK, made));
        tag(NeutronKind.NETWORK, "tags", id, data.metadata());
        share(id, data.sharingCriteria());
        for (int i = 0; i < subnets.size(); i++) {
            NetworkSubnetData subnet = subnets.get(i);
            String subnetId = makeSubnet("subnet" + i, Optional.empty(), subnet, id);
            journalTags(NeutronKind.SUBNET, "subnet" + i + "-tags", subnetId, Tags.of(subnet.metadata()));
        }
        NeutronNetwork made = neutron.network(id).orElseThrow(() -> vanished("network", id));
        return response().networkData(NetworkMapper.toNetwork(made, List.of())).build();
    }

    private AllocateNetworkResponse subnet(NetworkSubnetData data) {
        String networkId = data.networkId().orElseThrow();
        journal.check(() -> {
            Tags.check("metaData", request.metaData());
            Tags.check("typeSubnetData.metadata", data.metadata());
            References.existing(
                    "typeSubnetData.networkId",
                    "network",
                    networkId,
                    cloud.lookups().network(cloud, networkId));
            Quota.forNetworking(cloud, Map.of(NeutronKind.SUBNET, 1));
        });
        String id = makeSubnet("subnet", request.networkResourceName(), data, networkId);
        tag(NeutronKind.SUBNET, "tags", id, data.metadata());
        cloud.lookups().forgetNetwork(cloud, networkId);
        NeutronSubnet made = neutron.subnet(id).orElseThrow(() -> vanished("subnet", id));
        return response().subnetData(NetworkMapper.toSubnet(made)).build();
    }

    private AllocateNetworkResponse port(VirtualNetworkPortData data) {
        journal.check(() -> {
            Tags.check("metaData", request.metaData());
            Tags.check("typeNetworkPortData.metadata", data.metadata());
            checkReferences(data);
            Quota.forNetworking(cloud, Map.of(NeutronKind.PORT, 1));
        });
        String id = steps.make(
                "port",
                mark -> ids(
                        neutron.ports(NeutronQuery.where("description", mark)).items(), NeutronPort::id),
                mark -> neutron.createPort(NetworkRequests.port(request.networkResourceName(), data, mark)),
                made -> neutron.delete(NeutronKind.PORT, made));
        tag(NeutronKind.PORT, "tags", id, data.metadata());
        NeutronPort made = neutron.port(id).orElseThrow(() -> vanished("port", id));
        return response().networkPortData(NetworkMapper.toPort(made)).build();
    }

    private void checkReferences(VirtualNetworkPortData data) {
        String networkId = data.networkId().orElseThrow();
        References.existing(
                "typeNetworkPortData.networkId",
                "network",
                networkId,
                cloud.lookups().network(cloud, networkId));
        for (int i = 0; i < data.ipAddress().size(); i++) {
            PortIpAddress address = data.ipAddress().get(i);
            String path = "typeNetworkPortData.ipAddress[" + i + "].subnetId";
            address.subnetId()
                    .ifPresent(id -> References.existing(
                            path,
                            "subnet of network " + networkId,
                            id,
                            cloud.lookups().subnet(cloud, id).filter(subnet -> subnet.networkId()
                                    .equals(networkId))));
        }
    }

    private String makeSubnet(String key, Optional<String> name, NetworkSubnetData data, String networkId) {
        return steps.make(
                key,
                mark -> ids(
                        neutron.subnets(NeutronQuery.where("description", mark)).items(), NeutronSubnet::id),
                mark -> neutron.createSubnet(NetworkRequests.subnet(name, data, networkId, mark)),
                made -> neutron.delete(NeutronKind.SUBNET, made));
    }

    /** The metadata of the element and of the request, which adds to it. */
    private void tag(NeutronKind kind, String key, String id, Map<String, String> metadata) {
        Map<String, String> all = new LinkedHashMap<>(metadata);
        all.putAll(request.metaData());
        journalTags(kind, key, id, Tags.of(all));
    }

    private void journalTags(NeutronKind kind, String key, String id, List<String> tags) {
        if (!tags.isEmpty()) {
            journal.perform(key, id, () -> neutron.setTags(kind, id, tags));
        }
    }

    private void share(String networkId, List<String> projects) {
        for (int i = 0; i < projects.size(); i++) {
            String project = projects.get(i);
            journal.perform("share" + i, networkId, () -> {
                try {
                    return neutron.shareNetwork(networkId, project);
                } catch (InfrastructureException e) {
                    if (e.code() != ErrorCode.CONFLICT) {
                        throw e;
                    }
                    return Optional.empty();
                }
            });
        }
    }

    private static <T> List<String> ids(List<T> resources, Function<T, String> id) {
        return resources.stream().map(id).toList();
    }

    private static AllocateNetworkResponseBuilder response() {
        return AllocateNetworkResponse.builder();
    }

    private static InfrastructureException vanished(String kind, String id) {
        return new InfrastructureException(
                ErrorCode.BACKEND_ERROR,
                "the " + kind + " " + id + " was made and has vanished since; somebody else removed it");
    }
}
