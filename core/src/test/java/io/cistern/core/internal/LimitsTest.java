// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationState;
import io.cistern.core.internal.routing.BackendHandle;
import io.cistern.core.internal.store.Store;
import io.cistern.core.internal.store.StoreSettings;
import io.cistern.vim.compute.CreateComputeFlavourResponse;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

    private static final int MOST = 100;

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

    @Test
    void mutationOverTheLimit_isToldToComeLater_whileQueriesGoOn() {
        rig.arrive(new FakeBackend("1", cloud));
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch working = new CountDownLatch(MOST);
        cloud.interfere(at -> {
            if (at.equals("check")) {
                working.countDown();
                GatewayTest.awaitLatch(release);
            }
        });
        List<CompletionStage<CreateComputeFlavourResponse>> calls = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            calls.add(rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("f" + i)));
        }
        GatewayTest.awaitLatch(working);

        InfrastructureException refusal =
                Rig.failure(rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("g")));
        assertThat(refusal.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        assertThat(refusal.details().retryAfter()).isPresent();
        assertThat(Rig.await(rig.flavours()
                        .queryComputeFlavour(
                                Rig.operator(),
                                QueryComputeFlavourRequest.builder().build())))
                .isNotNull();

        release.countDown();
        calls.forEach(Rig::await);
        Rig.await(rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("g")));
    }

    @Test
    void callsThatWaitForABackend_haveALimit() {
        rig.leave(rig.arrive(new FakeBackend("1", cloud)));
        List<CompletionStage<CreateComputeFlavourResponse>> calls = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            calls.add(rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("f" + i)));
        }

        assertThat(Rig.code(rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("g"))))
                .isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        assertThat(calls).extracting(Rig::code).containsOnly(ErrorCode.UNAVAILABLE);
        rig.arrive(new FakeBackend("1", cloud));
        Rig.await(rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("g")));
    }

    @Test
    void backendThatWasReplaced_canWriteNothingMore() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        FakeBackend old = new FakeBackend("1", cloud);
        cloud.interfere(at -> {
            if (at.equals("between after a") && reached.getCount() > 0) {
                reached.countDown();
                GatewayTest.awaitLatch(release);
            }
        });
        BackendHandle leaving = rig.arrive(old);
        CompletionStage<CreateComputeFlavourResponse> call =
                rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("f"));
        reached.await();
        rig.leave(leaving);
        rig.arrive(new FakeBackend("2", cloud));
        Rig.await(call);
        int made = cloud.history().size();

        release.countDown();
        old.awaitEnd();

        assertThat(cloud.history()).hasSize(made).containsExactly("make a", "make b", "make c");
        assertThat(rig.operations().get(0).backendVersion()).contains("2");
    }

    @Test
    void caller_isToldThatTheGatewayStops_andTheOperationGoesOnAfterwards() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        rig.arrive(new FakeBackend("1", cloud));
        cloud.holdAfter("a");
        cloud.interfere(at -> {
            if (at.equals("between after a")) {
                reached.countDown();
            }
        });
        CompletionStage<CreateComputeFlavourResponse> call = rig.flavours()
                .createComputeFlavour(Rig.by(Rig.OPERATOR).idempotencyKey("k").build(), Rig.flavour("f"));
        reached.await();

        rig.close();
        assertThat(Rig.code(call)).isEqualTo(ErrorCode.UNAVAILABLE);
        cloud.holdAfter("");
        rig = Rig.onFile(directory);
        rig.arrive(new FakeBackend("1", cloud));
        Rig.await(rig.flavours()
                .createComputeFlavour(Rig.by(Rig.OPERATOR).idempotencyKey("k").build(), Rig.flavour("f")));

        assertThat(cloud.tags()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void operationThatThisVersionCannotRead_keepsTheGatewayFromNothingElse() {
        rig.arrive(new FakeBackend("1", cloud));
        cloud.holdAfter("a");
        rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("f"));
        rig.awaitState(OperationState.PROCESSING);
        rig.close();
        cloud.holdAfter("");
        try (Store store = new Store(StoreSettings.file(directory.resolve("store")))) {
            store.write(sql -> sql.update("UPDATE operation SET request = '{}'"));
        }

        rig = Rig.onFile(directory);
        rig.arrive(new FakeBackend("1", cloud));

        Rig.await(rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("g")));
        assertThat(rig.operations())
                .extracting(OperationOccurrence::state)
                .containsExactly(OperationState.COMPLETED, OperationState.PROCESSING);
    }

    @Test
    void resultOfAnEarlierCall_isGivenByItsKey_withoutAnyBackend() {
        BackendHandle backend = rig.arrive(new FakeBackend("1", cloud));
        CreateComputeFlavourResponse first = Rig.await(rig.flavours()
                .createComputeFlavour(Rig.by(Rig.OPERATOR).idempotencyKey("k").build(), Rig.flavour("f")));
        rig.leave(backend);
        rig.unconfigure();

        assertThat(Rig.await(rig.flavours()
                        .createComputeFlavour(
                                Rig.by(Rig.OPERATOR).idempotencyKey("k").build(), Rig.flavour("f"))))
                .isEqualTo(first);
    }
}
