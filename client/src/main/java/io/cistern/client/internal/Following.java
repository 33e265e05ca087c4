// SPDX-License-Identifier: Apache-2.0
package io.cistern.client.internal;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.ProblemDetails;
import io.cistern.api.Response;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationProgress;
import io.cistern.json.CisternJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * One accepted operation, asked for again and again until it is final. A gateway that is away for a while is waited for:
 * the operation goes on when it is back.
 */
final class Following {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Remote remote;
    private final CisternJson json;
    private final CallContext call;
    private final Instant until;
    private final String operationId;
    private final String path;
    private OperationProgress told;

    Following(Remote remote, CisternJson json, CallContext call, Instant until, String operationId, String path) {
        this.remote = remote;
        this.json = json;
        this.call = call;
        this.until = until;
        this.operationId = operationId;
        this.path = path;
        this.told = new OperationProgress(operationId, 0, "", Instant.EPOCH);
    }

    /** Its result, or its problem as a failure. */
    CompletableFuture<Response> result() {
        call.onAccepted(operationId);
        return ask(FIRST_PAUSE).exceptionallyCompose(failure -> CompletableFuture.failedFuture(named(failure)));
    }

    private CompletableFuture<Response> ask(Duration pause) {
        Remote.Sent sent = new Remote.Sent("GET", path, Map.of(), Optional.empty(), until);
        return remote.send(call, sent)
                .thenApply(answer -> Optional.of(answer.successful(json)))
                .exceptionally(failure -> {
                    if (cause(failure).code() == ErrorCode.UNAVAILABLE) {
                        return Optional.empty();
                    }
                    throw cause(failure);
                })
                .thenApply(answer -> answer.map(shown -> json.read(shown.body(), OperationOccurrence.class)))
                .thenCompose(occurrence -> occurrence
                        .map(this::advanced)
                        .filter(shown -> shown.state().isFinal())
                        .map(shown -> CompletableFuture.completedFuture(resultOf(shown)))
                        .orElseGet(() -> Remote.later(pause).thenCompose(now -> ask(longer(pause)))));
    }

    private OperationOccurrence advanced(OperationOccurrence shown) {
        String status = shown.status().orElse("");
        boolean news = shown.percent() != told.percent() || !status.equals(told.status());
        if (news && !shown.state().isFinal()) {
            told = new OperationProgress(operationId, shown.percent(), status, Instant.now());
            call.onProgress(told);
        }
        return shown;
    }

    private static Response resultOf(OperationOccurrence shown) {
        if (shown.problem().isPresent()) {
            throw shown.problem().map(ProblemDetails::toException).get();
        }
        return shown.result()
                .orElseThrow(() -> new InfrastructureException(
                        ErrorCode.INTERNAL,
                        "The operation is " + shown.state() + " and tells neither a result nor a problem"));
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(3).dividedBy(2);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }

    /** A failure that says which operation it is about. */
    private InfrastructureException named(Throwable failure) {
        InfrastructureException cause = cause(failure);
        return cause.details().operationId().isPresent()
                ? cause
                : cause.with(details -> details.operationId(operationId));
    }

    private static InfrastructureException cause(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof InfrastructureException known
                ? known
                : new InfrastructureException(
                        ErrorCode.INTERNAL,
                        "The answer of the gateway cannot be used: " + cause,
                        ErrorDetails.NONE,
                        cause);
    }
}
