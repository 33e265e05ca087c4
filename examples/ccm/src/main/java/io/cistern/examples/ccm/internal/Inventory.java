// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.QueryComputeResponse;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.network.NetworkResourceReference;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.QueryStorageResponse;
import io.cistern.vim.storage.VirtualStorage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/** What VIM and PIM show of a cluster. */
record Inventory(
        List<VirtualNetwork> networks,
        List<NetworkSubnet> subnets,
        List<VirtualNetworkPort> ports,
        List<VirtualStorage> volumes,
        List<VirtualCompute> machines,
        List<PhysicalResource> servers) {

    static final Inventory NOTHING = new Inventory(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Everything of the VIM that carries the cluster's tag. */
    static Inventory tagged(Vim vim, String clusterId) {
        Filter tag = Filter.where(FilterOperator.EQ, "metadata/" + Cluster.KEY, clusterId);
        Optional<Filter> tagged = Optional.of(tag);
        return query(vim, tagged, tagged, tagged, tagged, tagged);
    }

    /** What the VIM still has of resources whose identifiers are known. */
    static Inventory identified(Vim vim, Holdings holdings) {
        return query(
                vim,
                ids("networkResourceId", holdings.networks(), NetworkResourceType.NETWORK),
                ids("resourceId", holdings.networks(), NetworkResourceType.SUBNET),
                ids("resourceId", holdings.networks(), NetworkResourceType.NETWORK_PORT),
                in("storageId", List.copyOf(holdings.volumes())),
                in("computeId", List.copyOf(holdings.machines())));
    }

    Inventory withServers(List<PhysicalResource> shown) {
        return new Inventory(networks, subnets, ports, volumes, machines, shown);
    }

    boolean isEmpty() {
        return equals(NOTHING);
    }

    List<String> machineIds() {
        return machines.stream().map(VirtualCompute::computeId).toList();
    }

    List<String> volumeIds() {
        return volumes.stream().map(VirtualStorage::storageId).toList();
    }

    List<NetworkResourceReference> networkResources() {
        return Stream.of(
                        ports.stream().map(port -> reference(NetworkResourceType.NETWORK_PORT, port.resourceId())),
                        subnets.stream().map(subnet -> reference(NetworkResourceType.SUBNET, subnet.resourceId())),
                        networks.stream()
                                .map(network -> reference(NetworkResourceType.NETWORK, network.networkResourceId())))
                .flatMap(references -> references)
                .toList();
    }

    @Override
    public String toString() {
        return networks.size() + " networks, " + subnets.size() + " subnets, " + ports.size() + " ports, "
                + volumes.size() + " volumes, " + machines.size() + " machines, " + servers.size() + " servers";
    }

    private static NetworkResourceReference reference(NetworkResourceType type, String id) {
        return NetworkResourceReference.of(type, id);
    }

    private static Optional<Filter> ids(
            String attribute, Collection<NetworkResourceReference> references, NetworkResourceType type) {
        return in(
                attribute,
                references.stream()
                        .filter(reference -> reference
                                .networkResourceType()
                                .filter(type::equals)
                                .isPresent())
                        .map(NetworkResourceReference::networkResourceId)
                        .toList());
    }

    private static Optional<Filter> in(String attribute, List<String> ids) {
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(Filter.where(FilterOperator.IN, attribute, ids.toArray(String[]::new)));
    }

    private static Inventory query(
            Vim vim,
            Optional<Filter> networks,
            Optional<Filter> subnets,
            Optional<Filter> ports,
            Optional<Filter> volumes,
            Optional<Filter> machines) {
        var foundNetworks = networks.map(filter -> network(vim, NetworkResourceType.NETWORK, filter));
        var foundSubnets = subnets.map(filter -> network(vim, NetworkResourceType.SUBNET, filter));
        var foundPorts = ports.map(filter -> network(vim, NetworkResourceType.NETWORK_PORT, filter));
        var foundVolumes = volumes.map(filter -> volumes(vim, filter));
        var foundMachines = machines.map(filter -> machines(vim, filter));
        return new Inventory(
                listed(foundNetworks, QueryNetworkResponse::queryResult),
                listed(foundSubnets, QueryNetworkResponse::subnetResult),
                listed(foundPorts, QueryNetworkResponse::networkPortResult),
                listed(foundVolumes, found -> found),
                listed(foundMachines, QueryComputeResponse::queryResult),
                List.of());
    }

    private static <R, E> List<E> listed(Optional<CompletableFuture<R>> response, Function<R, List<E>> elements) {
        return response.map(Failures::await).map(elements).orElse(List.of());
    }

    private static CompletableFuture<QueryNetworkResponse> network(Vim vim, NetworkResourceType type, Filter filter) {
        QueryNetworkRequest request = QueryNetworkRequest.builder()
                .networkResourceType(type)
                .queryNetworkFilter(filter)
                .page(Page.ofSize(Page.MAX_SIZE))
                .build();
        return vim.network()
                .queryVirtualisedNetworkResource(vim.call().build(), request)
                .toCompletableFuture();
    }

    private static CompletableFuture<QueryComputeResponse> machines(Vim vim, Filter filter) {
        QueryComputeRequest request = QueryComputeRequest.builder()
                .queryComputeFilter(filter)
                .page(Page.ofSize(Page.MAX_SIZE))
                .build();
        return vim.compute()
                .queryVirtualisedComputeResource(vim.call().build(), request)
                .toCompletableFuture();
    }

    /** None where the VIM has no volumes. */
    private static CompletableFuture<List<VirtualStorage>> volumes(Vim vim, Filter filter) {
        QueryStorageRequest request = QueryStorageRequest.builder()
                .queryStorageFilter(filter)
                .page(Page.ofSize(Page.MAX_SIZE))
                .build();
        return vim.storage()
                .queryVirtualisedStorageResource(vim.call().build(), request)
                .thenApply(QueryStorageResponse::queryResult)
                .exceptionally(failure -> {
                    InfrastructureException known = Failures.of(failure);
                    if (known.code() != ErrorCode.NOT_SUPPORTED) {
                        throw known;
                    }
                    return List.of();
                })
                .toCompletableFuture();
    }
}
