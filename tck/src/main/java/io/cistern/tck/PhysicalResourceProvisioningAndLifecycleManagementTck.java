// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.pim.Allocation;
import io.cistern.pim.ConsumerRef;
import io.cistern.pim.inventory.FirmwareKind;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.lifecycle.AllocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.ConfigurationChange;
import io.cistern.pim.lifecycle.DeallocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.DeprovisionPhysicalResourceRequest;
import io.cistern.pim.lifecycle.FirmwareUpdateItem;
import io.cistern.pim.lifecycle.OperatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.PhysicalResourceAction;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.ProvisionPhysicalResourceRequest;
import io.cistern.pim.lifecycle.ProvisioningRequest;
import io.cistern.pim.lifecycle.QueryProvisionedPhysicalResourceRequest;
import io.cistern.pim.lifecycle.ReleaseReservationRequest;
import io.cistern.pim.lifecycle.SanitizeLevel;
import io.cistern.pim.lifecycle.SanitizePhysicalResourceRequest;
import io.cistern.pim.lifecycle.SanitizePolicy;
import io.cistern.pim.lifecycle.SanitizeScope;
import io.cistern.pim.lifecycle.SanitizeVerification;
import io.cistern.pim.lifecycle.SetMaintenanceModeRequest;
import io.cistern.pim.lifecycle.UpdateFirmwareRequest;
import io.cistern.pim.lifecycle.UpdatePhysicalResourceRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Physical Resource Provisioning and Lifecycle Management (IFA 052 clause 5.3.6, IFA 053 clause 7.3). */
public abstract class PhysicalResourceProvisioningAndLifecycleManagementTck extends HoldingsQueryTck {
    private static final String ALLOCATE = "allocatePhysicalResource";
    private static final String DEALLOCATE = "deallocatePhysicalResource";
    private static final String MAINTAIN = "setMaintenanceMode";
    private static final String QUERY = "queryProvisionedPhysicalResource";

    protected PhysicalResourceProvisioningAndLifecycleManagementTck() {}

    @Override
    Map<String, Request> more(String unknownId) {
        List<String> unknown = List.of(unknownId);
        Map<String, Request> samples = new HashMap<>(changes(unknown));
        samples.put(RESERVE, reservation(anyServer().build()));
        samples.put(RELEASE, new ReleaseReservationRequest(unknownId));
        samples.put(ALLOCATE, allocation(cluster("sample"), unknown));
        samples.put(DEALLOCATE, new DeallocatePhysicalResourceRequest(unknown, cluster("sample")));
        samples.put(MAINTAIN, maintenance(unknownId, true));
        samples.put(QUERY, provisioned(Filter.ALL));
        samples.put(RESERVATIONS, reservations(Filter.ALL));
        samples.put(ALLOCATIONS, allocations(Filter.ALL));
        return samples;
    }

    private Map<String, Request> changes(List<String> unknown) {
        SanitizePolicy erase = SanitizePolicy.builder()
                .level(SanitizeLevel.PURGE)
                .scope(SanitizeScope.ALL_DRIVES)
                .verification(SanitizeVerification.TASK_RESULT)
                .build();
        return Map.of(
                "provisionPhysicalResource",
                new ProvisionPhysicalResourceRequest(
                        ProvisioningRequest.builder()
                                .consumerRef(cluster("sample"))
                                .selection(anyServer().build())
                                .build(),
                        Optional.empty(),
                        Optional.of(true)),
                "updatePhysicalResource",
                UpdatePhysicalResourceRequest.builder()
                        .resourceIds(unknown)
                        .change(ConfigurationChange.builder()
                                .secureBoot(Optional.of(true))
                                .build())
                        .build(),
                "updateFirmware",
                UpdateFirmwareRequest.builder()
                        .resourceIds(unknown)
                        .items(List.of(FirmwareUpdateItem.builder()
                                .componentKind(FirmwareKind.BMC)
                                .imageUri("https://images.example/bmc.bin")
                                .build()))
                        .build(),
                "operatePhysicalResource",
                OperatePhysicalResourceRequest.builder()
                        .resourceIds(unknown)
                        .action(PhysicalResourceAction.LOCATE_ON)
                        .build(),
                "deprovisionPhysicalResource",
                new DeprovisionPhysicalResourceRequest(unknown, erase, Optional.empty(), Optional.empty()),
                "sanitizePhysicalResource",
                new SanitizePhysicalResourceRequest(unknown, erase));
    }

    private static QueryProvisionedPhysicalResourceRequest provisioned(Filter filter) {
        return new QueryProvisionedPhysicalResourceRequest(Optional.of(filter), Optional.empty(), Page.FIRST);
    }

    private SetMaintenanceModeRequest maintenance(String id, boolean enter) {
        return new SetMaintenanceModeRequest(
                List.of(id), enter, name("maintenance"), Optional.empty(), Optional.empty());
    }

    private void needsAllocations() {
        needs(ALLOCATE);
        needs(DEALLOCATE);
    }

    private DeallocatePhysicalResourceRequest deallocation(ConsumerRef user, String id) {
        return new DeallocatePhysicalResourceRequest(List.of(id), user);
    }

    private String freeId() {
        return freeServer().physicalResourceId();
    }

    @Test
    void clause7_3_allocate_isShownWithItsUser() {
        needsAllocations();
        String id = freeId();
        ConsumerRef user = cluster("shown");

        deallocateLater(user, id);
        List<Allocation> made = done(use()::allocatePhysicalResource, allocation(user, List.of(id)))
                .allocations();

        assertThat(made).singleElement().satisfies(allocation -> {
            assertThat(allocation.resourceId()).isEqualTo(id);
            assertThat(allocation.consumerRef()).isEqualTo(user);
            assertThat(shown(id).allocation()).contains(allocation);
        });
    }

