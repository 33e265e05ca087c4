// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.operation;

import io.cistern.api.InfrastructureKind;
import io.cistern.api.ProblemDetails;
import io.cistern.api.Request;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One mutation: who asked for what, how far it is, and how it ended. The same for VIM and PIM.
 *
 * @param operationId its id
 * @param kind the door it came through
 * @param infrastructureId the VIM or PIM id
 * @param interfaceName the interface, e.g. {@code VirtualisedComputeResourcesManagement}
 * @param operation the operation, e.g. {@code allocateVirtualisedComputeResource}
 * @param consumer who asked
 * @param resourceGroupId in which resource group; absent: the default of the infrastructure
 * @param state where it stands
 * @param percent 0 to 100
 * @param status what is being done, for a person
 * @param startTime when it was accepted
 * @param endTime when it became final
 * @param limit when the work ends, finished or not; unfinished work is undone
 * @param correlationId that of the call
 * @param idempotencyKey that of the call
 * @param backendVersion the backend that worked on it last
 * @param request what was asked, without its secrets; absent: this release does not know the operation
 * @param steps what it changed, in order
 * @param result the response, once COMPLETED
 * @param problem the failure, once FAILED or CANCELLED
 */
@Buildable
public record OperationOccurrence(
        String operationId,
        InfrastructureKind kind,
        String infrastructureId,
        String interfaceName,
        String operation,
        String consumer,
        Optional<String> resourceGroupId,
        OperationState state,
        int percent,
        Optional<String> status,
        Instant startTime,
        Optional<Instant> endTime,
        Instant limit,
        String correlationId,
        Optional<String> idempotencyKey,
        Optional<String> backendVersion,
        Optional<Request> request,
        List<OperationStep> steps,
        Optional<Response> result,
        Optional<ProblemDetails> problem) {

    public OperationOccurrence {
        Attributes.required(operationId, "operationId");
        Attributes.required(kind, "kind");
        Attributes.required(infrastructureId, "infrastructureId");
        Attributes.required(interfaceName, "interfaceName");
        Attributes.required(operation, "operation");
        Attributes.required(consumer, "consumer");
        resourceGroupId = Attributes.optional(resourceGroupId);
        Attributes.required(state, "state");
        status = Attributes.optional(status);
        Attributes.required(startTime, "startTime");
        endTime = Attributes.optional(endTime);
        Attributes.required(limit, "limit");
        Attributes.required(correlationId, "correlationId");
        idempotencyKey = Attributes.optional(idempotencyKey);
        backendVersion = Attributes.optional(backendVersion);
        request = Attributes.optional(request);
        steps = Attributes.list(steps, "steps");
        result = Attributes.optional(result);
        problem = Attributes.optional(problem);
    }

    public static OperationOccurrenceBuilder builder() {
        return OperationOccurrenceBuilder.builder();
    }
}
