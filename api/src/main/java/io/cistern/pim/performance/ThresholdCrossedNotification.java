// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.notification.Notification;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.ResourceKind;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A value crossed a threshold (derived; IFA 053 clause 8).
 *
 * @param thresholdId 1; the threshold
 * @param crossingDirection 1; in which direction
 * @param objectType 1; what the object is
 * @param objectId 1; the object
 * @param subObjectId 0..1; the component
 * @param performanceMetric 1; the measurement
 * @param performanceValue 1; the value
 * @param context 0..1; what was measured
 * @param level 0..1; which bound
 */
@Buildable
public record ThresholdCrossedNotification(
        String thresholdId,
        CrossingDirection crossingDirection,
        ResourceKind objectType,
        String objectId,
        Optional<String> subObjectId,
        String performanceMetric,
        BigDecimal performanceValue,
        Optional<String> context,
        Optional<ThresholdLevel> level)
        implements Notification {

    public ThresholdCrossedNotification {
        Attributes.required(thresholdId, "thresholdId");
        Attributes.required(crossingDirection, "crossingDirection");
        Attributes.required(objectType, "objectType");
        Attributes.required(objectId, "objectId");
        subObjectId = Attributes.optional(subObjectId);
        Attributes.required(performanceMetric, "performanceMetric");
        Attributes.required(performanceValue, "performanceValue");
        context = Attributes.optional(context);
        level = Attributes.optional(level);
    }

    public static ThresholdCrossedNotificationBuilder builder() {
        return ThresholdCrossedNotificationBuilder.builder();
    }
}
