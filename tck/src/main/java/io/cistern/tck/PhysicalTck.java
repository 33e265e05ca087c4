// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.pim.ConsumerRef;
import io.cistern.pim.ConsumerType;
import io.cistern.pim.Reservation;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.GetPhysicalResourceRequest;
import io.cistern.pim.inventory.InventoryDepth;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import io.cistern.pim.lifecycle.AllocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.DeallocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.ReleaseReservationRequest;
import io.cistern.pim.lifecycle.ReservePhysicalResourceRequest;
import io.cistern.pim.lifecycle.ResourceSelection;
import io.cistern.pim.lifecycle.ResourceSelectionBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/**
 * What the tests of the interfaces of a PIM have in common: the servers that it has, of which at least three are free,
 * healthy and reachable, and how one is held or used for the time of a test.
 *
 * @param <T> the interface
 */
abstract class PhysicalTck<T> extends NotifyingTck<T> {
    private static final int NEEDED = 3;

    PhysicalTck(Class<T> standardInterface) {
        super(standardInterface);
    }

    PhysicalResourceInventoryManagement inventory() {
        return subject().consumer().to(PhysicalResourceInventoryManagement.class);
    }

    PhysicalResourceProvisioningAndLifecycleManagement lifecycle() {
        return subject().consumer().to(PhysicalResourceProvisioningAndLifecycleManagement.class);
    }

    /** The servers, as somebody sees them. */
    Listing<PhysicalResource> serversOf(Access somebody) {
        return resources(somebody, List.of(ResourceKind.COMPUTE_SERVER));
    }

    /** Resources of some kinds; no kinds: all that are identified by themselves. */
    Listing<PhysicalResource> resources(Access somebody, List<ResourceKind> kinds) {
        return new Listing<>(
                (filter, page) -> {
                    var found = Outcome.of(somebody.to(PhysicalResourceInventoryManagement.class)
                            .queryPhysicalResourceInventory(somebody.call(), query(kinds, filter, page)));
                    return new Listing.Part<>(found.physicalResources(), found.nextPageToken());
                },
                PhysicalResource::physicalResourceId,
                "physicalResourceId");
    }

    static QueryPhysicalResourceInventoryRequest query(List<ResourceKind> kinds, Filter filter, Page page) {
        return QueryPhysicalResourceInventoryRequest.builder()
                .filter(filter)
                .kinds(kinds)
                .page(page)
                .build();
    }

    List<PhysicalResource> servers() {
        return serversOf(subject().consumer()).matching(Filter.ALL);
    }

    /** Servers that can be chosen. */
    List<PhysicalResource> freeServers() {
        List<PhysicalResource> free = serversOf(subject().consumer())
                .matching(Filter.parse("(eq,lifecycleState,AVAILABLE);(eq,healthState,OK);(eq,reachability,REACHABLE)"))
                .stream()
                .filter(server -> server.states().maintenance().isEmpty()
                        && server.allocation().isEmpty())
                .toList();
        assertThat(free).as("free servers, which the kit needs").hasSizeGreaterThanOrEqualTo(NEEDED);
        return free;
    }

    PhysicalResource freeServer() {
        return freeServers().get(0);
    }

    /** A resource as it is now. */
    PhysicalResource shown(String id) {
        return done(
                        inventory()::getPhysicalResource,
                        new GetPhysicalResourceRequest(id, Optional.of(InventoryDepth.SUMMARY), Optional.empty()))
                .physicalResource();
    }

    static ResourceSelectionBuilder anyServer() {
        return ResourceSelection.builder();
    }

    static ResourceSelection exactly(PhysicalResource... servers) {
        return anyServer()
                .resourceIds(List.of(servers).stream()
                        .map(PhysicalResource::physicalResourceId)
                        .toList())
                .build();
    }

    ReservePhysicalResourceRequest reservation(ResourceSelection selection) {
        return new ReservePhysicalResourceRequest(selection, Duration.ofHours(1), Optional.of(name("reservation")));
    }

    /** Holds servers until the end of the test. */
    Reservation reserve(ResourceSelection selection) {
        Reservation held = done(lifecycle()::reservePhysicalResource, reservation(selection))
                .reservation();
        removeLater(lifecycle()::releaseReservation, new ReleaseReservationRequest(held.reservationId()));
        return held;
    }

    /** A CIS cluster that nobody else has. */
    ConsumerRef cluster(String what) {
        return ConsumerRef.builder()
                .type(ConsumerType.CIS_CLUSTER)
                .id(name(what))
                .nodeRole(Optional.of("worker"))
                .annotations(Map.of("of", "the kit"))
                .build();
    }

    static AllocatePhysicalResourceRequest allocation(ConsumerRef user, List<String> ids) {
        return new AllocatePhysicalResourceRequest(ids, user, Map.of());
    }

    /** Uses a server until the end of the test. */
    void allocate(ConsumerRef user, String id) {
        done(lifecycle()::allocatePhysicalResource, allocation(user, List.of(id)));
        deallocateLater(user, id);
    }

    void deallocateLater(ConsumerRef user, String id) {
        removeLater(lifecycle()::deallocatePhysicalResource, new DeallocatePhysicalResourceRequest(List.of(id), user));
    }

    /** That somebody is refused, as if there were nothing. */
    <Q, R> void assertHidden(Access somebody, BiFunction<CallContext, Q, CompletionStage<R>> operation, Q request) {
        InfrastructureException failure = failureOf(operation.apply(somebody.call(), request));
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(ErrorCode.NOT_FOUND);
    }
}