    @Test
    void clause7_3_allocate_changesNothing_whenItIsRepeated() {
        needsAllocations();
        String id = freeId();
        ConsumerRef user = cluster("twice");
        allocate(user, id);
        Optional<Allocation> first = shown(id).allocation();

        allocate(user, id);

        assertThat(shown(id).allocation()).isEqualTo(first);
    }

    @Test
    void clause7_3_allocate_takesAllOrNone() {
        needsAllocations();
        List<PhysicalResource> free = freeServers();
        String used = free.get(0).physicalResourceId();
        String wanted = free.get(1).physicalResourceId();
        allocate(cluster("first"), used);

        assertRefused(
                ErrorCode.CONFLICT,
                use()::allocatePhysicalResource,
                allocation(cluster("second"), List.of(wanted, used)));
        assertRefused(
                ErrorCode.NOT_FOUND,
                use()::allocatePhysicalResource,
                allocation(cluster("second"), List.of(wanted, NOTHING)));
        assertThat(shown(wanted).allocation()).isEmpty();
    }

    @Test
    void clause7_3_allocate_failsWithConflict_whenTheServerHasChanged() {
        needsAllocations();
        PhysicalResource seen = freeServer();
        String id = seen.physicalResourceId();
        ConsumerRef user = cluster("first");
        allocate(user, id);
        done(use()::deallocatePhysicalResource, deallocation(user, id));

        assertRefused(
                ErrorCode.CONFLICT,
                use()::allocatePhysicalResource,
                new AllocatePhysicalResourceRequest(List.of(id), cluster("second"), Map.of(id, seen.version())));
    }

    @Test
    void clause7_3_allocate_keepsTheServerFromBeingChosen() {
        needsAllocations();
        needs(RESERVE);
        PhysicalResource server = freeServer();
        allocate(cluster("user"), server.physicalResourceId());

        assertRefused(ErrorCode.NO_CAPACITY, use()::reservePhysicalResource, reservation(exactly(server)));
    }

    @Test
    void clause7_3_allocate_failsWithNotFound_whenAnotherTenantHoldsTheServer() {
        needsAllocations();
        needs(RESERVE);
        Access stranger = stranger();
        PhysicalResource server = freeServer();
        reserve(exactly(server));

        assertHidden(
                stranger,
                stranger.to(PhysicalResourceProvisioningAndLifecycleManagement.class)::allocatePhysicalResource,
                allocation(cluster("thief"), List.of(server.physicalResourceId())));
    }

    @Test
    void clause7_3_deallocate_freesTheServer_andSucceedsAgain() {
        needsAllocations();
        String id = freeId();
        ConsumerRef user = cluster("gone");
        allocate(user, id);

        done(use()::deallocatePhysicalResource, deallocation(user, id));

        assertThat(shown(id).allocation()).isEmpty();
        assertThat(done(use()::deallocatePhysicalResource, deallocation(user, id))
                        .resourceIds())
                .containsExactly(id);
    }

    @Test
    void clause7_3_deallocate_failsWithConflict_forAnotherUser() {
        needsAllocations();
        String id = freeId();
        ConsumerRef user = cluster("owner");
        allocate(user, id);

        assertRefused(ErrorCode.CONFLICT, use()::deallocatePhysicalResource, deallocation(cluster("other"), id));
        assertThat(shown(id).allocation()).map(Allocation::consumerRef).contains(user);
    }

    @Test
    void clause7_3_setMaintenance_keepsTheServerFromBeingChosen_untilItEnds() {
        needs(MAINTAIN);
        needs(RESERVE);
        PhysicalResource server = freeServer();
        String id = server.physicalResourceId();
        removeLater(use()::setMaintenanceMode, maintenance(id, false));

        done(use()::setMaintenanceMode, maintenance(id, true));

        assertThat(shown(id).states().maintenance())
                .hasValueSatisfying(work -> assertThat(work.reason()).isEqualTo(name("maintenance")));
        assertRefused(ErrorCode.NO_CAPACITY, use()::reservePhysicalResource, reservation(exactly(server)));
        done(use()::setMaintenanceMode, maintenance(id, false));
        assertThat(shown(id).states().maintenance()).isEmpty();
        assertThat(reserve(exactly(server)).resourceIds()).containsExactly(id);
    }

    @Test
    void clause7_3_setMaintenance_keepsTheServerFromBeingAllocated() {
        needs(MAINTAIN);
        needsAllocations();
        String id = freeId();
        removeLater(use()::setMaintenanceMode, maintenance(id, false));
        done(use()::setMaintenanceMode, maintenance(id, true));

        assertRefused(ErrorCode.CONFLICT, use()::allocatePhysicalResource, allocation(cluster("user"), List.of(id)));
    }

    @Test
    void clause7_3_queryProvisioned_showsWhatIsHeldAndUsed() {
        needs(QUERY);
        needsAllocations();
        List<PhysicalResource> free = freeServers();
        String used = free.get(0).physicalResourceId();
        allocate(cluster("user"), used);
        String held = reserve(exactly(free.get(1))).resourceIds().get(0);

        assertThat(done(use()::queryProvisionedPhysicalResource, provisioned(Filter.ALL))
                        .physicalResources())
                .extracting(PhysicalResource::physicalResourceId)
                .contains(used, held)
                .doesNotContain(free.get(2).physicalResourceId());
        assertThat(done(
                                use()::queryProvisionedPhysicalResource,
                                provisioned(Filter.where(FilterOperator.EQ, "physicalResourceId", used)))
                        .physicalResources())
                .extracting(PhysicalResource::physicalResourceId)
                .containsExactly(used);
    }
}
