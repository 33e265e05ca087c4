// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.core.internal.store.StoreSettings;
import io.cistern.vim.compute.CreateComputeFlavourResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdempotencyTest {

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

    private CompletionStage<CreateComputeFlavourResponse> create(String key, String name) {
        return rig.flavours()
                .createComputeFlavour(Rig.by(Rig.OPERATOR).idempotencyKey(key).build(), Rig.flavour(name));
    }

    @Test
    void sameKey_givesTheSameResult_andMakesItOnce() {
        CreateComputeFlavourResponse first = Rig.await(create("k", "f"));

        assertThat(Rig.await(create("k", "f"))).isEqualTo(first);
        assertThat(cloud.things()).hasSize(3);
    }

    @Test
    void sameKey_givesTheSameResult_afterARestart() {
        CreateComputeFlavourResponse first = Rig.await(create("k", "f"));
        rig.close();
        rig = new Rig(store(), Rig.QUICK);
        rig.arrive(new FakeBackend("1", cloud));

        assertThat(Rig.await(create("k", "f"))).isEqualTo(first);
    }

    @Test
    void sameKey_joinsTheCallInFlight_whenCalledAtOnce() {
        List<CompletionStage<CreateComputeFlavourResponse>> calls =
                IntStream.range(0, 20).mapToObj(i -> create("k", "f")).toList();

        assertThat(calls.stream().map(Rig::await).distinct()).hasSize(1);
        assertThat(cloud.things()).hasSize(3);
        assertThat(rig.operations()).hasSize(1);
    }

    @Test
    void sameKey_isAConflict_whenTheRequestIsAnother() {
        Rig.await(create("k", "f"));

        InfrastructureException failure = Rig.failure(create("k", "g"));

        assertThat(failure.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(failure.getMessage()).contains("\"k\"");
        assertThat(failure.details().operationId())
                .contains(rig.operations().get(0).operationId());
    }

    @Test
    void sameKey_ofAnotherConsumer_isAnotherKey() {
        Rig.await(create("k", "f"));

        Rig.await(rig.flavours()
                .createComputeFlavour(Rig.by(Rig.ADMIN).idempotencyKey("k").build(), Rig.flavour("f")));

        assertThat(cloud.things()).hasSize(6);
    }

    @Test
    void failureAfterASideEffect_isRemembered() {
        cloud.failAt("before make c", ErrorCode.NO_CAPACITY);
        InfrastructureException first = Rig.failure(create("k", "f"));
        cloud.interfere(at -> {});

        InfrastructureException second = Rig.failure(create("k", "f"));

        assertThat(second.problem()).isEqualTo(first.problem());
        assertThat(rig.operations()).hasSize(1);
    }

    @Test
    void refusalBeforeAnySideEffect_isNotRemembered() {
        AtomicInteger checks = new AtomicInteger();
        cloud.interfere(at -> {
            if (at.equals("check") && checks.incrementAndGet() == 1) {
                throw new InfrastructureException(ErrorCode.QUOTA_EXCEEDED, "not now");
            }
        });

        assertThat(Rig.code(create("k", "f"))).isEqualTo(ErrorCode.QUOTA_EXCEEDED);
        Rig.await(create("k", "f"));
        assertThat(rig.operations()).hasSize(2);
    }

    @Test
    void key_isRefused_whenItIsNotVisibleAscii() {
        assertThat(Rig.failure(create("a b", "f")).details().attribute()).contains("idempotencyKey");
    }
}
