// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.pim.Allocation;
import io.cistern.pim.HealthState;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.OperationalState;
import io.cistern.pim.Reservation;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.DataSource;
import io.cistern.pim.inventory.HardwareDescription;
import io.cistern.pim.inventory.ManufacturerFamily;
import io.cistern.pim.inventory.OtherResource;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryResponse;
import io.cistern.pim.inventory.ResourceStates;
import io.cistern.pim.lifecycle.AllocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.AllocatePhysicalResourceResponse;
import io.cistern.pim.lifecycle.DeallocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.DeallocatePhysicalResourceResponse;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.ReleaseReservationRequest;
import io.cistern.pim.lifecycle.ReleaseReservationResponse;
import io.cistern.pim.lifecycle.ReservePhysicalResourceRequest;
import io.cistern.pim.lifecycle.ReservePhysicalResourceResponse;
import io.cistern.pim.topology.FailureDomain;
import io.cistern.pim.topology.FailureDomainKind;
import io.cistern.pim.topology.FindSharedFailureDomainsRequest;
import io.cistern.pim.topology.FindSharedFailureDomainsResponse;
import io.cistern.pim.topology.PhysicalResourceTopologyManagement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Servers in memory, as far as the example goes: all of them behind one switch. */
final class FakePim {

    private static final String RESERVATION = "r-1";

    /** What has been asked for, in order. */
    final List<String> calls = new ArrayList<>();

    private final List<String> servers;
    private final Map<String, Reservation> reservations = new TreeMap<>();
    private final Map<String, Allocation> allocations = new TreeMap<>();
    private Optional<String> failing = Optional.empty();

    FakePim(String... servers) {
        this.servers = List.of(servers);
    }

    /** The allocation of this server fails. */
    void failOn(String server) {
        failing = Optional.of(server);
    }

    Pim pim() {
        return new Pim(new Inventory(), new Topology(), new Lifecycle(), FakeVim.consumer());
    }

    private PhysicalResource server(String id) {
        return PhysicalResource.builder()
                .physicalResourceId(id)
                .resourceKind(ResourceKind.OTHER)
                .hardware(HardwareDescription.builder()
                        .name("System")
                        .manufacturerNormalised(ManufacturerFamily.OTHER)
                        .serialNumber("serial-" + id)
                        .build())
                .states(ResourceStates.builder()
                        .lifecycleState(
                                reservations.containsKey(id) ? LifecycleState.RESERVED : LifecycleState.AVAILABLE)
                        .operationalState(OperationalState.ENABLED)
                        .healthState(HealthState.OK)
                        .build())
                .resourceTypeId("type")
                .resourcePoolId("pool")
                .allocation(Optional.ofNullable(allocations.get(id)))
                .reservation(Optional.ofNullable(reservations.get(id)))
                .dataSource(DataSource.DRIVER)
                .firstSeen(Instant.EPOCH)
                .lastUpdated(Instant.EPOCH)
                .details(new OtherResource(Optional.empty()))
                .build();
    }

    private static <R> CompletionStage<R> answer(R response) {
        return CompletableFuture.completedFuture(response);
    }

    private final class Inventory implements PhysicalResourceInventoryManagement {

        @Override
        public CompletionStage<QueryPhysicalResourceInventoryResponse> queryPhysicalResourceInventory(
                CallContext call, QueryPhysicalResourceInventoryRequest request) {
            request.validate();
            Filter filter = request.filter().orElse(Filter.ALL);
            return answer(new QueryPhysicalResourceInventoryResponse(
                    servers.stream()
                            .map(FakePim.this::server)
                            .filter(filter::matches)
                            .toList(),
                    Optional.empty()));
        }
    }

    private static final class Topology implements PhysicalResourceTopologyManagement {

        @Override
        public CompletionStage<FindSharedFailureDomainsResponse> findSharedFailureDomains(
                CallContext call, FindSharedFailureDomainsRequest request) {
            request.validate();
            return answer(new FindSharedFailureDomainsResponse(List.of(
                    new FailureDomain("switch-1", FailureDomainKind.SWITCH, request.resourceIds(), Optional.empty()))));
        }
    }

    private final class Lifecycle implements PhysicalResourceProvisioningAndLifecycleManagement {

        @Override
        public CompletionStage<ReservePhysicalResourceResponse> reservePhysicalResource(
                CallContext call, ReservePhysicalResourceRequest request) {
            request.validate();
            FakeVim.checkKey(call);
            List<String> chosen = servers.stream()
                    .limit(request.selection().count().orElseThrow())
                    .toList();
            Reservation reservation = Reservation.builder()
                    .reservationId(RESERVATION)
                    .tenantId("tenant")
                    .resourceIds(chosen)
                    .reservedUntil(Instant.EPOCH.plus(request.duration()))
                    .purpose(request.purpose())
                    .version(1)
                    .build();
            calls.add("reserve " + chosen);
            chosen.forEach(id -> reservations.put(id, reservation));
            return answer(new ReservePhysicalResourceResponse(reservation));
        }

        @Override
        public CompletionStage<AllocatePhysicalResourceResponse> allocatePhysicalResource(
                CallContext call, AllocatePhysicalResourceRequest request) {
            request.validate();
            FakeVim.checkKey(call);
            String id = request.resourceIds().get(0);
            if (failing.filter(id::equals).isPresent()) {
                return CompletableFuture.failedFuture(
                        new InfrastructureException(ErrorCode.CONFLICT, id + " is used by another"));
            }
            calls.add(
                    "allocate " + id + " as " + request.consumerRef().nodeName().orElseThrow());
            Allocation allocation = Allocation.builder()
                    .resourceId(id)
                    .tenantId("tenant")
                    .consumerRef(request.consumerRef())
                    .since(Instant.EPOCH)
                    .build();
            allocations.put(id, allocation);
            return answer(new AllocatePhysicalResourceResponse(List.of(allocation)));
        }

        @Override
        public CompletionStage<DeallocatePhysicalResourceResponse> deallocatePhysicalResource(
                CallContext call, DeallocatePhysicalResourceRequest request) {
            request.validate();
            FakeVim.checkKey(call);
            calls.add("deallocate " + request.resourceIds());
            allocations.keySet().removeAll(request.resourceIds());
            return answer(new DeallocatePhysicalResourceResponse(request.resourceIds()));
        }

        @Override
        public CompletionStage<ReleaseReservationResponse> releaseReservation(
                CallContext call, ReleaseReservationRequest request) {
            request.validate();
            FakeVim.checkKey(call);
            calls.add("release " + request.reservationId());
            reservations.clear();
            return answer(new ReleaseReservationResponse(request.reservationId()));
        }
    }
}
