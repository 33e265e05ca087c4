// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.CallContextBuilder;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationState;
import io.cistern.core.internal.routing.BackendHandle;
import io.cistern.core.internal.store.StoreSettings;
import io.cistern.vim.compute.CreateComputeFlavourResponse;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Stops an operation at every instant, by the end of the process and by the leaving of its backend, while it is carried
 * out and while it is undone: nothing is ever made twice, and nothing is left.
 */
class CrashTest {

    @TempDir
    Path directory;

    /** Where this test stores; the same at each call. */
    StoreSettings store() {
        return StoreSettings.file(directory.resolve("store"));
    }

    private final FakeCloud cloud = new FakeCloud();
    private final CountDownLatch never = new CountDownLatch(1);

    static Stream<String> forward() {
        List<String> instants = new ArrayList<>(List.of("check"));
        for (String step : FakeBackend.STEPS) {
            instants.addAll(List.of("before make " + step, "after make " + step, "between after " + step));
        }
        return instants.stream();
    }

    static Stream<String> undoing() {
        return FakeBackend.STEPS.stream()
                .filter(step -> !step.equals("c"))
                .flatMap(step -> Stream.of("before remove " + step, "after remove " + step));
    }

    @ParameterizedTest
    @MethodSource("forward")
    void operation_completesOnce_whenTheProcessEndsAt(String instant) throws InterruptedException {
        CountDownLatch reached = stopAt(instant, never);
        try (Rig first = new Rig(store(), Rig.QUICK)) {
            first.arrive(new FakeBackend("1", cloud));
            first.flavours()
                    .createComputeFlavour(
                            Rig.by(Rig.OPERATOR).idempotencyKey("key").build(), Rig.flavour("f"));
            reached.await();
        }
        try (Rig second = new Rig(store(), Rig.QUICK)) {
            second.arrive(new FakeBackend("2", cloud));
            CreateComputeFlavourResponse response = Rig.await(second.flavours()
                    .createComputeFlavour(
                            Rig.by(Rig.OPERATOR).idempotencyKey("key").build(), Rig.flavour("f")));

            assertMadeOnce(second, response);
        }
    }

    @ParameterizedTest
    @MethodSource("forward")
    void operation_completesOnce_whenItsBackendIsReplacedAt(String instant) throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch reached = stopAt(instant, release);
        try (Rig rig = new Rig(store(), Rig.QUICK)) {
            BackendHandle leaving = rig.arrive(new FakeBackend("1", cloud));
            CompletionStage<CreateComputeFlavourResponse> call =
                    rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("f"));
            reached.await();
            rig.leave(leaving);
            release.countDown();
            rig.arrive(new FakeBackend("2", cloud));

            assertMadeOnce(rig, Rig.await(call));
            assertThat(rig.operations().get(0).backendVersion()).contains("2");
        }
    }

    @ParameterizedTest
    @MethodSource("forward")
    void operation_completesOnce_whenItsBackendLeavesAndNeverAnswersAt(String instant) throws InterruptedException {
        CountDownLatch reached = stopAt(instant, never);
        try (Rig rig = new Rig(store(), Rig.QUICK)) {
            BackendHandle leaving = rig.arrive(new FakeBackend("1", cloud));
            CompletionStage<CreateComputeFlavourResponse> call =
                    rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("f"));
            reached.await();
            rig.leave(leaving);
            rig.arrive(new FakeBackend("2", cloud));

            assertMadeOnce(rig, Rig.await(call));
        }
    }

    @ParameterizedTest
    @MethodSource("undoing")
    void operation_leavesNothing_whenTheProcessEndsWhileUndoingAt(String instant) throws InterruptedException {
        CountDownLatch reached = failLastStepAndStopAt(instant);
        try (Rig first = new Rig(store(), Rig.QUICK)) {
            first.arrive(new FakeBackend("1", cloud));
            first.flavours()
                    .createComputeFlavour(
                            Rig.by(Rig.OPERATOR).idempotencyKey("key").build(), Rig.flavour("f"));
            reached.await();
        }
        try (Rig second = new Rig(store(), Rig.QUICK)) {
            second.arrive(new FakeBackend("2", cloud));
            InfrastructureException failure = Rig.failure(second.flavours()
                    .createComputeFlavour(
                            Rig.by(Rig.OPERATOR).idempotencyKey("key").build(), Rig.flavour("f")));

            assertThat(failure.code()).isEqualTo(ErrorCode.QUOTA_EXCEEDED);
            assertThat(failure.details().undone()).hasSize(2);
            assertThat(failure.details().left()).isEmpty();
            assertThat(cloud.things()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"before remove flavour", "after remove flavour"})
    void fact_isFoundOutOnce_whenTheProcessEndsAt(String instant) throws InterruptedException {
        CountDownLatch reached = stopAt(instant, never);
        CallContextBuilder call = Rig.by(Rig.OPERATOR).idempotencyKey("key");
        DeleteComputeFlavourRequest request = new DeleteComputeFlavourRequest("f");
        try (Rig first = new Rig(store(), Rig.QUICK)) {
            first.arrive(new FakeBackend("1", cloud));
            first.flavours().deleteComputeFlavour(call.build(), request);
            reached.await();
        }
        try (Rig second = new Rig(store(), Rig.QUICK)) {
            second.arrive(new FakeBackend("2", cloud));
            Rig.await(second.flavours().deleteComputeFlavour(call.build(), request));

            assertThat(cloud.history()).containsOnlyOnce("look at flavour").endsWith("remove flavour");
            assertThat(second.operations().get(0).steps()).last().satisfies(step -> assertThat(step.resourceId())
                    .contains("seen flavour"));
        }
    }

    private void assertMadeOnce(Rig rig, CreateComputeFlavourResponse response) {
        assertThat(cloud.tags()).hasSize(3).doesNotHaveDuplicates();
        assertThat(cloud.things()).contains(response.flavourId());
        assertThat(rig.operations()).hasSize(1);
        OperationOccurrence operation = rig.operations().get(0);
        assertThat(operation.state()).isEqualTo(OperationState.COMPLETED);
        assertThat(operation.steps())
                .extracting(step -> step.resourceId().orElseThrow())
                .containsExactlyElementsOf(cloud.things());
    }

    /** The first to reach the instant stays there until released. */
    private CountDownLatch stopAt(String instant, CountDownLatch release) {
        CountDownLatch reached = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        cloud.interfere(at -> {
            if (at.equals(instant) && first.getAndSet(false)) {
                reached.countDown();
                GatewayTest.awaitLatch(release);
            }
        });
        return reached;
    }

    private CountDownLatch failLastStepAndStopAt(String instant) {
        CountDownLatch reached = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        cloud.interfere(at -> {
            if (at.equals("before make c")) {
                throw new InfrastructureException(ErrorCode.QUOTA_EXCEEDED, "no more c");
            }
            if (at.equals(instant) && first.getAndSet(false)) {
                reached.countDown();
                GatewayTest.awaitLatch(never);
            }
        });
        return reached;
    }
}
