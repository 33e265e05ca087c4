// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Extension;
import io.cistern.api.notification.Notification;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A measurement crossed a threshold (IFA 005 clause 8.5.9).
 *
 * @param thresholdId 1; the threshold
 * @param crossingDirection 1; which way
 * @param objectInstanceId 1; the object
 * @param performanceMetric 1; the measurement, see {@link PerformanceMetrics}
 * @param performanceValue 1; the value that crossed it
 * @param objectType 0..1; the kind of object, see {@link ObjectTypes}
 * @param subObjectInstanceId 0..1; the part of the object that was measured
 */
@Buildable
public record ThresholdCrossedNotification(
        String thresholdId,
        CrossingDirection crossingDirection,
        String objectInstanceId,
        String performanceMetric,
        BigDecimal performanceValue,
        @Extension("the identifier alone does not tell") Optional<String> objectType,
        @Extension("later releases measure parts of objects") Optional<String> subObjectInstanceId)
        implements Notification {

    public ThresholdCrossedNotification {
        Attributes.required(thresholdId, "thresholdId");
        Attributes.required(crossingDirection, "crossingDirection");
        Attributes.required(objectInstanceId, "objectInstanceId");
        Attributes.required(performanceMetric, "performanceMetric");
        Attributes.required(performanceValue, "performanceValue");
        objectType = Attributes.optional(objectType);
        subObjectInstanceId = Attributes.optional(subObjectInstanceId);
    }

    public static ThresholdCrossedNotificationBuilder builder() {
        return ThresholdCrossedNotificationBuilder.builder();
    }
}
