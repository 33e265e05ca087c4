// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.api.InfrastructureKind;
import io.cistern.backend.Visibility;
import java.time.Instant;
import java.util.Optional;

/**
 * What is recorded of an operation when it is accepted, and never changes.
 *
 * @param id its id
 * @param kind the door it came through
 * @param infrastructureId the VIM or PIM id
 * @param interfaceName the interface
 * @param operation the operation
 * @param consumer the name of who asked
 * @param resourceGroupId in which resource group
 * @param visibility what its consumer could see
 * @param correlationId that of the call
 * @param idempotencyKey that of the call
 * @param startTime when it was accepted
 * @param limit when unfinished work is undone
 * @param request the request, as JSON
 */
record RecordedOperation(
        String id,
        InfrastructureKind kind,
        String infrastructureId,
        String interfaceName,
        String operation,
        String consumer,
        Optional<String> resourceGroupId,
        Visibility visibility,
        String correlationId,
        Optional<String> idempotencyKey,
        Instant startTime,
        Instant limit,
        String request) {

    /** Leaves out the request, which can contain secrets. */
    @Override
    public String toString() {
        return operation + " " + id;
    }
}
