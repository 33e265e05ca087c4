// SPDX-License-Identifier: Apache-2.0
package io.cistern.client.internal;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.OperationKind;
import java.time.Duration;
import java.time.Instant;

/** When a caller stops waiting. */
final class Deadlines {
    private static final Duration QUERY = Duration.ofSeconds(30);
    private static final Duration MUTATION = Duration.ofMinutes(10);

    private Deadlines() {}

    /** When a call ends. */
    static Instant of(CallContext call, OperationKind kind) {
        return call.deadline().orElseGet(() -> Instant.now().plus(kind == OperationKind.MUTATION ? MUTATION : QUERY));
    }

    /** That a deadline has passed. */
    static InfrastructureException passed() {
        return new InfrastructureException(
                ErrorCode.TIMEOUT,
                "The deadline of the call has passed before the gateway answered",
                ErrorDetails.builder()
                        .remedy("ask for the operations of the VIM, or repeat with the same idempotency key")
                        .build());
    }
}
