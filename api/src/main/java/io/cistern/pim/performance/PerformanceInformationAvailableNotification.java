// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.notification.Notification;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.ResourceKind;
import java.util.List;
import java.util.Optional;

/**
 * A report can be had (derived; IFA 053 clause 8).
 *
 * @param pmJobId 1; the job
 * @param objectType 1; what the object is
 * @param objectId 1; the object
 * @param subObjectIds 0..N; components
 * @param reportId 1; the report
 * @param reportUri 0..1; where it is
 * @param report 0..1; the report itself
 */
@Buildable
public record PerformanceInformationAvailableNotification(
        String pmJobId,
        ResourceKind objectType,
        String objectId,
        List<String> subObjectIds,
        String reportId,
        Optional<String> reportUri,
        Optional<PerformanceReport> report)
        implements Notification {

    public PerformanceInformationAvailableNotification {
        Attributes.required(pmJobId, "pmJobId");
        Attributes.required(objectType, "objectType");
        Attributes.required(objectId, "objectId");
        subObjectIds = Attributes.list(subObjectIds, "subObjectIds");
        Attributes.required(reportId, "reportId");
        reportUri = Attributes.optional(reportUri);
        report = Attributes.optional(report);
    }

    public static PerformanceInformationAvailableNotificationBuilder builder() {
        return PerformanceInformationAvailableNotificationBuilder.builder();
    }
}
