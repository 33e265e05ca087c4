// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.notification.Notification;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Optional;

/**
 * A state of a resource changed (derived; IFA 053 clause 8).
 *
 * @param physicalResourceId 1; the resource
 * @param stateKind 1; which state
 * @param oldValue 1; what it was
 * @param newValue 1; what it is
 * @param cause 1; what by
 * @param operationId 0..1; the operation that changed it
 */
@Buildable
public record PhysicalResourceStateChangeNotification(
        String physicalResourceId,
        StateKind stateKind,
        String oldValue,
        String newValue,
        StateChangeCause cause,
        Optional<String> operationId)
        implements Notification {

    public PhysicalResourceStateChangeNotification {
        Attributes.required(physicalResourceId, "physicalResourceId");
        Attributes.required(stateKind, "stateKind");
        Attributes.required(oldValue, "oldValue");
        Attributes.required(newValue, "newValue");
        Attributes.required(cause, "cause");
        operationId = Attributes.optional(operationId);
    }

    public static PhysicalResourceStateChangeNotificationBuilder builder() {
        return PhysicalResourceStateChangeNotificationBuilder.builder();
    }
}
