// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.api.ProblemDetails;
import io.cistern.core.internal.audit.AuditEntry;
import java.time.Instant;
import java.util.Optional;

/** What the audit says of operations. */
final class OperationAudit {

    private OperationAudit() {}

    static AuditEntry accepted(RecordedOperation operation) {
        return entry(operation, operation.startTime(), "ACCEPTED", Optional.empty());
    }

    static AuditEntry ended(RecordedOperation operation, Ended ended, Instant time) {
        return entry(operation, time, ended.state().name(), ended.problem().map(ProblemDetails::detail));
    }

    private static AuditEntry entry(
            RecordedOperation operation, Instant time, String outcome, Optional<String> detail) {
        return new AuditEntry(
                time,
                operation.consumer(),
                operation.interfaceName() + "." + operation.operation(),
                Optional.of(operation.infrastructureId()),
                operation.resourceGroupId(),
                outcome,
                Optional.of(operation.id()),
                Optional.of(operation.correlationId()),
                detail);
    }
}
