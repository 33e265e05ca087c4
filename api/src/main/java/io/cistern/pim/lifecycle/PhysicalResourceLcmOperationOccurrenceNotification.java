// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.ProblemDetails;
import io.cistern.api.notification.AttributeChange;
import io.cistern.api.notification.Notification;
import io.cistern.api.operation.OperationState;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Optional;

/**
 * An operation began, went on or ended (derived; IFA 053 clause 8).
 *
 * @param operationId 1; the operation
 * @param operation 1; what it does, e.g. {@code provisionPhysicalResource}
 * @param operationState 1; where it stands
 * @param notificationStatus 1; which part this is
 * @param physicalResourceId 1..N; the resources
 * @param currentStep 0..1; the step it is at
 * @param percentComplete 0..1; 0 to 100
 * @param changedConfiguration 0..N; what it changed
 * @param error 0..1; why it failed
 */
@Buildable
public record PhysicalResourceLcmOperationOccurrenceNotification(
        String operationId,
        String operation,
        OperationState operationState,
        NotificationStatus notificationStatus,
        List<String> physicalResourceId,
        Optional<StepType> currentStep,
        Optional<Long> percentComplete,
        List<AttributeChange> changedConfiguration,
        Optional<ProblemDetails> error)
        implements Notification {

    public PhysicalResourceLcmOperationOccurrenceNotification {
        Attributes.required(operationId, "operationId");
        Attributes.required(operation, "operation");
        Attributes.required(operationState, "operationState");
        Attributes.required(notificationStatus, "notificationStatus");
        physicalResourceId = Attributes.nonEmpty(physicalResourceId, "physicalResourceId");
        currentStep = Attributes.optional(currentStep);
        percentComplete = Attributes.optional(percentComplete);
        changedConfiguration = Attributes.list(changedConfiguration, "changedConfiguration");
        error = Attributes.optional(error);
    }

    public static PhysicalResourceLcmOperationOccurrenceNotificationBuilder builder() {
        return PhysicalResourceLcmOperationOccurrenceNotificationBuilder.builder();
    }
}
