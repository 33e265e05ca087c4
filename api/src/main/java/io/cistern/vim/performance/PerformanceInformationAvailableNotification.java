// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Extension;
import io.cistern.api.notification.Notification;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Optional;

/**
 * New measurements can be read (IFA 005 clause 8.5.8).
 *
 * @param objectInstanceId 1..N; the objects
 * @param pmJobId 1; the job
 * @param objectType 0..1; the kind of objects, see {@link ObjectTypes}
 * @param subObjectInstanceIds 0..N; the parts of the objects that were measured
 * @param reportId 1; the report
 */
@Buildable
public record PerformanceInformationAvailableNotification(
        List<String> objectInstanceId,
        @Extension("the standard defines reports, but no way to read them") String pmJobId,
        @Extension("the standard defines reports, but no way to read them") Optional<String> objectType,
        @Extension("the standard defines reports, but no way to read them") List<String> subObjectInstanceIds,
        @Extension("the standard defines reports, but no way to read them") String reportId)
        implements Notification {

    public PerformanceInformationAvailableNotification {
        objectInstanceId = Attributes.nonEmpty(objectInstanceId, "objectInstanceId");
        Attributes.required(pmJobId, "pmJobId");
        objectType = Attributes.optional(objectType);
        subObjectInstanceIds = Attributes.list(subObjectInstanceIds, "subObjectInstanceIds");
        Attributes.required(reportId, "reportId");
    }

    public static PerformanceInformationAvailableNotificationBuilder builder() {
        return PerformanceInformationAvailableNotificationBuilder.builder();
    }
}
