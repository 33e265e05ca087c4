// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.StoredState;
import io.cistern.backend.Visibility;
import io.cistern.pim.Allocation;
import io.cistern.pim.ConsumerRef;
import io.cistern.pim.ConsumerType;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.Reservation;
import io.cistern.pim.internal.inventory.Asset;
import io.cistern.pim.internal.inventory.Census;
import io.cistern.pim.internal.inventory.Custody;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Place;
import io.cistern.pim.internal.inventory.Pools;
import io.cistern.pim.internal.inventory.Sight;
import io.cistern.pim.internal.testing.Bmc;
import io.cistern.pim.internal.testing.MemoryState;
import io.cistern.pim.internal.testing.TestClock;
import io.cistern.pim.inventory.ManagementAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Two consumers never get one server: acceptance check A16 of the digest, as far as it is about holding. */
class HoldingTest {

    private static final int SERVERS = 12;

    private final TestClock clock = new TestClock();
    private final MemoryState state = new MemoryState();

    private Process process(MemoryState store) {
        return new Process(store, clock);
    }

    private Process stocked() {
        Process process = process(state);
        for (int i = 0; i < SERVERS; i++) {
            process.census.take(
                    Bmc.number(i).reading("e" + i, clock.instant()),
                    new Place(
                            "default",
                            Optional.empty(),
                            List.of(new ManagementAddress("e" + i, clock.instant(), Optional.empty())),
                            Optional.empty()),
                    id -> true);
        }
        return process;
    }

