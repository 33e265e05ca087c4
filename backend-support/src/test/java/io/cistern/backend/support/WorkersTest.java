// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.BackendLeavingException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final Workers workers = new Workers("test", 1, 1);

    @AfterEach
    void leave() {
        workers.leave();
    }

    @Test
    void run_givesTheResultAndTheFailureOfTheWork() throws Exception {
        assertThat(future(workers.run(QueryContext.LASTING, (context, limit) -> context.operationId()))
                        .get())
                .isEqualTo("query");
        assertThat(codeOf(workers.run(QueryContext.LASTING, (context, limit) -> {
                    throw new InfrastructureException(ErrorCode.CONFLICT, "no");
                })))
                .isEqualTo(ErrorCode.CONFLICT);
        assertThatThrownBy(() -> future(workers.run(QueryContext.LASTING, (context, limit) -> {
                            throw new IllegalStateException("a defect");
                        }))
                        .get())
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void run_refusesWork_whenTooMuchWaits() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CompletionStage<Boolean> working = workers.run(QueryContext.LASTING, (context, limit) -> await(end));
        CompletionStage<Boolean> waiting = workers.run(QueryContext.LASTING, (context, limit) -> true);

        assertThat(codeOf(workers.run(QueryContext.LASTING, (context, limit) -> true)))
                .isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        end.countDown();
        assertThat(future(working).get()).isTrue();
        assertThat(future(waiting).get()).isTrue();
    }

    @Test
    void leave_wakesWhoeverWaits() {
        CountDownLatch begun = new CountDownLatch(1);
        CompletionStage<Object> waiting = workers.run(QueryContext.LASTING, (context, limit) -> {
            begun.countDown();
            limit.pause(Duration.ofMinutes(5));
            return "slept";
        });
        CompletionStage<Boolean> queued = workers.run(QueryContext.LASTING, (context, limit) -> true);
        await(begun);

        Instant start = Instant.now();
        workers.leave();

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertThatThrownBy(() -> future(waiting).get()).hasCauseInstanceOf(BackendLeavingException.class);
        assertThatThrownBy(() -> future(queued).get()).hasCauseInstanceOf(BackendLeavingException.class);
        assertThatThrownBy(() -> future(workers.run(QueryContext.LASTING, (context, limit) -> true))
                        .get())
                .hasCauseInstanceOf(BackendLeavingException.class);
    }

    @Test
    void leave_letsASingleRemoteCallEnd() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        CompletionStage<String> calling = workers.run(QueryContext.LASTING, (context, limit) -> {
            begun.countDown();
            await(answered);
            return "answered";
        });
        await(begun);
        Thread leaving = new Thread(workers::leave);
        leaving.start();
        answered.countDown();

        assertThat(future(calling).get(5, TimeUnit.SECONDS)).isEqualTo("answered");
        leaving.join();
    }

    @Test
    void pause_endsAtTheLimit() {
        CompletionStage<Object> late =
                workers.run(QueryContext.until(Instant.now().plusMillis(50)), (context, limit) -> {
                    limit.pause(Duration.ofMinutes(5));
                    return "slept";
                });

        assertThat(codeOf(late)).isEqualTo(ErrorCode.TIMEOUT);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static <T> CompletableFuture<T> future(CompletionStage<T> stage) {
        return stage.toCompletableFuture();
    }

    private static ErrorCode codeOf(CompletionStage<?> failed) {
        return future(failed)
                .handle((result, failure) -> ((InfrastructureException) failure).code())
                .join();
    }
}
