// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.internal.Attributes;
import java.time.Instant;

/**
 * How a reading is to be made.
 *
 * @param priority what it yields to
 * @param deadline when nobody waits any more: the reading fails with TIMEOUT
 * @param correlationId for logs
 */
public record ReadCall(ReadPriority priority, Instant deadline, String correlationId) {

    public ReadCall {
        Attributes.required(priority, "priority");
        Attributes.required(deadline, "deadline");
        Attributes.required(correlationId, "correlationId");
    }
}
