// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SerialExecutorTest {

    private static final int TASKS = 100_000;

    @Test
    void tasks_runInOrder_andNeverTwoAtOnce() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        SerialExecutor serial = new SerialExecutor(threads);
        List<Integer> seen = new ArrayList<>();
        AtomicBoolean busy = new AtomicBoolean();
        AtomicBoolean together = new AtomicBoolean();
        CountDownLatch done = new CountDownLatch(TASKS);

        for (int i = 0; i < TASKS; i++) {
            int task = i;
            serial.execute(() -> {
                together.compareAndSet(false, !busy.compareAndSet(false, true));
                seen.add(task);
                busy.set(false);
                done.countDown();
            });
        }

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        threads.shutdown();
        assertThat(together).isFalse();
        assertThat(seen)
                .containsExactlyElementsOf(IntStream.range(0, TASKS).boxed().toList());
    }

    @Test
    void tasks_goOn_whenOneFails() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(1);
        SerialExecutor serial = new SerialExecutor(threads);
        CountDownLatch done = new CountDownLatch(1);

        serial.execute(() -> {
            throw new IllegalStateException("on purpose");
        });
        serial.execute(done::countDown);

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        threads.shutdown();
    }
}
