// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of the audit.
 *
 * @param time when
 * @param consumer who; what they claimed to be where they were not authenticated
 * @param action the interface and operation
 * @param infrastructureId on which infrastructure
 * @param resourceGroupId in which resource group
 * @param outcome ACCEPTED, the final state of an operation, or the code of a refusal
 * @param operationId the operation
 * @param correlationId that of the call
 * @param detail why, where it was refused or failed
 */
public record AuditEntry(
        Instant time,
        String consumer,
        String action,
        Optional<String> infrastructureId,
        Optional<String> resourceGroupId,
        String outcome,
        Optional<String> operationId,
        Optional<String> correlationId,
        Optional<String> detail) {}
