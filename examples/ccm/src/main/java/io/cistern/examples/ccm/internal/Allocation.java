// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.VirtualInterfaceData;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.AllocateNetworkResponse;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkResourceReference;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.PortTypes;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualNetworkPortData;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.StorageOperation;
import io.cistern.vim.storage.StorageOperationKeys;
import io.cistern.vim.storage.VirtualStorageFlavour;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Allocates what a cluster consists of (IFA 052 annex A.2.1): its network first, then the nodes in parallel, and for
 * each node its port beside its data volume, the machine on the port, the volume in the machine.
 */
final class Allocation {

    private final Vim vim;
    private final Cluster cluster;
    private final Steps steps;
    private final Holdings holdings;

    Allocation(Vim vim, Cluster cluster, Steps steps, Holdings holdings) {
        this.vim = vim;
        this.cluster = cluster;
        this.steps = steps;
        this.holdings = holdings;
    }

    void run() {
        String networkId = Failures.await(network());
        Failures.await(subnet(networkId));
        Steps.all(IntStream.rangeClosed(1, cluster.nodes())
                .mapToObj(node -> node(node, networkId))
                .toList());
    }

    private CompletableFuture<?> node(int node, String networkId) {
        CompletableFuture<Optional<String>> volume = steps.ifOffered("volumes", () -> volume(node));
        CompletableFuture<String> machine = port(node, networkId).thenCompose(portId -> machine(node, portId));
        return CompletableFuture.allOf(volume, machine).thenCompose(both -> volume.join()
                .<CompletableFuture<?>>map(volumeId ->
                        steps.ifOffered("volumes in machines", () -> attachment(node, volumeId, machine.join())))
                .orElseGet(() -> CompletableFuture.completedFuture(null)));
    }

    private CompletableFuture<String> network() {
        AllocateNetworkRequest request = AllocateNetworkRequest.builder()
                .networkResourceType(NetworkResourceType.NETWORK)
                .networkResourceName(cluster.networkName())
                .typeNetworkData(VirtualNetworkData.builder().build())
                .metaData(cluster.tag())
                .build();
        return networkResource("network", cluster.networkName(), request, response -> response.networkData()
                .map(VirtualNetwork::networkResourceId));
    }

    private CompletableFuture<String> subnet(String networkId) {
        AllocateNetworkRequest request = AllocateNetworkRequest.builder()
                .networkResourceType(NetworkResourceType.SUBNET)
                .networkResourceName(cluster.subnetName())
                .typeSubnetData(NetworkSubnetData.builder()
                        .networkId(networkId)
                        .ipVersion(IpVersion.IPV4)
                        .cidr(Cluster.CIDR)
                        .build())
                .metaData(cluster.tag())
                .build();
        return networkResource("subnet", cluster.subnetName(), request, response -> response.subnetData()
                .map(NetworkSubnet::resourceId));
    }

    private CompletableFuture<String> port(int node, String networkId) {
        AllocateNetworkRequest request = AllocateNetworkRequest.builder()
                .networkResourceType(NetworkResourceType.NETWORK_PORT)
                .networkResourceName(cluster.portName(node))
                .typeNetworkPortData(VirtualNetworkPortData.builder()
                        .portType(PortTypes.ACCESS)
                        .networkId(networkId)
                        .build())
                .metaData(cluster.tag())
                .build();
        return networkResource("port", cluster.portName(node), request, response -> response.networkPortData()
                .map(VirtualNetworkPort::resourceId));
    }

    private CompletableFuture<String> networkResource(
            String kind,
            String name,
            AllocateNetworkRequest request,
            Function<AllocateNetworkResponse, Optional<String>> identifier) {
        return steps.step(
                kind, name, call -> vim.network().allocateVirtualisedNetworkResource(call, request), response -> {
                    String id = identifier
                            .apply(response)
                            .orElseThrow(() -> new InfrastructureException(
                                    ErrorCode.INTERNAL, "the VIM allocated " + name + " and did not show it"));
                    holdings.networks().add(NetworkResourceReference.of(request.networkResourceType(), id));
                    return id;
                });
    }

    private CompletableFuture<String> volume(int node) {
        AllocateStorageRequest request = AllocateStorageRequest.builder()
                .storageName(cluster.volumeName(node))
                .storageData(VirtualStorageFlavour.volume(Cluster.VOLUME_SIZE))
                .metaData(cluster.tag())
                .build();
        return steps.step(
                "volume",
                cluster.volumeName(node),
                call -> vim.storage().allocateVirtualisedStorageResource(call, request),
                response -> {
                    holdings.volumes().add(response.storageData().storageId());
                    return response.storageData().storageId();
                });
    }

    private CompletableFuture<String> machine(int node, String portId) {
        AllocateComputeRequest request = AllocateComputeRequest.builder()
                .computeName(cluster.nodeName(node))
                .computeFlavourId(cluster.flavourId())
                .vcImageId(cluster.imageId())
                .interfaceData(List.of(
                        VirtualInterfaceData.builder().networkPortId(portId).build()))
                .metaData(cluster.tag())
                .build();
        return steps.step(
                "node",
                cluster.nodeName(node),
                call -> vim.compute().allocateVirtualisedComputeResource(call, request),
                response -> {
                    holdings.machines().add(response.computeData().computeId());
                    return response.computeData().computeId();
                });
    }

    private CompletableFuture<String> attachment(int node, String volumeId, String computeId) {
        OperateStorageRequest request = new OperateStorageRequest(
                volumeId, StorageOperation.ATTACH, Map.of(StorageOperationKeys.COMPUTE_ID, computeId));
        return steps.step(
                "attach",
                cluster.volumeName(node),
                call -> vim.storage().operateVirtualisedStorageResource(call, request),
                response -> "to " + cluster.nodeName(node));
    }
}
