// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.api.CallContext;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.OperationContext;
import io.cistern.backend.support.Workers;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.AllocateNetworkResponse;
import io.cistern.vim.network.NetworkResourceReference;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.TerminateNetworkResponse;
import io.cistern.vim.network.UpdateNetworkRequest;
import io.cistern.vim.network.UpdateNetworkResponse;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** Networks with their subnets, subnets and ports. This cloud has no trunks and no routers: asking for one is refused. */
final class ExampleNetworks implements VirtualisedNetworkResourcesManagement {
    private final SimulatedCloud cloud;
    private final Workers workers;
    private final Resources<VirtualNetwork> networks;
    private final Resources<NetworkSubnet> subnets;
    private final Resources<VirtualNetworkPort> ports;
    private final NetworkMaking making;

    ExampleNetworks(SimulatedCloud cloud, Workers workers) {
        this.cloud = cloud;
        this.workers = workers;
        this.networks = networks(cloud);
        this.subnets =
                new Resources<>(cloud.subnets, "subnet", NetworkSubnet::resourceId, NetworkSubnet::resourceGroupId);
        this.ports = ports(cloud);
        this.making = new NetworkMaking(cloud);
    }

    /** The networks as consumers see them. */
    static Resources<VirtualNetwork> networks(SimulatedCloud cloud) {
        return new Resources<>(
                cloud.networks, "network", VirtualNetwork::networkResourceId, VirtualNetwork::resourceGroupId);
    }

    /** The ports as consumers see them. */
    static Resources<VirtualNetworkPort> ports(SimulatedCloud cloud) {
        return new Resources<>(
                cloud.ports, "port", VirtualNetworkPort::resourceId, VirtualNetworkPort::resourceGroupId);
    }

    @Override
    public CompletionStage<AllocateNetworkResponse> allocateVirtualisedNetworkResource(
            CallContext call, AllocateNetworkRequest request) {
        return workers.run(call, (context, limit) -> switch (request.networkResourceType()) {
            case NETWORK -> network(context, request);
            case SUBNET -> subnet(context, request);
            case NETWORK_PORT -> port(context, request);
            case TRUNK, ROUTING_RESOURCE -> throw notHere(request.networkResourceType());
        });
    }

    private static InfrastructureException notHere(NetworkResourceType type) {
        return InfrastructureException.valueNotSupported(
                "networkResourceType", "this cloud has no " + type, "ask for a network, subnet or port");
    }

    private AllocateNetworkResponse network(OperationContext context, AllocateNetworkRequest request) {
        Journal journal = context.journal();
        String mark = journal.ownershipTag("network");
        String networkId = journal.step(
                "network",
                () -> cloud.networks.marked(mark),
                () -> cloud.networks.add(mark, id -> making.network(context, id, request)),
                cloud.networks::remove);
        List<NetworkSubnetData> wanted = request.typeNetworkData().orElseThrow().layer3Attributes();
        for (int i = 0; i < wanted.size(); i++) {
            context.progress(50, "making subnet " + i);
            makeSubnet(context, "subnet" + i, networkId, wanted.get(i), Optional.empty());
        }
        return AllocateNetworkResponse.builder().networkData(shown(networkId)).build();
    }

    private AllocateNetworkResponse subnet(OperationContext context, AllocateNetworkRequest request) {
        NetworkSubnetData data = request.typeSubnetData().orElseThrow();
        String networkId = data.networkId().orElseThrow();
        context.journal().check(() -> {
            networks.reference(context, "typeSubnetData.networkId", networkId);
            making.checkDisjoint(networkId, data);
        });
        String subnetId = makeSubnet(context, "subnet", networkId, data, request.networkResourceName());
        return AllocateNetworkResponse.builder()
                .subnetData(cloud.subnets.find(subnetId).orElseThrow())
                .build();
    }

    private String makeSubnet(
            OperationContext context, String key, String networkId, NetworkSubnetData data, Optional<String> name) {
        String mark = context.journal().ownershipTag(key);
        return context.journal()
                .step(
                        key,
                        () -> cloud.subnets.marked(mark),
                        () -> cloud.subnets.add(mark, id -> making.subnet(context, id, networkId, data, name)),
                        cloud.subnets::remove);
    }

    private AllocateNetworkResponse port(OperationContext context, AllocateNetworkRequest request) {
        context.journal()
                .check(() -> networks.reference(
                        context,
                        "typeNetworkPortData.networkId",
                        request.typeNetworkPortData().orElseThrow().networkId().orElseThrow()));
        String mark = context.journal().ownershipTag("port");
        String portId = context.journal()
                .step(
                        "port",
                        () -> cloud.ports.marked(mark),
                        () -> cloud.ports.add(mark, id -> making.port(context, id, request)),
                        cloud.ports::remove);
        return AllocateNetworkResponse.builder()
                .networkPortData(cloud.ports.find(portId).orElseThrow())
                .build();
    }

