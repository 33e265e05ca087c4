// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.http;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.InfrastructureException;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationState;
import io.cistern.api.operation.QueryOperationsRequest;
import io.cistern.api.operation.QueryOperationsResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.core.Response;

/** The answer to one mutation: its result, or that it has been accepted, whichever is known first. */
final class Acceptance {
    private final Services services;
    private final Exchange exchange;
    private final String infrastructureId;
    private final CompletableFuture<Response> answer = new CompletableFuture<>();
    private volatile boolean accepted;

    Acceptance(Services services, Exchange exchange, String infrastructureId) {
        this.services = services;
        this.exchange = exchange;
        this.infrastructureId = infrastructureId;
    }

    /** Answers with the result, unless {@link #accepted} was called: who prefers the operation gets it in any case. */
    CompletionStage<Response> of(CompletionStage<Response> result) {
        result.whenComplete((response, failure) -> {
            if (failure == null && !accepted) {
                answer.complete(response);
            } else if (!accepted) {
                failed(failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
            }
        });
        return answer;
    }

    /** A wait that ended is no failure: the operation goes on. */
    private void failed(Throwable failure) {
        if (failure instanceof InfrastructureException timeout
                && timeout.code() == ErrorCode.TIMEOUT
                && timeout.details().operationId().isPresent()) {
            find(timeout.details().operationId().get()).whenComplete((found, notFound) -> {
                if (found != null && found.filter(Acceptance::failed).isPresent()) {
                    answer.completeExceptionally(failure);
                } else {
                    answer.complete(exchange.accepted(
                            infrastructureId,
                            timeout.details().operationId().get(),
                            found == null ? Optional.empty() : found));
                }
            });
        } else {
            answer.completeExceptionally(failure);
        }
    }

    private static boolean failed(OperationOccurrence occurrence) {
        return occurrence.state() == OperationState.FAILED || occurrence.state() == OperationState.CANCELLED;
    }

    /** Answers with the operation. */
    void accepted(String operationId) {
        accepted = true;
        find(operationId)
                .whenComplete((found, notFound) -> answer.complete(
                        exchange.accepted(infrastructureId, operationId, found == null ? Optional.empty() : found)));
    }

    private CompletionStage<Optional<OperationOccurrence>> find(String operationId) {
        return services.operations()
                .queryOperations(
                        exchange.lookup(),
                        QueryOperationsRequest.matching(Filter.where(FilterOperator.EQ, "operationId", operationId)))
                .thenApply(QueryOperationsResponse::operations)
                .thenApply(found -> found.stream().findFirst());
    }
}
