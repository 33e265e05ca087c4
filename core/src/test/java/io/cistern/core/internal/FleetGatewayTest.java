// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.administration.ForgetInfrastructureRequest;
import io.cistern.administration.ForgetInfrastructureResponse;
import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.Page;
import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.OperationContext;
import io.cistern.backend.StateChange;
import io.cistern.backend.StateCollection;
import io.cistern.backend.StateStore;
import io.cistern.backend.physical.Fleet;
import io.cistern.backend.physical.FleetManagement;
import io.cistern.core.internal.routing.BackendHandle;
import io.cistern.core.internal.routing.FakeDriver;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryResourcePoolRequest;
import io.cistern.pim.inventory.QueryResourcePoolResponse;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.ReleaseReservationRequest;
import io.cistern.pim.lifecycle.ReleaseReservationResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PIM behind the gateway: a driver, and the management of fleets before it. */
class FleetGatewayTest {

    private static final StateCollection<Note> NOTES = new StateCollection<>("notes", Note.class);

    @TempDir
    Path directory;

    private Rig rig;

    @BeforeEach
    void start() {
        rig = Rig.onFile(directory);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private BackendHandle driver() {
        BackendHandle driver = new BackendHandle(new FakeDriver("d1"), 0, 1);
        rig.core().arrived(InfrastructureKind.PIM, "dc-1", driver);
        return driver;
    }

    private CompletionStage<QueryResourcePoolResponse> query() {
        return rig.service(PhysicalResourceInventoryManagement.class)
                .queryResourcePool(Rig.operator(), new QueryResourcePoolRequest(Optional.empty(), Page.FIRST));
    }

    private CompletionStage<ReleaseReservationResponse> release() {
        return rig.service(PhysicalResourceProvisioningAndLifecycleManagement.class)
                .releaseReservation(Rig.operator(), new ReleaseReservationRequest("r1"));
    }

    @Test
    void pim_isPublished_andAnsweredByTheManagement() {
        driver();
        rig.core().fleets().arrived(new Management());
        assertThat(Rig.await(query()).resourcePools()).isEmpty();
        assertThat(Rig.await(release()).reservationId()).isEqualTo("r1");
    }

    @Test
    void pim_isUnavailable_whereTheManagementIsMissing() {
        driver();
        assertThat(Rig.code(query())).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void pim_isUnavailable_whereTheDriverHasGone() {
        BackendHandle driver = driver();
        rig.core().fleets().arrived(new Management());
        rig.core().left(InfrastructureKind.PIM, "dc-1", driver);
        assertThat(Rig.code(query())).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void stateOfAFleet_outlivesTheProcess() {
        driver();
        rig.core().fleets().arrived(new Management());
        rig.close();
        start();
        driver();
        Management next = new Management();
        rig.core().fleets().arrived(next);
        assertThat(next.found).contains("written by d1");
    }

    @Test
    void pimThatConsumersHoldServersOf_isNotForgotten() {
        BackendHandle driver = driver();
        rig.core().fleets().arrived(new Management());
        rig.core().left(InfrastructureKind.PIM, "dc-1", driver);

        assertThat(Rig.failure(forget())).hasMessageContaining("1, the first server-1");
        assertThat(rig.publishes(PhysicalResourceInventoryManagement.class)).isTrue();
    }

    @Test
    void pimOfWhichNothingIsHeld_isForgotten() {
        BackendHandle driver = driver();
        Management management = new Management();
        management.held = List.of();
        rig.core().fleets().arrived(management);
        rig.core().left(InfrastructureKind.PIM, "dc-1", driver);

        assertThat(Rig.await(forget()).infrastructureId()).isEqualTo("dc-1");
        assertThat(rig.publishes(PhysicalResourceInventoryManagement.class)).isFalse();
    }

    @Test
    void pimOfWhichNobodyCanTellWhatIsHeld_isNotForgotten() {
        rig.core().left(InfrastructureKind.PIM, "dc-1", driver());

        assertThat(Rig.code(forget())).isEqualTo(ErrorCode.CONFLICT);
    }

    private CompletionStage<ForgetInfrastructureResponse> forget() {
        return rig.core()
                .administration()
                .forgetInfrastructure(Rig.by(Rig.ADMIN).build(), new ForgetInfrastructureRequest("dc-1"));
    }

    /** Keeps one note per fleet, and answers without looking. */
    private static final class Management implements FleetManagement {

        private Optional<String> found = Optional.empty();
        private List<String> held = List.of("server-1");

        @Override
        public List<String> inUse(StateStore state) {
            return held;
        }

        @Override
        public Fleet manage(Backend backend, StateStore state) {
            found = state.find(NOTES, "note").map(note -> note.value().text());
            String version = backend.description().version();
            if (found.isEmpty()) {
                state.write(List.of(StateChange.create(NOTES, "note", new Note("written by " + version))));
            }
            return new AnsweringFleet(backend.description());
        }
    }

    private record AnsweringFleet(BackendDescription description) implements Fleet {

        @Override
        public <T> Optional<T> offer(Class<T> type) {
            return List.of(new Inventory(), new Lifecycle()).stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst();
        }

        @Override
        public void close() {
            // nothing runs
        }
    }

    private static final class Inventory implements PhysicalResourceInventoryManagement {

        @Override
        public CompletionStage<QueryResourcePoolResponse> queryResourcePool(
                CallContext call, QueryResourcePoolRequest request) {
            return CompletableFuture.completedFuture(new QueryResourcePoolResponse(List.of(), Optional.empty()));
        }
    }

    private static final class Lifecycle implements PhysicalResourceProvisioningAndLifecycleManagement {

        @Override
        public CompletionStage<ReleaseReservationResponse> releaseReservation(
                CallContext call, ReleaseReservationRequest request) {
            String id = request.reservationId();
            return CompletableFuture.supplyAsync(() -> {
                OperationContext.of(call).journal().perform("release", id, Optional::empty);
                return new ReleaseReservationResponse(id);
            });
        }
    }

    /** A document. */
    record Note(String text) {}
}
