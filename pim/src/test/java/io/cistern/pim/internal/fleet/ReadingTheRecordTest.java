// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.CallContext;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.backend.physical.Fleet;
import io.cistern.pim.ConsumerRef;
import io.cistern.pim.ConsumerType;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.inventory.Pool;
import io.cistern.pim.internal.testing.Bmc;
import io.cistern.pim.internal.testing.DataCentre;
import io.cistern.pim.internal.testing.Driven;
import io.cistern.pim.internal.testing.MemoryState;
import io.cistern.pim.inventory.InventoryChange;
import io.cistern.pim.inventory.InventoryChangeType;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryInventoryChangeRequest;
import io.cistern.pim.inventory.QueryInventoryChangeResponse;
import io.cistern.pim.inventory.QueryResourcePoolRequest;
import io.cistern.pim.inventory.RefreshInventoryRequest;
import io.cistern.pim.inventory.ResourcePool;
import io.cistern.pim.lifecycle.AllocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.QueryAllocationRequest;
import io.cistern.pim.lifecycle.QueryReservationRequest;
import io.cistern.pim.lifecycle.ReservePhysicalResourceRequest;
import io.cistern.pim.lifecycle.ResourceSelection;
import io.cistern.tck.Bench;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changed, what is held, what is used, and which pools there are, as each tenant may see it. */
class ReadingTheRecordTest {

    private static final Filter SERVERS = Filter.parse("(eq,resourceKind,COMPUTE_SERVER)");

    private final DataCentre centre = new DataCentre(Clock.systemUTC());
    private final ManagedFleets fleets = new ManagedFleets(FleetSettings.DEFAULTS, Clock.systemUTC());
    private Fleet fleet;
    private Bench everybody;

    @BeforeEach
    void start() {
        centre.install("https://bmc-1", Bmc.number(1));
        centre.install("https://bmc-2", Bmc.number(2));
        fleet = fleets.manage(new Driven(centre), new MemoryState());
        everybody = Bench.of(fleet);
        while (changes(everybody, SERVERS).size() < 2) {
            Thread.yield();
        }
    }

    @AfterEach
    void stop() {
        fleet.close();
    }

    private static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    private static PhysicalResourceInventoryManagement inventory(Bench who) {
        return who.to(PhysicalResourceInventoryManagement.class);
    }

    private static PhysicalResourceProvisioningAndLifecycleManagement lifecycle(Bench who) {
        return who.to(PhysicalResourceProvisioningAndLifecycleManagement.class);
    }

    private static List<InventoryChange> changes(Bench who, Filter filter) {
        return await(inventory(who)
                        .queryInventoryChange(
                                who.call(), new QueryInventoryChangeRequest(Optional.of(filter), Page.FIRST)))
                .changes();
    }

    private CallContext by(String tenant) {
        return CallContext.of(everybody.call().consumer())
                .resourceGroupId(tenant)
                .build();
    }

    private void allocate(String id, String tenant) {
        await(lifecycle(everybody)
                .allocatePhysicalResource(
                        by(tenant),
                        new AllocatePhysicalResourceRequest(
                                List.of(id),
                                ConsumerRef.builder()
                                        .type(ConsumerType.CIS_CLUSTER)
                                        .id("c1")
                                        .build(),
                                Map.of())));
    }

    @Test
    void changes_areTheLatestFirst_inPages_ofWhatIsSeen() {
        String id = changes(everybody, SERVERS).get(0).physicalResourceId();
        String other = changes(everybody, SERVERS).get(1).physicalResourceId();
        allocate(id, "a");
        assertThat(changes(everybody.within("a"), SERVERS)).hasSize(2);
        assertThat(changes(everybody.within("b"), SERVERS))
                .extracting(InventoryChange::physicalResourceId)
                .containsExactly(other);
        centre.bmcs.values().forEach(bmc -> bmc.bios = "9.9");
        await(inventory(everybody)
                .refreshInventory(everybody.call(), new RefreshInventoryRequest(List.of(id, other), Optional.empty())));
        QueryInventoryChangeResponse page = await(inventory(everybody)
                .queryInventoryChange(
                        everybody.call(), new QueryInventoryChangeRequest(Optional.empty(), Page.ofSize(2))));
        assertThat(page.changes()).hasSize(2).allSatisfy(change -> assertThat(change.changeType())
                .isEqualTo(InventoryChangeType.MODIFIED));
        QueryInventoryChangeResponse next = await(inventory(everybody)
                .queryInventoryChange(
                        everybody.call(),
                        new QueryInventoryChangeRequest(
                                Optional.empty(), new Page(Optional.of(1), page.nextPageToken()))));
        assertThat(next.changes()).extracting(InventoryChange::changeType).containsExactly(InventoryChangeType.ADDED);
        assertThat(changes(everybody, Filter.parse("(eq,resourceKind,DRIVE)"))).isEmpty();
        assertThat(changes(everybody, Filter.ALL))
                .extracting(InventoryChange::resourceKind)
                .contains(ResourceKind.COMPUTE_SERVER, ResourceKind.CHASSIS);
    }

    @Test
    void reservationsAndAllocations_areReadByTheirTenant() {
        String id = changes(everybody, SERVERS).get(0).physicalResourceId();
        allocate(id, "a");
        await(lifecycle(everybody)
                .reservePhysicalResource(
                        by("b"),
                        new ReservePhysicalResourceRequest(
                                ResourceSelection.builder().build(), Duration.ofHours(1), Optional.empty())));
        assertThat(reservations(everybody)).isEqualTo(1);
        assertThat(reservations(everybody.within("a"))).isZero();
        assertThat(reservations(everybody.within("b"))).isEqualTo(1);
        assertThat(allocations(everybody)).isEqualTo(1);
        assertThat(allocations(everybody.within("a"))).isEqualTo(1);
        assertThat(allocations(everybody.within("b"))).isZero();
    }

    private static int reservations(Bench who) {
        return await(lifecycle(who)
                        .queryReservation(who.call(), new QueryReservationRequest(Optional.empty(), Page.FIRST)))
                .reservations()
                .size();
    }

    private static int allocations(Bench who) {
        return await(lifecycle(who)
                        .queryAllocation(who.call(), new QueryAllocationRequest(Optional.empty(), Page.FIRST)))
                .allocations()
                .size();
    }

    @Test
    void poolThatIsConfigured_isShown_toWhomItIsOffered() {
        fleets.configure(Map.of(
                "dc-1",
                List.of(new Pool(
                        "gold",
                        "Gold",
                        Optional.empty(),
                        "berlin",
                        Optional.empty(),
                        List.of("a"),
                        Optional.empty(),
                        Map.of()))));
        assertThat(pools(everybody)).extracting(ResourcePool::name).contains("Gold", "default");
        assertThat(pools(everybody.within("a")))
                .extracting(ResourcePool::siteId)
                .contains("berlin");
        assertThat(pools(everybody.within("b")))
                .extracting(ResourcePool::resourcePoolId)
                .doesNotContain("gold");
        fleets.configure(Map.of());
        assertThat(pools(everybody)).extracting(ResourcePool::resourcePoolId).doesNotContain("gold");
    }

    private static List<ResourcePool> pools(Bench who) {
        return await(inventory(who)
                        .queryResourcePool(who.call(), new QueryResourcePoolRequest(Optional.empty(), Page.FIRST)))
                .resourcePools();
    }
}
