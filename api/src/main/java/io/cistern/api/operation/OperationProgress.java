// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.operation;

import io.cistern.internal.Attributes;
import java.time.Instant;

/**
 * One advance of an operation ("intermediate status report" of IFA 005).
 *
 * @param operationId the operation
 * @param percent 0 to 100, never falling but when the operation is being undone
 * @param status what is being done, for a person
 * @param time when
 */
public record OperationProgress(String operationId, int percent, String status, Instant time) {

    public OperationProgress {
        Attributes.required(operationId, "operationId");
        Attributes.required(status, "status");
        Attributes.required(time, "time");
    }
}
