// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim;

import io.cistern.api.Extension;
import io.cistern.api.notification.AttributeChange;
import io.cistern.api.notification.Notification;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A virtualised resource changed (IFA 005 clause 8.4.9).
 *
 * @param changeId 1; identifier of the change
 * @param virtualisedResourceId 1; the resource that changed
 * @param vimId 1; the VIM that tells
 * @param changeType 1; the kind of change, see {@link ResourceChangeTypes}
 * @param changedResourceData 0..N (1 in the standard, content not specified); what changed
 * @param virtualisedResourceType 0..1; what the resource is
 * @param resourceGroupId 0..1; infrastructure resource group (tenant) that owns the resource
 * @param plannedStartTime 0..1; when announced work begins
 * @param plannedEndTime 0..1; when announced work is over
 * @param impact 0..1; what announced work does to the resource
 */
@Buildable
public record VirtualisedResourceChangeNotification(
        String changeId,
        String virtualisedResourceId,
        String vimId,
        String changeType,
        List<AttributeChange> changedResourceData,
        @Extension("one subscription can be about several types")
                Optional<VirtualisedResourceType> virtualisedResourceType,
        @Extension("tenancy is visible on every resource") Optional<String> resourceGroupId,
        @Extension("maintenance is announced before it begins") Optional<Instant> plannedStartTime,
        @Extension("maintenance is announced before it begins") Optional<Instant> plannedEndTime,
        @Extension("maintenance is announced before it begins") Optional<String> impact)
        implements Notification {

    public VirtualisedResourceChangeNotification {
        Attributes.required(changeId, "changeId");
        Attributes.required(virtualisedResourceId, "virtualisedResourceId");
        Attributes.required(vimId, "vimId");
        Attributes.required(changeType, "changeType");
        changedResourceData = Attributes.list(changedResourceData, "changedResourceData");
        virtualisedResourceType = Attributes.optional(virtualisedResourceType);
        resourceGroupId = Attributes.optional(resourceGroupId);
        plannedStartTime = Attributes.optional(plannedStartTime);
        plannedEndTime = Attributes.optional(plannedEndTime);
        impact = Attributes.optional(impact);
    }

    public static VirtualisedResourceChangeNotificationBuilder builder() {
        return VirtualisedResourceChangeNotificationBuilder.builder();
    }
}