    private VirtualNetwork shown(String networkId) {
        return cloud.networks.find(networkId).orElseThrow();
    }

    @Override
    public CompletionStage<QueryNetworkResponse> queryVirtualisedNetworkResource(
            CallContext call, QueryNetworkRequest request) {
        return workers.run(call, (context, limit) -> switch (request.networkResourceType()
                .orElse(NetworkResourceType.NETWORK)) {
            case NETWORK -> {
                var found = networks.query(context, request.queryNetworkFilter(), request.page());
                yield QueryNetworkResponse.builder()
                        .queryResult(found.elements())
                        .nextPageToken(found.next())
                        .build();
            }
            case SUBNET -> {
                var found = subnets.query(context, request.queryNetworkFilter(), request.page());
                yield QueryNetworkResponse.builder()
                        .subnetResult(found.elements())
                        .nextPageToken(found.next())
                        .build();
            }
            case NETWORK_PORT -> {
                var found = ports.query(context, request.queryNetworkFilter(), request.page());
                yield QueryNetworkResponse.builder()
                        .networkPortResult(found.elements())
                        .nextPageToken(found.next())
                        .build();
            }
            case TRUNK, ROUTING_RESOURCE -> QueryNetworkResponse.builder().build();
        });
    }

    /** Metadata can change; what else an update may ask for, this cloud cannot. */
    @Override
    public CompletionStage<UpdateNetworkResponse> updateVirtualisedNetworkResource(
            CallContext call, UpdateNetworkRequest request) {
        return workers.run(call, (context, limit) -> {
            String id = request.networkResourceId();
            context.journal().check(() -> {
                checkExists(context, id, Optional.empty());
                NetworkUpdates.check(request);
            });
            context.journal().perform("metadata", id, () -> {
                NetworkUpdates.metadata(cloud, id, request.metaData());
                return Optional.empty();
            });
            return UpdateNetworkResponse.builder()
                    .networkResourceId(id)
                    .networkData(cloud.networks.find(id))
                    .subnetData(cloud.subnets.find(id))
                    .networkPortData(cloud.ports.find(id))
                    .build();
        });
    }

    @Override
    public CompletionStage<TerminateNetworkResponse> terminateVirtualisedNetworkResource(
            CallContext call, TerminateNetworkRequest request) {
        return workers.run(call, (context, limit) -> {
            Map<String, Optional<NetworkResourceType>> types = request.networkResourceId().stream()
                    .collect(Collectors.toMap(
                            NetworkResourceReference::networkResourceId,
                            NetworkResourceReference::networkResourceType));
            Terminations result = Terminations.of(
                    context,
                    request.networkResourceId().stream()
                            .map(NetworkResourceReference::networkResourceId)
                            .toList(),
                    id -> checkExists(context, id, types.get(id)),
                    this::checkUnused,
                    this::remove);
            return new TerminateNetworkResponse(result.gone(), result.failures());
        });
    }

    private void checkExists(OperationContext context, String id, Optional<NetworkResourceType> type) {
        switch (type.orElseGet(() -> typeOf(id))) {
            case SUBNET -> subnets.target(context, "networkResourceId", id);
            case NETWORK_PORT -> ports.target(context, "networkResourceId", id);
            case NETWORK, TRUNK, ROUTING_RESOURCE -> networks.target(context, "networkResourceId", id);
        }
    }

    private void checkUnused(String id) {
        if (!cloud.portsOf(id).isEmpty()) {
            throw Resources.conflict(id, "has ports", "terminate them first");
        }
        if (cloud.interfaces().anyMatch(nic -> nic.networkId().equals(Optional.of(id)))) {
            throw Resources.conflict(id, "has interfaces of machines", "terminate those first");
        }
        making.checkUnused(id);
        cloud.ports.find(id).flatMap(VirtualNetworkPort::attachedResourceId).ifPresent(user -> {
            throw Resources.conflict(id, "is attached to " + user, "terminate that first");
        });
    }

    private void remove(String id) {
        cloud.subnetsOf(id).forEach(subnet -> cloud.subnets.remove(subnet.resourceId()));
        cloud.networks.remove(id);
        cloud.subnets.remove(id);
        cloud.ports.remove(id);
    }

    private NetworkResourceType typeOf(String id) {
        if (cloud.subnets.find(id).isPresent()) {
            return NetworkResourceType.SUBNET;
        }
        return cloud.ports.find(id).isPresent() ? NetworkResourceType.NETWORK_PORT : NetworkResourceType.NETWORK;
    }
}
