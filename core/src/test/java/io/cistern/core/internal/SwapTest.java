// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.administration.InfrastructureState;
import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.operation.CancelOperationRequest;
import io.cistern.api.operation.OperationState;
import io.cistern.backend.BackendLeavingException;
import io.cistern.core.internal.routing.BackendHandle;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeFlavourResponse;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapTest {

    private static final QueryComputeFlavourRequest ALL =
            QueryComputeFlavourRequest.builder().build();

    @TempDir
    Path directory;

    private final FakeCloud cloud = new FakeCloud();
    private Rig rig;

    @BeforeEach
    void start() {
        rig = Rig.onFile(directory);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private InfrastructureState state() {
        return Rig.await(rig.core()
                        .administration()
                        .queryInfrastructures(Rig.operator(), new QueryInfrastructuresRequest(Optional.empty())))
                .infrastructures()
                .get(0)
                .state();
    }

    @Test
    void services_stayPublished_whenTheBackendHasGoneAndTheProcessWasRestarted() {
        rig.leave(rig.arrive(new FakeBackend("1", cloud)));
        rig.close();
        rig = Rig.onFile(directory);

        assertThat(rig.publishes(VirtualisedComputeFlavourManagement.class)).isTrue();
        assertThat(state()).isEqualTo(InfrastructureState.ABSENT);
        InfrastructureException failure = Rig.failure(rig.flavours().queryComputeFlavour(Rig.operator(), ALL));
        assertThat(failure.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(failure.getMessage()).contains("ABSENT");
    }

    @Test
    void calls_areUnavailableAtOnce_whenTheConfigurationIsGone() {
        rig.leave(rig.arrive(new FakeBackend("1", cloud)));
        rig.unconfigure();

        InfrastructureException failure =
                Rig.failure(rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("f")));

        assertThat(failure.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(failure.getMessage()).contains("ORPHANED");
        assertThat(state()).isEqualTo(InfrastructureState.ORPHANED);
        assertThat(rig.operations()).isEmpty();
    }

    @Test
    void newCalls_areHeld_untilTheNextBackendArrives() {
        rig.leave(rig.arrive(new FakeBackend("1", cloud)));
        CompletionStage<QueryComputeFlavourResponse> query = rig.flavours().queryComputeFlavour(Rig.operator(), ALL);
        var mutation = rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("f"));

        rig.arrive(new FakeBackend("2", cloud));

        assertThat(Rig.await(query)).isNotNull();
        assertThat(Rig.await(mutation)).isNotNull();
    }

    @Test
    void queryInFlight_isRepeatedOnTheNextBackend_whenItsOwnLeaves() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        cloud.interfere(at -> {
            if (asked.incrementAndGet() == 1) {
                reached.countDown();
                GatewayTest.awaitLatch(release);
            }
        });
        BackendHandle leaving = rig.arrive(new FakeBackend("1", cloud));
        CompletionStage<QueryComputeFlavourResponse> query = rig.flavours().queryComputeFlavour(Rig.operator(), ALL);
        reached.await();

        rig.leave(leaving);
        rig.arrive(new FakeBackend("2", cloud));
        release.countDown();

        assertThat(Rig.await(query)).isNotNull();
        assertThat(asked).hasValue(2);
    }

    @Test
    void call_isRepeated_whenItsBackendSaysThatItLeavesAndStays() {
        AtomicInteger asked = new AtomicInteger();
        cloud.interfere(at -> {
            if (asked.incrementAndGet() % 2 == 1) {
                throw new BackendLeavingException();
            }
        });
        rig.arrive(new FakeBackend("1", cloud));

        assertThat(Rig.await(rig.flavours().queryComputeFlavour(Rig.operator(), ALL)))
                .isNotNull();
        assertThat(asked).hasValue(2);
        cloud.failOnceAt("between after b", new BackendLeavingException());
        Rig.await(rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("f")));
        assertThat(cloud.tags()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void higherRanking_takesOver_andTheOtherComesBackWhenItGoes() {
        rig.arrive(new FakeBackend("1", cloud));
        BackendHandle better = rig.arrive(new FakeBackend("2", cloud), 10);

        Rig.await(rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("f")));
        assertThat(rig.operations().get(0).backendVersion()).contains("2");
        rig.leave(better);
        Rig.await(rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("f")));
        assertThat(rig.operations().get(0).backendVersion()).contains("1");
    }

    @Test
    void parkedOperation_isUndone_whenItIsCancelledAndABackendComes() throws InterruptedException {
        cloud.interfere(at -> {
            if (at.equals("between after a")) {
                rig.leave(rig.only());
                throw new BackendLeavingException();
            }
        });
        rig.arrive(new FakeBackend("1", cloud));
        var call = rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("f"));
        String id = rig.awaitState(OperationState.PARKED);

        var cancelled = rig.core().operations().cancelOperation(Rig.operator(), new CancelOperationRequest(id));
        cloud.interfere(at -> {});
        rig.arrive(new FakeBackend("2", cloud));

        assertThat(Rig.await(cancelled).operation().state()).isEqualTo(OperationState.CANCELLED);
        assertThat(Rig.code(call)).isEqualTo(ErrorCode.CANCELLED);
        assertThat(cloud.things()).isEmpty();
    }
}
