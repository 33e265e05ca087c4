// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.leak;

import io.cistern.api.CallContext;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.api.Response;
import io.cistern.lab.openstack.Contents;
import io.cistern.vim.AffinityType;
import io.cistern.vim.compute.AllocateComputeRequestBuilder;
import io.cistern.vim.compute.ComputeOperation;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.compute.DeleteAffinityGroupRequest;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.OperateComputeRequest;
import io.cistern.vim.compute.QueryAffinityGroupsRequest;
import io.cistern.vim.compute.QueryAffinityGroupsResponse;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeFlavourResponse;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.QueryComputeResponse;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualCpuData;
import io.cistern.vim.compute.VirtualMemoryData;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.openstack.internal.cloud.AnyImage;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.NetworkConsumer;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.AllocateStorageRequestBuilder;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.QueryStorageResponse;
import io.cistern.vim.storage.StorageOperation;
import io.cistern.vim.storage.StorageOperationKeys;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorageData;
import io.cistern.vim.storage.VirtualStorageFlavour;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What there is in a cloud, made and removed past the gateway. */
final class Resources {

    private final LabCloud cloud;
    private final NetworkConsumer networks;
    private final String image;

    Resources(LabCloud cloud) {
        this.cloud = cloud;
        this.image = AnyImage.raw(cloud.cloud().cloud());
        this.networks = new NetworkConsumer(cloud.cloud(), "mine");
    }

    LabCloud cloud() {
        return cloud;
    }

    NetworkConsumer networks() {
        return networks;
    }

    String flavour(String name) {
        return LabCloud.idOf(cloud.lab().contents().flavors(), name);
    }

    String image() {
        return image;
    }

    VirtualComputeFlavour flavourWithVolumes() {
        return VirtualComputeFlavour.builder()
                .virtualMemory(new VirtualMemoryData(64, Optional.empty(), Optional.empty()))
                .virtualCpu(VirtualCpuData.builder().numVirtualCpu(1).build())
                .storageAttributes(List.of(
                        new VirtualStorageData(TypesOfStorage.VOLUME, 2, Optional.empty(), Optional.of(true)),
                        new VirtualStorageData(TypesOfStorage.VOLUME, 1, Optional.empty(), Optional.of(false))))
                .build();
    }

    String madeFlavour() {
        return cloud.cloud()
                .call(
                        cloud.flavours()::createComputeFlavour,
                        new CreateComputeFlavourRequest(flavourWithVolumes(), Map.of("tier", "gold")))
                .flavourId();
    }

    String machine() {
        return machine(cloud.machine("m"));
    }

    String machine(AllocateComputeRequestBuilder request) {
        return cloud.cloud()
                .call(cloud.compute()::allocateVirtualisedComputeResource, request.build())
                .computeData()
                .computeId();
    }

    Map<String, String> operate(String computeId, ComputeOperation operation, Map<String, String> with) {
        return cloud.cloud()
                .call(
                        cloud.compute()::operateVirtualisedComputeResource,
                        new OperateComputeRequest(computeId, operation, with))
                .computeOperationOutputData();
    }

    String group() {
        return cloud.cloud()
                .call(
                        cloud.compute()::createComputeResourceAffinityOrAntiAffinityConstraintsGroup,
                        new CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest(
                                "g", AffinityType.ANTI_AFFINITY, Optional.empty(), Optional.empty()))
                .groupId();
    }

    AllocateStorageRequestBuilder volumeRequest() {
        return AllocateStorageRequest.builder()
                .storageName(Optional.of("v"))
                .metaData(Map.of("a", "1"))
                .storageData(VirtualStorageFlavour.volume(2));
    }

    String volume() {
        return volume(volumeRequest());
    }

    String volume(String flavour) {
        return volume(volumeRequest()
                .storageData(new VirtualStorageFlavour(
                        Optional.of(flavour), VirtualStorageFlavour.volume(2).storageAttributes())));
    }

    private String volume(AllocateStorageRequestBuilder request) {
        return cloud.cloud()
                .call(cloud.storage()::allocateVirtualisedStorageResource, request.build())
                .storageData()
                .storageId();
    }

    Map<String, String> operate(String storageId, StorageOperation operation, Map<String, String> with) {
        return cloud.cloud()
                .call(
                        cloud.storage()::operateVirtualisedStorageResource,
                        new OperateStorageRequest(storageId, operation, with))
                .storageOperationData();
    }

