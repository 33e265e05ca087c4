// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.platform;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.Filter;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Role;
import io.cistern.api.operation.CancelOperationRequest;
import io.cistern.api.operation.CancelOperationResponse;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationState;
import io.cistern.api.operation.Operations;
import io.cistern.api.operation.QueryOperationsRequest;
import io.cistern.api.operation.QueryOperationsResponse;
import io.cistern.core.internal.gateway.LocalCalls;
import io.cistern.core.internal.gateway.PageTokens;
import io.cistern.core.internal.operation.OperationEngine;
import io.cistern.core.internal.security.AuthenticatedConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The operations of all infrastructures, as their consumers see them. */
public final class PlatformOperations implements Operations {

    private static final int PAGE_SIZE = 100;
    private static final int BATCH = 200;
    private static final int MOST_READ = 10_000;

    private final LocalCalls calls;
    private final OperationEngine engine;
    private final PageTokens pageTokens;

    public PlatformOperations(LocalCalls calls, OperationEngine engine, PageTokens pageTokens) {
        this.calls = calls;
        this.engine = engine;
        this.pageTokens = pageTokens;
    }

    @Override
    public CompletionStage<QueryOperationsResponse> queryOperations(CallContext call, QueryOperationsRequest request) {
        return calls.call(
                Operations.class, "queryOperations", call, request, QueryOperationsResponse.class, this::query);
    }

    @Override
    public CompletionStage<CancelOperationResponse> cancelOperation(CallContext call, CancelOperationRequest request) {
        return calls.call(
                Operations.class, "cancelOperation", call, request, CancelOperationResponse.class, this::cancel);
    }

    private CompletionStage<QueryOperationsResponse> query(
            AuthenticatedConsumer consumer, QueryOperationsRequest request) {
        String scope = "operations\n" + consumer.name();
        QueryOperationsRequest opened = (QueryOperationsRequest) pageTokens.opened(request, scope);
        return CompletableFuture.completedFuture(
                (QueryOperationsResponse) pageTokens.sealed(page(consumer, opened), request, scope));
    }

    private QueryOperationsResponse page(AuthenticatedConsumer consumer, QueryOperationsRequest request) {
        Filter filter = request.filter().orElse(Filter.ALL);
        Optional<List<String>> ids = filter.valuesOf("operationId");
        if (ids.isPresent()) {
            List<OperationOccurrence> named = ids.get().stream()
                    .distinct()
                    .flatMap(id -> engine.occurrences().find(id).stream())
                    .filter(operation -> sees(consumer, operation) && filter.matches(operation))
                    .toList();
            return new QueryOperationsResponse(named, Optional.empty());
        }
        int size = request.page().pageSize().orElse(PAGE_SIZE);
        Optional<String> only = administers(consumer) ? Optional.empty() : Optional.of(consumer.name());
        Optional<OperationState> state = filter.valuesOf("state")
                .filter(states -> states.size() == 1)
                .map(states -> OperationState.valueOf(states.get(0)));
        List<OperationOccurrence> matches = new ArrayList<>();
        Optional<String> before = request.page().pageToken();
        for (int read = 0; read < MOST_READ; read += BATCH) {
            List<OperationOccurrence> batch = engine.occurrences().list(only, state, before, BATCH);
            for (OperationOccurrence operation : batch) {
                before = Optional.of(operation.operationId());
                if (sees(consumer, operation) && filter.matches(operation)) {
                    matches.add(operation);
                }
                if (matches.size() == size) {
                    return new QueryOperationsResponse(matches, before);
                }
            }
            if (batch.size() < BATCH) {
                return new QueryOperationsResponse(matches, Optional.empty());
            }
        }
        return new QueryOperationsResponse(matches, before);
    }

    private CompletionStage<CancelOperationResponse> cancel(
            AuthenticatedConsumer consumer, CancelOperationRequest request) {
        String id = request.operationId();
        OperationOccurrence operation = engine.occurrences()
                .find(id)
                .filter(found -> sees(consumer, found))
                .orElseThrow(() -> new InfrastructureException(
                        ErrorCode.NOT_FOUND,
                        "there is no operation " + id,
                        ErrorDetails.builder()
                                .attribute("operationId")
                                .resourceId(id)
                                .build()));
        if (consumer.grants().stream().noneMatch(grant -> mayChange(grant, operation))) {
            throw LocalCalls.forbidden(consumer.name() + " is no OPERATOR of " + operation.infrastructureId()
                    + operation
                            .resourceGroupId()
                            .map(group -> " in resource group " + group)
                            .orElse(""));
        }
        return engine.cancel(id, consumer.name())
                .orElseThrow(() -> ended(id))
                .thenApply(end -> new CancelOperationResponse(
                        engine.occurrences().find(id).orElseThrow()));
    }

    private static InfrastructureException ended(String id) {
        return new InfrastructureException(
                ErrorCode.CONFLICT,
                "operation " + id + " has ended already; look at its result",
                ErrorDetails.builder()
                        .rule("only an operation that has not ended can be cancelled")
                        .remedy("look at its result")
                        .operationId(id)
                        .build());
    }

    /** As for the operation itself: a grant for all groups is needed where it names none. */
    private static boolean mayChange(Grant grant, OperationOccurrence operation) {
        boolean group = grant.resourceGroupId().equals(Grant.ANY)
                || operation
                        .resourceGroupId()
                        .filter(grant.resourceGroupId()::equals)
                        .isPresent();
        return grant.covers(operation.infrastructureId()) && grant.role().includes(Role.OPERATOR) && group;
    }

    private static boolean sees(AuthenticatedConsumer consumer, OperationOccurrence operation) {
        return operation.consumer().equals(consumer.name())
                || consumer.grants().stream()
                        .anyMatch(grant -> administers(grant) && grant.covers(operation.infrastructureId()));
    }

    private static boolean administers(AuthenticatedConsumer consumer) {
        return consumer.grants().stream().anyMatch(PlatformOperations::administers);
    }

    private static boolean administers(Grant grant) {
        return grant.role() == Role.ADMIN && grant.resourceGroupId().equals(Grant.ANY);
    }
}
