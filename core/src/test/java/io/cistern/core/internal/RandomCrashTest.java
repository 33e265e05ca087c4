// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.CallContext;
import io.cistern.core.internal.store.StoreSettings;
import io.cistern.vim.compute.CreateComputeFlavourResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * B5: several operations at once, each called twice with its key, and the process ends when one of them is at an instant
 * chosen by chance; then all are called again, perhaps to the next end. {@code -Dcistern.crashes=1000} for the figure of
 * the scoreboard.
 */
class RandomCrashTest {

    private static final int CRASHES = Integer.getInteger("cistern.crashes", 6);
    private static final int OPERATIONS = 4;
    private static final int INSTANTS = 10 * OPERATIONS;

    @TempDir
    Path directory;

    private final FakeCloud cloud = new FakeCloud();
    private final CountDownLatch never = new CountDownLatch(1);
    private final Random random = new Random(5);

    @Test
    void operations_areCarriedOutOnce_whereverTheProcessEnds() throws Exception {
        List<String> made = new ArrayList<>();
        int crashes = 0;
        for (int round = 0; crashes < CRASHES; round++) {
            crashes += crash(round);
            made.addAll(finish(round));
        }

        assertThat(made).doesNotHaveDuplicates();
        assertThat(cloud.things())
                .as("made twice, or lost")
                .hasSize(3 * made.size())
                .containsAll(made);
        assertThat(cloud.tags()).doesNotHaveDuplicates();
    }

    /** Ends the process once or several times in the middle of the operations of a round; returns how often. */
    private int crash(int round) throws Exception {
        int crashes = 0;
        int instants = INSTANTS;
        do {
            int last = 1 + random.nextInt(instants);
            AtomicInteger passed = new AtomicInteger();
            CountDownLatch reached = new CountDownLatch(1);
            cloud.interfere(instant -> {
                if (passed.incrementAndGet() >= last) {
                    reached.countDown();
                    GatewayTest.awaitLatch(never);
                }
            });
            try (FakeBackend backend = new FakeBackend("1", cloud)) {
                try (Rig rig = rig()) {
                    rig.arrive(backend);
                    calls(rig, round);
                    calls(rig, round);
                    reached.await();
                }
            }
            crashes++;
            instants -= last;
        } while (instants > 1 && crashes < 3 && random.nextInt(3) == 0);
        return crashes;
    }

    private List<String> finish(int round) {
        cloud.interfere(instant -> {});
        try (FakeBackend backend = new FakeBackend("2", cloud);
                Rig rig = rig()) {
            rig.arrive(backend);
            List<String> first = answers(calls(rig, round));
            assertThat(answers(calls(rig, round))).as("repeated").isEqualTo(first);
            return first;
        }
    }

    private static List<CompletionStage<CreateComputeFlavourResponse>> calls(Rig rig, int round) {
        return IntStream.range(0, OPERATIONS)
                .<CompletionStage<CreateComputeFlavourResponse>>mapToObj(i -> {
                    String name = round + "-" + i;
                    CallContext call = Rig.by(Rig.OPERATOR).idempotencyKey(name).build();
                    return rig.flavours().createComputeFlavour(call, Rig.flavour(name));
                })
                .toList();
    }

    private static List<String> answers(List<CompletionStage<CreateComputeFlavourResponse>> calls) {
        return calls.stream()
                .map(Rig::await)
                .map(CreateComputeFlavourResponse::flavourId)
                .toList();
    }

    private Rig rig() {
        return new Rig(StoreSettings.file(directory.resolve("store")), Rig.QUICK);
    }
}
