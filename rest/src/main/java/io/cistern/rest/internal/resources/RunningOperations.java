// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.api.Filter;
import io.cistern.api.FilterExpression;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.api.operation.CancelOperationRequest;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.Operations;
import io.cistern.api.operation.QueryOperationsRequest;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.core.Response;

/** The operations of one VIM or PIM, shown and cancelled. */
final class RunningOperations {
    static final String ID = "operationId";
    private static final String INFRASTRUCTURE = "infrastructureId";

    private final Operations operations;

    RunningOperations(Operations operations) {
        this.operations = operations;
    }

    CompletionStage<Response> query(String infrastructureId, Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.COLLECTION);
        return operations
                .queryOperations(
                        exchange.call(),
                        new QueryOperationsRequest(
                                Optional.of(parameters.filterWith(INFRASTRUCTURE, infrastructureId)),
                                parameters.selector(),
                                parameters.page()))
                .thenApply(found -> exchange.page(found.operations(), found.nextPageToken()));
    }

    CompletionStage<Response> get(String infrastructureId, String operationId, Exchange exchange) {
        exchange.parameters().only(QueryParameters.ELEMENT);
        return find(infrastructureId, operationId, exchange).thenApply(exchange::element);
    }

    CompletionStage<Response> cancel(String infrastructureId, String operationId, Exchange exchange) {
        return find(infrastructureId, operationId, exchange)
                .thenCompose(found -> exchange.mutation(
                        infrastructureId,
                        call -> operations.cancelOperation(call, new CancelOperationRequest(operationId)),
                        exchange::ok));
    }

    private CompletionStage<OperationOccurrence> find(String infrastructureId, String operationId, Exchange exchange) {
        Filter one = new Filter(List.of(
                new FilterExpression(FilterOperator.EQ, List.of(INFRASTRUCTURE), List.of(infrastructureId)),
                new FilterExpression(FilterOperator.EQ, List.of(ID), List.of(operationId))));
        return operations
                .queryOperations(
                        exchange.call(), new QueryOperationsRequest(Optional.of(one), Optional.empty(), Page.FIRST))
                .thenApply(found -> Elements.only(found.operations(), ID));
    }
}
