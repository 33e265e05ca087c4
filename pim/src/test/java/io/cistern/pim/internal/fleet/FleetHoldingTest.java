// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import static io.cistern.pim.internal.fleet.FleetRig.SERVERS;
import static io.cistern.pim.internal.fleet.FleetRig.TOR_MAC;
import static io.cistern.pim.internal.fleet.FleetRig.await;
import static io.cistern.pim.internal.fleet.FleetRig.refused;
import static io.cistern.pim.internal.fleet.FleetRig.servers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.pim.ConsumerRef;
import io.cistern.pim.ConsumerType;
import io.cistern.pim.Reservation;
import io.cistern.pim.inventory.GetPhysicalResourceRequest;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryResourcePoolRequest;
import io.cistern.pim.lifecycle.AllocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.DriveCriterion;
import io.cistern.pim.lifecycle.NetworkPortCriterion;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.ReleaseReservationRequest;
import io.cistern.pim.lifecycle.ResourceSelection;
import io.cistern.pim.lifecycle.SetMaintenanceModeRequest;
import io.cistern.tck.Bench;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who holds and who uses what, as the gateway asks a fleet for it. */
class FleetHoldingTest {

    private final FleetRig rig = new FleetRig();
    private Bench everybody = rig.everybody();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void reservation_isByCriteria_andSeenByItsTenantOnly() {
        Reservation held = rig.reserve("a", ResourceSelection.builder().minCores(Optional.of(64L)));
        assertThat(held.tenantId()).isEqualTo("a");
        String id = held.resourceIds().get(0);
        assertThat(rig.server(id).reservation()).contains(held);
        assertThat(servers(everybody.within("a"), Filter.ALL)).hasSize(SERVERS);
        assertThat(servers(everybody.within("b"), Filter.ALL)).hasSize(SERVERS - 1);
        Bench other = everybody.within("b");
        assertThat(refused(other.to(PhysicalResourceInventoryManagement.class)
                        .getPhysicalResource(
                                other.call(), new GetPhysicalResourceRequest(id, Optional.empty(), Optional.empty()))))
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refused(other.to(PhysicalResourceProvisioningAndLifecycleManagement.class)
                        .releaseReservation(other.call(), new ReleaseReservationRequest(held.reservationId()))))
                .isEqualTo(ErrorCode.NOT_FOUND);
        await(everybody
                .to(PhysicalResourceProvisioningAndLifecycleManagement.class)
                .releaseReservation(everybody.call(), new ReleaseReservationRequest(held.reservationId())));
        assertThat(servers(other, Filter.ALL)).hasSize(SERVERS);
    }

    @Test
    void selection_looksAtPartsAndCables() {
        assertThat(rig.reserve(
                                "a",
                                ResourceSelection.builder()
                                        .drives(List.of(DriveCriterion.builder()
                                                .minCount(Optional.of(2L))
                                                .minBytes(Optional.of(900_000_000_000L))
                                                .mediaType(Optional.of("ssd"))
                                                .build()))
                                        .networkPorts(List.of(NetworkPortCriterion.builder()
                                                .minSpeedGbps(Optional.of(BigDecimal.valueOf(25)))
                                                .connectedToSwitchIds(List.of("switch:" + TOR_MAC))
                                                .build()))
                                        .minMemoryGiB(Optional.of(BigDecimal.valueOf(256)))
                                        .cpuModelPattern(Optional.of("fast*")))
                        .resourceIds())
                .hasSize(1);
        InfrastructureException refusal = catchThrowableOfType(
                InfrastructureException.class,
                () -> rig.reserve(
                        "a",
                        ResourceSelection.builder().minCores(Optional.of(128L)).models(List.of("R2"))));
        assertThat(refusal.code()).isEqualTo(ErrorCode.NO_MATCHING_RESOURCE);
        assertThat(refusal).hasMessageContaining("minCores rejects 5").hasMessageContaining("models rejects 5");
    }

    @Test
    void allocation_isKept_acrossARestart() {
        String id = servers(everybody, Filter.ALL).get(0).physicalResourceId();
        ConsumerRef cluster =
                ConsumerRef.builder().type(ConsumerType.CIS_CLUSTER).id("c1").build();
        await(everybody
                .to(PhysicalResourceProvisioningAndLifecycleManagement.class)
                .allocatePhysicalResource(
                        rig.by("a"),
                        new AllocatePhysicalResourceRequest(
                                List.of(id), cluster, Map.of(id, rig.server(id).version()))));
        rig.restart();
        everybody = rig.everybody();
        assertThat(rig.server(id).allocation()).hasValueSatisfying(use -> {
            assertThat(use.tenantId()).isEqualTo("a");
            assertThat(use.consumerRef()).isEqualTo(cluster);
        });
        assertThat(servers(everybody.within("b"), Filter.ALL)).hasSize(SERVERS - 1);
        rig.awaitServers();
        assertThat(provisioned()).isEqualTo(1);
    }

    @Test
    void serversThatAreHeldOrUsed_areTold_alsoWhereNoFleetIsManaged() {
        Reservation held = rig.reserve("a", ResourceSelection.builder());
        assertThat(rig.inUse(Clock.systemUTC())).isEqualTo(held.resourceIds());
        assertThat(rig.inUse(Clock.offset(Clock.systemUTC(), Duration.ofHours(2))))
                .as("nobody holds them any more")
                .isEmpty();
    }

    private long provisioned() {
        return await(everybody
                        .to(PhysicalResourceInventoryManagement.class)
                        .queryResourcePool(
                                everybody.call(), new QueryResourcePoolRequest(Optional.empty(), Page.FIRST)))
                .resourcePools()
                .get(0)
                .capacity()
                .provisioned();
    }

    @Test
    void reservation_afterARestart_waitsForServersThatAreBeingAsked() {
        rig.centre().hold();
        rig.restart();
        everybody = rig.everybody();
        CompletableFuture<Reservation> reserving =
                CompletableFuture.supplyAsync(() -> rig.reserve("a", ResourceSelection.builder()));
        assertThat(servers(everybody, Filter.ALL)).allMatch(PhysicalResource::stale);
        while (!reserving.isDone()) {
            rig.centre().letGo();
            Thread.onSpinWait();
        }
        assertThat(reserving.join().resourceIds()).hasSize(1);
    }

    @Test
    void maintenance_keepsAServerFromBeingChosen() {
        List<String> ids = servers(everybody, Filter.ALL).stream()
                .map(PhysicalResource::physicalResourceId)
                .toList();
        await(everybody
                .to(PhysicalResourceProvisioningAndLifecycleManagement.class)
                .setMaintenanceMode(
                        everybody.call(),
                        new SetMaintenanceModeRequest(
                                ids.subList(0, 4), true, "new fans", Optional.empty(), Optional.empty())));
        assertThat(rig.reserve("a", ResourceSelection.builder()).resourceIds()).containsExactly(ids.get(4));
        InfrastructureException refusal = catchThrowableOfType(
                InfrastructureException.class, () -> rig.reserve("a", ResourceSelection.builder()));
        assertThat(refusal.code()).isEqualTo(ErrorCode.NO_CAPACITY);
        assertThat(refusal).hasMessageContaining("maintenance rejects 4");
    }
}
