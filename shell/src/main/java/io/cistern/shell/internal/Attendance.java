// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import io.cistern.api.CallContext;
import io.cistern.api.CallContextBuilder;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.operation.OperationProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Waits for one call. What is heard of it arrives on threads of the gateway and is printed on the command's own, which
 * alone knows the terminal of its session.
 */
final class Attendance {

    /** The gateway keeps the deadline; only if it does not is the wait ended here. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private sealed interface News {}

    private record Accepted(String operationId) implements News {}

    private record Advanced(OperationProgress progress) implements News {}

    private record Ended() implements News {}

    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private final Consumer<String> progress;
    private Optional<String> operationId = Optional.empty();

    /**
     * @param progress takes what there is to tell, a line at a time
     */
    Attendance(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Starts a call and waits for its result. */
    <R> R untilDone(CallContextBuilder call, Duration wait, Function<CallContext, CompletionStage<R>> operation) {
        Instant end = Instant.now().plus(wait);
        CompletionStage<R> stage = start(call, end, operation);
        for (News next = next(end); !(next instanceof Ended); next = next(end)) {
            tell(next);
        }
        return result(stage);
    }

    /** Starts a mutation and waits until it is recorded; it then goes on by itself. */
    <R> String untilAccepted(
            CallContextBuilder call, Duration wait, Function<CallContext, CompletionStage<R>> operation) {
        Instant end = Instant.now().plus(wait);
        CompletionStage<R> stage = start(call, end, operation);
        for (News next = next(end); !(next instanceof Ended); next = next(end)) {
            if (next instanceof Accepted accepted) {
                return accepted.operationId();
            }
        }
        result(stage);
        throw new InfrastructureException(ErrorCode.INTERNAL, "the operation ended without having been recorded");
    }

    private <R> CompletionStage<R> start(
            CallContextBuilder call, Instant end, Function<CallContext, CompletionStage<R>> operation) {
        CallContext context = call.deadline(end)
                .onAccepted(id -> news.add(new Accepted(id)))
                .onProgress(step -> news.add(new Advanced(step)))
                .build();
        CompletionStage<R> stage = operation.apply(context);
        stage.whenComplete((result, failure) -> news.add(new Ended()));
        return stage;
    }

    private News next(Instant end) {
        try {
            Duration left = Duration.between(Instant.now(), end.plus(GRACE));
            News next = news.poll(left.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw ended(ErrorCode.TIMEOUT, "there was no answer in time");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ended(ErrorCode.CANCELLED, "the wait was interrupted");
        }
    }

    private static <R> R result(CompletionStage<R> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw asOurs(e.getCause());
        } catch (CancellationException e) {
            throw asOurs(e);
        }
    }

    private InfrastructureException ended(ErrorCode code, String message) {
        news.forEach(this::tell);
        return operationId
                .map(id -> new InfrastructureException(
                        code,
                        message + "; the operation goes on",
                        ErrorDetails.builder()
                                .operationId(id)
                                .remedy("follow it with cistern:explain " + id + ", stop it with cistern:cancel " + id)
                                .build()))
                .orElseGet(() -> new InfrastructureException(code, message));
    }

    private void tell(News heard) {
        if (heard instanceof Accepted accepted) {
            operationId = Optional.of(accepted.operationId());
            progress.accept("operation " + accepted.operationId());
        } else if (heard instanceof Advanced advanced) {
            OperationProgress step = advanced.progress();
            progress.accept(String.format("%3d %%  %s", step.percent(), Printable.text(step.status())));
        }
    }

    private static InfrastructureException asOurs(Throwable cause) {
        return cause instanceof InfrastructureException ours
                ? ours
                : new InfrastructureException(
                        ErrorCode.INTERNAL, "the call failed: " + cause, ErrorDetails.NONE, cause);
    }
}
