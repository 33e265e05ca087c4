// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.operation.CancelOperationRequest;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationState;
import io.cistern.api.operation.StepState;
import io.cistern.backend.BackendLeavingException;
import io.cistern.core.internal.store.StoreSettings;
import io.cistern.vim.compute.CreateComputeFlavourResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UndoingTest {

    @TempDir
    Path directory;

    /** Where this test stores; the same at each call. */
    StoreSettings store() {
        return StoreSettings.file(directory.resolve("store"));
    }

    private final FakeCloud cloud = new FakeCloud();
    private Rig rig;

    @BeforeEach
    void start() {
        rig = new Rig(store(), Rig.QUICK);
        rig.arrive(new FakeBackend("1", cloud));
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private CompletionStage<CreateComputeFlavourResponse> create() {
        return rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("f"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"QUOTA_EXCEEDED", "BACKEND_ERROR", "UNAVAILABLE", "INTERNAL"})
    void failure_takesBackWhatWasMade_lastStepFirst(ErrorCode code) {
        cloud.failAt("before make c", code);

        InfrastructureException failure = Rig.failure(create());

        assertThat(failure.code()).isEqualTo(code);
        assertThat(cloud.things()).isEmpty();
        assertThat(cloud.history()).containsExactly("make a", "make b", "remove b", "remove a");
        assertThat(failure.details().step()).contains("c");
        assertThat(failure.details().undone()).containsExactly("a-1", "b-2");
        assertThat(failure.details().left()).isEmpty();
        OperationOccurrence operation = rig.operations().get(0);
        assertThat(operation.state()).isEqualTo(OperationState.FAILED);
        assertThat(failure.details().operationId()).contains(operation.operationId());
        assertThat(operation.problem().orElseThrow().details().undone()).hasSize(2);
    }

    @Test
    void failure_takesBackWhatWasMadeUnseen_whenTheAnswerWasLost() {
        cloud.failAt("after make b", ErrorCode.UNAVAILABLE);

        InfrastructureException failure = Rig.failure(create());

        assertThat(cloud.things()).isEmpty();
        assertThat(failure.details().undone()).containsExactly("a-1", "b-2");
    }

    @Test
    void failure_inTheChecks_hasNothingToTakeBack() {
        cloud.failAt("check", ErrorCode.INVALID_ARGUMENT);

        assertThat(Rig.code(create())).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(cloud.history()).isEmpty();
        assertThat(rig.operations().get(0).steps()).isEmpty();
    }

    @Test
    void undo_isRepeated_whenItFailsAtFirst() {
        AtomicInteger attempts = new AtomicInteger();
        cloud.interfere(at -> {
            if (at.equals("before make c")) {
                throw new InfrastructureException(ErrorCode.NO_CAPACITY, "full");
            }
            if (at.equals("before remove b") && attempts.incrementAndGet() < 3) {
                throw new InfrastructureException(ErrorCode.UNAVAILABLE, "busy");
            }
        });

        InfrastructureException failure = Rig.failure(create());

        assertThat(failure.code()).isEqualTo(ErrorCode.NO_CAPACITY);
        assertThat(attempts).hasValue(3);
        assertThat(cloud.things()).isEmpty();
    }

    @Test
    void undo_isReportedAsLeft_whenItNeverSucceeds_andTheRestIsUndone() {
        cloud.interfere(at -> {
            if (at.equals("before make c") || at.equals("before remove b")) {
                throw new InfrastructureException(ErrorCode.BACKEND_ERROR, "broken");
            }
        });

        InfrastructureException failure = Rig.failure(create());

        assertThat(failure.details().left()).containsExactly("b-2");
        assertThat(failure.details().undone()).containsExactly("a-1");
        assertThat(cloud.things()).containsExactly("b-2");
        assertThat(rig.operations().get(0).steps())
                .extracting("state")
                .containsExactly(StepState.UNDONE, StepState.LEFT);
    }

    @Test
    void cancel_undoes_andReturnsOnceThatIsFinal() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        cloud.holdAfter("b");
        cloud.interfere(at -> {
            if (at.equals("between after b")) {
                reached.countDown();
            }
        });
        CompletionStage<CreateComputeFlavourResponse> call = create();
        reached.await();
        String id = rig.operations().get(0).operationId();

        var cancelled = rig.core().operations().cancelOperation(Rig.operator(), new CancelOperationRequest(id));

        assertThat(Rig.await(cancelled).operation().state()).isEqualTo(OperationState.CANCELLED);
        assertThat(Rig.code(call)).isEqualTo(ErrorCode.CANCELLED);
        assertThat(cloud.things()).isEmpty();
        assertThat(Rig.code(rig.core().operations().cancelOperation(Rig.operator(), new CancelOperationRequest(id))))
                .isEqualTo(ErrorCode.CONFLICT);
    }

    @Test
    void limit_endsTheWork_andUndoesIt() {
        rig.close();
        rig = new Rig(StoreSettings.file(directory.resolve("other")), Rig.with(Duration.ofSeconds(2)));
        rig.arrive(new FakeBackend("1", cloud));
        cloud.holdAfter("a");

        InfrastructureException failure = Rig.failure(rig.flavours()
                .createComputeFlavour(
                        Rig.by(Rig.OPERATOR).timeout(Duration.ofSeconds(15)).build(), Rig.flavour("f")));

        assertThat(failure.code()).isEqualTo(ErrorCode.TIMEOUT);
        assertThat(failure.details().undone()).containsExactly("a-1");
        assertThat(cloud.things()).isEmpty();
    }

    @Test
    void intentFoundTwice_keepsOne_andUndoesTheOther() {
        AtomicInteger makes = new AtomicInteger();
        cloud.interfere(at -> {
            if (at.equals("after make b") && makes.incrementAndGet() == 1) {
                String tag = cloud.tags().get(1);
                cloud.plant("b", tag);
                rig.leave(rig.only());
                throw new BackendLeavingException();
            }
        });
        CompletionStage<CreateComputeFlavourResponse> call = create();
        rig.awaitState(OperationState.PARKED);
        rig.arrive(new FakeBackend("2", cloud));

        Rig.await(call);

        assertThat(cloud.tags()).hasSize(3).doesNotHaveDuplicates();
        assertThat(makes).hasValue(1);
    }
}
