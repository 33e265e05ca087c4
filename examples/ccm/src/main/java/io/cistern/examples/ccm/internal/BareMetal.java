// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.pim.ConsumerRef;
import io.cistern.pim.ConsumerType;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.Reservation;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryResponse;
import io.cistern.pim.lifecycle.AffinityCriterion;
import io.cistern.pim.lifecycle.AffinityStrength;
import io.cistern.pim.lifecycle.AffinityType;
import io.cistern.pim.lifecycle.AllocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.DeallocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.ReleaseReservationRequest;
import io.cistern.pim.lifecycle.ReservePhysicalResourceRequest;
import io.cistern.pim.lifecycle.ResourceSelection;
import io.cistern.pim.topology.FailureDomain;
import io.cistern.pim.topology.FailureDomainKind;
import io.cistern.pim.topology.FindSharedFailureDomainsRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes servers of a PIM for a cluster, and gives them back: servers that fail apart from each other are reserved, then
 * allocated to the cluster. Nothing is installed on them, and their power stays as it is.
 */
final class BareMetal {

    /** So long the servers are held if this CCM is never heard of again. */
    private static final Duration HOLD = Duration.ofMinutes(15);

    private static final List<FailureDomainKind> APART = List.of(
            FailureDomainKind.CHASSIS, FailureDomainKind.RACK, FailureDomainKind.POWER, FailureDomainKind.SWITCH);

    private final Pim pim;
    private final Cluster cluster;
    private final Steps steps;

    BareMetal(Pim pim, Cluster cluster, Steps steps) {
        this.pim = pim;
        this.cluster = cluster;
        this.steps = steps.calling(pim::call);
    }

    void take() {
        Failures.await(steps.question(
                "offer",
                "servers",
                call -> pim.inventory()
                        .queryPhysicalResourceInventory(
                                call,
                                servers(Filter.where(
                                        FilterOperator.EQ, "lifecycleState", LifecycleState.AVAILABLE.name()))),
                response -> response.physicalResources().size() + " free"));
        List<String> servers = reserve();
        if (servers.size() > 1) {
            Failures.await(question(servers));
        }
        Steps.all(IntStream.range(0, servers.size())
                .mapToObj(n -> allocation(n + 1, servers.get(n)))
                .toList());
    }

    /** What the cluster uses, and what is held for it. */
    List<PhysicalResource> shown() {
        return Stream.of("allocation/consumerRef/id", "reservation/purpose")
                .map(attribute -> Filter.where(FilterOperator.EQ, attribute, cluster.clusterId()))
                .map(this::query)
                .flatMap(response -> response.physicalResources().stream())
                .collect(
                        Collectors.toMap(PhysicalResource::physicalResourceId, server -> server, (same, again) -> same))
                .values()
                .stream()
                .toList();
    }

    /** Asks first what there is to give back: the answer of a reservation can have been lost. */
    void giveBack() {
        List<PhysicalResource> servers = new ArrayList<>();
        steps.attempt(() -> servers.addAll(shown()));
        steps.attempt(() -> deallocate(
                servers.stream().map(PhysicalResource::physicalResourceId).toList()));
        steps.attempt(() -> servers.stream()
                .map(PhysicalResource::reservation)
                .flatMap(Optional::stream)
                .map(Reservation::reservationId)
                .distinct()
                .forEach(this::release));
    }

    private List<String> reserve() {
        ReservePhysicalResourceRequest request = new ReservePhysicalResourceRequest(
                ResourceSelection.builder()
                        .count((long) cluster.servers())
                        .affinity(APART.stream()
                                .map(domain -> new AffinityCriterion(
                                        AffinityType.ANTI_AFFINITY, domain, List.of(), AffinityStrength.SOFT))
                                .toList())
                        .build(),
                HOLD,
                Optional.of(cluster.clusterId()));
        List<String> reserved = new ArrayList<>();
        Failures.await(steps.step(
                "reserve",
                cluster.servers() + " servers",
                call -> pim.lifecycle().reservePhysicalResource(call, request),
                response -> {
                    reserved.addAll(response.reservation().resourceIds());
                    return response.reservation().reservationId();
                }));
        return List.copyOf(reserved);
    }

    private CompletableFuture<String> question(List<String> servers) {
        return steps.question(
                "topology",
                "what they share",
                call -> pim.topology()
                        .findSharedFailureDomains(call, new FindSharedFailureDomainsRequest(servers, APART)),
                response -> response.failureDomains().isEmpty()
                        ? "no chassis, rack, power or switch"
                        : response.failureDomains().stream()
                                .map(FailureDomain::kind)
                                .distinct()
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")));
    }

    private CompletableFuture<String> allocation(int number, String server) {
        AllocatePhysicalResourceRequest request = new AllocatePhysicalResourceRequest(
                List.of(server), consumer(Optional.of(cluster.serverName(number))), Map.of());
        return steps.step(
                "server",
                cluster.serverName(number),
                call -> pim.lifecycle().allocatePhysicalResource(call, request),
                response -> response.allocations().get(0).resourceId());
    }

    private void deallocate(List<String> servers) {
        if (servers.isEmpty()) {
            return;
        }
        DeallocatePhysicalResourceRequest request =
                new DeallocatePhysicalResourceRequest(servers, consumer(Optional.empty()));
        Failures.await(steps.step(
                "give back",
                servers.size() + " servers",
                call -> pim.lifecycle().deallocatePhysicalResource(call, request),
                response -> steps.ended(response.resourceIds(), Map.of())));
    }

    private void release(String reservationId) {
        Failures.await(steps.step(
                "release",
                reservationId,
                call -> pim.lifecycle().releaseReservation(call, new ReleaseReservationRequest(reservationId)),
                response -> "free"));
    }

    private ConsumerRef consumer(Optional<String> nodeName) {
        return ConsumerRef.builder()
                .type(ConsumerType.CIS_CLUSTER)
                .id(cluster.clusterId())
                .nodeName(nodeName)
                .build();
    }

    private QueryPhysicalResourceInventoryResponse query(Filter filter) {
        CompletionStage<QueryPhysicalResourceInventoryResponse> answer =
                pim.inventory().queryPhysicalResourceInventory(pim.call().build(), servers(filter));
        return Failures.await(answer.toCompletableFuture());
    }

    private static QueryPhysicalResourceInventoryRequest servers(Filter filter) {
        return QueryPhysicalResourceInventoryRequest.builder()
                .filter(filter)
                .kinds(List.of(ResourceKind.COMPUTE_SERVER))
                .page(Page.ofSize(Page.MAX_SIZE))
                .build();
    }
}