    /** Everything that is there beside what the cloud had from the start, as consumers see it. */
    Set<String> shown() {
        Contents there = cloud.lab().leftovers();
        Set<String> shown = new TreeSet<>();
        shown.addAll(shown(
                there.servers(),
                cloud.compute()::queryVirtualisedComputeResource,
                QueryComputeRequest.builder().build(),
                QueryComputeResponse::queryResult));
        shown.addAll(shown(
                there.serverGroups(),
                cloud.compute()::queryAffinityGroups,
                QueryAffinityGroupsRequest.builder().build(),
                QueryAffinityGroupsResponse::queryResult));
        shown.addAll(shown(
                there.flavors(),
                cloud.flavours()::queryComputeFlavour,
                QueryComputeFlavourRequest.builder().build(),
                QueryComputeFlavourResponse::flavours));
        shown.addAll(shown(
                there.volumes(),
                cloud.storage()::queryVirtualisedStorageResource,
                new QueryStorageRequest(Optional.empty(), Optional.empty(), Page.FIRST),
                QueryStorageResponse::queryResult));
        shown.addAll(shown(there.networks(), NetworkResourceType.NETWORK, QueryNetworkResponse::queryResult));
        shown.addAll(shown(there.subnets(), NetworkResourceType.SUBNET, QueryNetworkResponse::subnetResult));
        shown.addAll(shown(there.ports(), NetworkResourceType.NETWORK_PORT, QueryNetworkResponse::networkPortResult));
        shown.addAll(shown(there.trunks(), NetworkResourceType.TRUNK, QueryNetworkResponse::queryTrunkResult));
        shown.addAll(shown(
                there.routers(), NetworkResourceType.ROUTING_RESOURCE, QueryNetworkResponse::routingResourceResult));
        there.snapshots().forEach((id, name) -> shown.add("snapshot " + id + " " + name));
        there.images().forEach((id, name) -> shown.add("image " + id + " " + name));
        there.qosPolicies().forEach((id, name) -> shown.add("QoS policy " + id + " " + name));
        return shown;
    }

    private List<String> shown(
            Map<String, String> there, NetworkResourceType type, Function<QueryNetworkResponse, List<?>> result) {
        return shown(
                there,
                cloud.networks()::queryVirtualisedNetworkResource,
                QueryNetworkRequest.builder()
                        .networkResourceType(Optional.of(type))
                        .build(),
                result);
    }

    private <Q extends Request, R extends Response> List<String> shown(
            Map<String, String> there,
            BiFunction<CallContext, Q, CompletionStage<R>> query,
            Q request,
            Function<R, List<?>> result) {
        if (there.isEmpty()) {
            return List.of();
        }
        return result.apply(cloud.cloud().call(query, request)).stream()
                .map(Object::toString)
                .toList();
    }

    /** Removes everything, in an order in which nothing is in use; returns whether nothing is left. */
    boolean sweep() {
        Contents left = cloud.lab().leftovers();
        left.images().keySet().forEach(image -> left.servers().keySet().stream()
                .findFirst()
                .ifPresent(machine -> operate(machine, ComputeOperation.DELETE_SNAPSHOT, Map.of("snapshotId", image))));
        left.servers().keySet().forEach(cloud::terminate);
        left.trunks().keySet().forEach(networks::terminate);
        left.routers().keySet().forEach(networks::terminate);
        cloud.lab().leftovers().ports().keySet().forEach(networks::terminate);
        left.networks().keySet().forEach(networks::terminate);
        left.snapshots().keySet().forEach(snapshot -> left.volumes().keySet().stream()
                .findFirst()
                .ifPresent(volume -> operate(
                        volume, StorageOperation.DELETE_SNAPSHOT, Map.of(StorageOperationKeys.SNAPSHOT_ID, snapshot))));
        cloud.lab().leftovers().volumes().keySet().forEach(id -> cloud.cloud()
                .call(cloud.storage()::terminateVirtualisedStorageResource, TerminateStorageRequest.of(id)));
        left.serverGroups().keySet().forEach(id -> cloud.cloud()
                .call(cloud.compute()::deleteAffinityGroup, new DeleteAffinityGroupRequest(id)));
        left.flavors().keySet().forEach(id -> cloud.cloud()
                .call(cloud.flavours()::deleteComputeFlavour, new DeleteComputeFlavourRequest(id)));
        return cloud.lab().leftovers().isEmpty();
    }
}
