// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import io.cistern.administration.Administration;
import io.cistern.administration.ForgetInfrastructureRequest;
import io.cistern.administration.ForgetInfrastructureResponse;
import io.cistern.administration.Infrastructure;
import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.administration.QueryInfrastructuresResponse;
import io.cistern.administration.VerifyAuditRequest;
import io.cistern.administration.VerifyAuditResponse;
import io.cistern.api.CallContext;
import io.cistern.api.Filter;
import io.cistern.api.operation.CancelOperationRequest;
import io.cistern.api.operation.CancelOperationResponse;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.Operations;
import io.cistern.api.operation.QueryOperationsRequest;
import io.cistern.api.operation.QueryOperationsResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The platform services with what a test puts into them. */
final class FakePlatform implements Operations, Administration {

    final List<OperationOccurrence> operations = new ArrayList<>();
    final List<Infrastructure> infrastructures = new ArrayList<>();
    final List<String> cancelled = new ArrayList<>();
    final List<String> forgotten = new ArrayList<>();
    Optional<Long> firstBroken = Optional.empty();

    @Override
    public CompletionStage<QueryOperationsResponse> queryOperations(CallContext call, QueryOperationsRequest request) {
        request.validate();
        return CompletableFuture.completedFuture(new QueryOperationsResponse(
                operations.stream()
                        .filter(request.filter().orElse(Filter.ALL)::matches)
                        .toList(),
                Optional.empty()));
    }

    @Override
    public CompletionStage<CancelOperationResponse> cancelOperation(CallContext call, CancelOperationRequest request) {
        cancelled.add(request.operationId());
        return CompletableFuture.completedFuture(new CancelOperationResponse(operations.get(0)));
    }

    @Override
    public CompletionStage<QueryInfrastructuresResponse> queryInfrastructures(
            CallContext call, QueryInfrastructuresRequest request) {
        request.validate();
        return CompletableFuture.completedFuture(new QueryInfrastructuresResponse(infrastructures.stream()
                .filter(request.filter().orElse(Filter.ALL)::matches)
                .toList()));
    }

    @Override
    public CompletionStage<ForgetInfrastructureResponse> forgetInfrastructure(
            CallContext call, ForgetInfrastructureRequest request) {
        forgotten.add(request.infrastructureId());
        return CompletableFuture.completedFuture(new ForgetInfrastructureResponse(request.infrastructureId()));
    }

    @Override
    public CompletionStage<VerifyAuditResponse> verifyAudit(CallContext call, VerifyAuditRequest request) {
        return CompletableFuture.completedFuture(new VerifyAuditResponse(12, firstBroken));
    }
}
