// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.call;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Response;
import io.cistern.api.operation.OperationProgress;
import io.cistern.core.internal.SerialExecutor;
import io.cistern.core.internal.Workers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who waits for a call. Hears of it in order, on threads of its own, and nothing after the result; stops waiting at its
 * deadline, which ends the wait only.
 */
public final class Caller {

    private static final Logger LOG = LoggerFactory.getLogger(Caller.class);

    private final CallContext call;
    private final SerialExecutor events;
    private final CompletableFuture<Response> answer = new CompletableFuture<>();
    private volatile String operationId;

    /** @param deadline when it stops waiting */
    Caller(CallContext call, Instant deadline, Instant now, Workers workers) {
        this.call = call;
        this.events = new SerialExecutor(workers.callers());
        long wait = Math.max(0, Duration.between(now, deadline).toMillis());
        var timeout = workers.timer().schedule(this::expired, wait, TimeUnit.MILLISECONDS);
        answer.whenComplete((result, failure) -> timeout.cancel(false));
    }

    /** What the caller is given; completing it changes nothing here. */
    public CompletionStage<Response> stage() {
        return answer.minimalCompletionStage();
    }

    /** Runs as the caller gets its answer, whichever it is. */
    public void onAnswered(Runnable task) {
        answer.whenComplete((result, failure) -> task.run());
    }

    public boolean answered() {
        return answer.isDone();
    }

    /** The mutation has been recorded. */
    public void accepted(String id) {
        operationId = id;
        tell(() -> call.onAccepted(id));
    }

    /** The mutation has advanced. */
    public void progressed(OperationProgress progress) {
        tell(() -> call.onProgress(progress));
    }

    /** The result. */
    public void answer(Response response) {
        events.execute(() -> answer.complete(response));
    }

    /** The failure. */
    public void fail(Throwable failure) {
        InfrastructureException told = Failures.forCaller(failure);
        events.execute(() -> answer.completeExceptionally(told));
    }

    /** The failure, at once and on this thread. */
    void abandon(InfrastructureException failure) {
        answer.completeExceptionally(failure);
    }

    private void expired() {
        var details = ErrorDetails.builder().remedy("ask for the operation, or repeat the call with a later deadline");
        if (operationId != null) {
            details.operationId(operationId);
        }
        fail(new InfrastructureException(
                ErrorCode.TIMEOUT,
                operationId == null
                        ? "the deadline of the call passed before an answer came"
                        : "the deadline of the call passed; operation " + operationId + " goes on",
                details.build()));
    }

    private void tell(Runnable listener) {
        events.execute(() -> {
            if (answer.isDone()) {
                return;
            }
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.warn("A listener of a caller failed; its operation goes on", e);
            }
        });
    }
}
