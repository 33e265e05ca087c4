// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.AffinityOrAntiAffinityResourceGroup;
import io.cistern.vim.compute.QueryAffinityGroupsRequest;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.VirtualStorage;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the kit has left, as the interfaces themselves tell it: everything that has a name of the kit. For a VIM that
 * others use at the same time, or that cannot be looked into.
 *
 * @param access how it is asked
 * @param prefix what the names begin with
 */
public record NamedHoldings(Access access, String prefix) {
    /** The identifiers. */
    public Set<String> identifiers() {
        return Stream.of(machines(), flavours(), groups(), networks(), subnets(), ports(), volumes())
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    private Optional<Filter> named(String attribute) {
        return Optional.of(Filter.where(FilterOperator.CONT, attribute, prefix));
    }

    /** What a query answers; nothing where it is not served. */
    private <T, Q, R, E> Stream<E> ask(
            Class<T> standardInterface,
            Function<T, BiFunction<CallContext, Q, CompletionStage<R>>> query,
            Q request,
            Function<R, Stream<E>> elements) {
        try {
            return elements.apply(
                    Outcome.of(query.apply(access.to(standardInterface)).apply(access.call(), request)));
        } catch (InfrastructureException e) {
            if (e.code() == ErrorCode.NOT_SUPPORTED) {
                return Stream.empty();
            }
            throw e;
        }
    }

    private Stream<String> machines() {
        return ask(
                VirtualisedComputeResourcesManagement.class,
                compute -> compute::queryVirtualisedComputeResource,
                QueryComputeRequest.builder()
                        .queryComputeFilter(named("computeName"))
                        .build(),
                found -> found.queryResult().stream().map(VirtualCompute::computeId));
    }

    private Stream<String> flavours() {
        return ask(
                VirtualisedComputeFlavourManagement.class,
                flavours -> flavours::queryComputeFlavour,
                QueryComputeFlavourRequest.builder()
                        .queryComputeFlavourFilter(named("flavourName"))
                        .build(),
                found -> found.flavours().stream()
                        .map(VirtualComputeFlavour::flavourId)
                        .flatMap(Optional::stream));
    }

    private Stream<String> groups() {
        return ask(
                VirtualisedComputeResourcesManagement.class,
                compute -> compute::queryAffinityGroups,
                QueryAffinityGroupsRequest.builder()
                        .queryAffinityGroupsFilter(named("groupName"))
                        .build(),
                found -> found.queryResult().stream().map(AffinityOrAntiAffinityResourceGroup::groupId));
    }

    private Stream<String> networks() {
        return network(NetworkResourceType.NETWORK, found -> found.queryResult().stream()
                .map(VirtualNetwork::networkResourceId));
    }

    private Stream<String> subnets() {
        return network(NetworkResourceType.SUBNET, found -> found.subnetResult().stream()
                .map(NetworkSubnet::resourceId));
    }

    private Stream<String> ports() {
        return network(NetworkResourceType.NETWORK_PORT, found -> found.networkPortResult().stream()
                .map(VirtualNetworkPort::resourceId));
    }

    private Stream<String> network(NetworkResourceType type, Function<QueryNetworkResponse, Stream<String>> elements) {
        return ask(
                VirtualisedNetworkResourcesManagement.class,
                networks -> networks::queryVirtualisedNetworkResource,
                QueryNetworkRequest.builder()
                        .networkResourceType(Optional.of(type))
                        .queryNetworkFilter(named("networkResourceName"))
                        .build(),
                elements);
    }

    private Stream<String> volumes() {
        return ask(
                VirtualisedStorageResourcesManagement.class,
                storage -> storage::queryVirtualisedStorageResource,
                QueryStorageRequest.builder()
                        .queryStorageFilter(named("storageName"))
                        .build(),
                found -> found.queryResult().stream().map(VirtualStorage::storageId));
    }
}