    private static void refuses(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(InfrastructureException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    private static ConsumerRef cluster(String id) {
        return ConsumerRef.builder().type(ConsumerType.CIS_CLUSTER).id(id).build();
    }

    @Test
    void reservation_holdsServers_untilItIsReleased() {
        Process process = stocked();
        Reservation held = process.reserve("r1", "a", 3);
        assertThat(held.resourceIds()).hasSize(3).doesNotHaveDuplicates();
        assertThat(process.states(held.resourceIds())).containsOnly(LifecycleState.RESERVED);
        assertThat(process.free()).hasSize(SERVERS - 3).doesNotContainAnyElementsOf(held.resourceIds());
        process.reservations.require("r1", new Visibility(Set.of("a")));
        process.reservations.forget("r1");
        assertThat(process.free()).hasSize(SERVERS);
        refuses(ErrorCode.NOT_FOUND, () -> process.reservations.require("r1", Visibility.ALL));
    }

    @Test
    void reservation_ofAnotherTenant_isNotThere() {
        Process process = stocked();
        process.reserve("r1", "a", 1);
        refuses(ErrorCode.NOT_FOUND, () -> process.reservations.require("r1", new Visibility(Set.of("b"))));
    }

    @Test
    void reservation_expires() {
        Process process = stocked();
        process.reserve("r1", "a", 2);
        clock.advance(Duration.ofMinutes(59));
        process.reservations.expire();
        assertThat(process.free()).hasSize(SERVERS - 2);
        clock.advance(Duration.ofMinutes(1));
        process.reservations.expire();
        assertThat(process.free()).hasSize(SERVERS);
    }

    @Test
    void reservation_expires_alsoAfterARestart() {
        stocked().reserve("r1", "a", 2);
        Process next = process(state.survivor());
        assertThat(next.free()).hasSize(SERVERS - 2);
        clock.advance(Duration.ofHours(2));
        next.reservations.expire();
        assertThat(next.free()).hasSize(SERVERS);
    }

    @Test
    void reservationMadeTwice_isOne() {
        Process process = stocked();
        Reservation first = process.reserve("r1", "a", 2);
        assertThat(process.reserve("r1", "a", 2)).isEqualTo(first);
        assertThat(process.free()).hasSize(SERVERS - 2);
    }

    @Test
    void twoConsumers_neverGetOneServer() throws Exception {
        stocked();
        List<Process> gateways = List.of(process(state), process(state));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Optional<Reservation>>> attempts = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Process gateway = gateways.get(i % 2);
                String id = "r" + i;
                String tenant = "tenant-" + i % 3;
                attempts.add(threads.submit(() -> gateway.tryToReserve(id, tenant, 1)));
            }
            Set<String> taken = new HashSet<>();
            int reserved = 0;
            for (Future<Optional<Reservation>> attempt : attempts) {
                Optional<Reservation> made = attempt.get();
                reserved += made.isPresent() ? 1 : 0;
                made.ifPresent(reservation -> reservation.resourceIds().forEach(id -> assertThat(taken.add(id))
                        .as("server %s is held once", id)
                        .isTrue()));
            }
            assertThat(reserved)
                    .as("nothing stays free while somebody asks for it")
                    .isEqualTo(SERVERS);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void twoConsumers_neverUseOneServer() throws Exception {
        Process process = stocked();
        String id = process.free().get(0);
        List<Process> gateways = List.of(process(state), process(state));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                Process gateway = gateways.get(i % 2);
                ConsumerRef consumer = cluster("c" + i);
                attempts.add(threads.submit(() -> gateway.tryToAllocate(id, consumer)));
            }
            int won = 0;
            for (Future<Boolean> attempt : attempts) {
                won += attempt.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void processKilledAnywhere_leavesNoServerHeldByNobody() {
        stocked();
        Random random = new Random(7);
        MemoryState current = state;
        for (int round = 0; round < 50; round++) {
            Process process = process(current);
            current.killAfter(random.nextInt(6));
            for (int i = 0; i < 4; i++) {
                process.survive("r" + round + "-" + i, 1 + random.nextInt(3));
            }
            current = current.survivor();
            assertConsistent(process(current));
        }
    }

    private static void assertConsistent(Process process) {
        Set<String> held = new HashSet<>();
        for (StoredState<Custody> custody : process.inventory.custody().all()) {
            Optional<Reservation> reservation = custody.value().reservation();
            boolean reserved = custody.value()
                    .lifecycleState()
                    .filter(LifecycleState.RESERVED::equals)
                    .isPresent();
            assertThat(reservation.isPresent()).isEqualTo(reserved);
            reservation.ifPresent(by -> assertThat(by.resourceIds()).contains(custody.key()));
            reservation.ifPresent(by -> held.add(by.reservationId()));
        }
        assertThat(process.state.scan(Reservations.COLLECTION, Optional.empty(), 1_000))
                .extracting(StoredState::key)
                .containsExactlyInAnyOrderElementsOf(held);
    }

    @Test
    void allocation_isKept_andIsRefusedToOthers() {
        Process process = stocked();
        String id = process.free().get(0);
        List<Allocation> made = process.allocate(id, cluster("c1"), "a");
        assertThat(process.allocate(id, cluster("c1"), "a")).isEqualTo(made);
        refuses(ErrorCode.CONFLICT, () -> process.allocate(id, cluster("c2"), "a"));
        assertThat(process(state.survivor())
                        .inventory
                        .custody()
                        .value(id)
                        .orElseThrow()
                        .allocation())
                .contains(made.get(0));
        refuses(
                ErrorCode.CONFLICT,
                () -> process.allocations.deallocate(List.of(id), cluster("c2"), process.sight(Visibility.ALL)));
        process.allocations.deallocate(List.of(id), cluster("c1"), process.sight(Visibility.ALL));
        assertThat(process.allocate(id, cluster("c2"), "a")).hasSize(1);
    }

    @Test
    void allocation_isRefused_whereTheServerHasChangedSinceItWasSeen() {
        Process process = stocked();
        String id = process.free().get(0);
        long seen = process.inventory.assets().find(id).orElseThrow().version();
        process.allocate(id, cluster("c1"), "a");
        process.allocations.deallocate(List.of(id), cluster("c1"), process.sight(Visibility.ALL));
        refuses(
                ErrorCode.CONFLICT,
                () -> process.allocations.allocate(
                        List.of(id), cluster("c1"), "a", Map.of(id, seen), process.sight(Visibility.ALL)));
    }

    @Test
    void allocation_ofWhatIsHeldForAnother_isNotFound_andNoneOfTheCallIsMade() {
        Process process = stocked();
        Reservation held = process.reserve("r1", "a", 1);
        String free = process.free().get(0);
        refuses(
                ErrorCode.NOT_FOUND,
                () -> process.allocations.allocate(
                        List.of(free, held.resourceIds().get(0)),
                        cluster("c1"),
                        "b",
                        Map.of(),
                        process.sight(new Visibility(Set.of("b")))));
        assertThat(process.inventory.custody().value(free).orElseThrow().allocation())
                .isEmpty();
    }

    /** What one process knows, on a store that others may use, too. */
    private static final class Process {

        private final MemoryState state;
        private final Inventory inventory;
        private final Pools pools;
        private final Census census;
        private final Reservations reservations;
        private final Allocations allocations;
        private final TestClock clock;

        Process(MemoryState state, TestClock clock) {
            this.state = state;
            this.clock = clock;
            this.inventory = new Inventory(state);
            inventory.load();
            this.pools = new Pools(state);
            this.census = new Census(inventory, Duration.ofHours(24));
            this.reservations = new Reservations(state, inventory, clock);
            reservations.load();
            this.allocations = new Allocations(state, inventory, clock);
        }

        Sight sight(Visibility visibility) {
            return new Sight(inventory, pools, visibility);
        }

        List<String> free() {
            return inventory.all().stream()
                    .map(StoredState::value)
                    .filter(Asset::isServer)
                    .map(Asset::id)
                    .filter(id -> inventory
                            .custody()
                            .value(id)
                            .flatMap(Custody::lifecycleState)
                            .filter(LifecycleState.AVAILABLE::equals)
                            .isPresent())
                    .sorted()
                    .toList();
        }

        List<LifecycleState> states(List<String> ids) {
            return ids.stream()
                    .map(id -> inventory
                            .custody()
                            .value(id)
                            .flatMap(Custody::lifecycleState)
                            .orElseThrow())
                    .toList();
        }

        Reservation reserve(String id, String tenant, int count) {
            Instant until = clock.instant().plus(Duration.ofHours(1));
            return reservations.reserve(id, tenant, until, Optional.empty(), () -> {
                List<String> free = free();
                if (free.size() < count) {
                    throw new InfrastructureException(ErrorCode.NO_CAPACITY, "none left");
                }
                return free.subList(0, count);
            });
        }

        Optional<Reservation> tryToReserve(String id, String tenant, int count) {
            try {
                return Optional.of(reserve(id, tenant, count));
            } catch (InfrastructureException e) {
                assertThat(e.code()).isEqualTo(ErrorCode.NO_CAPACITY);
                return Optional.empty();
            }
        }

        List<Allocation> allocate(String id, ConsumerRef consumer, String tenant) {
            return allocations.allocate(List.of(id), consumer, tenant, Map.of(), sight(Visibility.ALL));
        }

        boolean tryToAllocate(String id, ConsumerRef consumer) {
            try {
                allocate(id, consumer, "a");
                return true;
            } catch (InfrastructureException e) {
                assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT);
                return false;
            }
        }

        /** Reserves and releases until it is killed. */
        void survive(String id, int count) {
            try {
                tryToReserve(id, "a", count);
                reservations.forget(id);
            } catch (MemoryState.Killed e) {
                assertThat(e).hasMessageContaining("killed");
            }
        }
    }
}
