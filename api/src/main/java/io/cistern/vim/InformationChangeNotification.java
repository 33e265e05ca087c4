// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim;

import io.cistern.api.notification.AttributeChange;
import io.cistern.api.notification.Notification;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;

/**
 * The information on a type of consumable resource changed (IFA 005 clause 8.3.2).
 *
 * @param changeId 1; identifier of the change
 * @param resourceTypeId 1; the consumable resource type
 * @param vimId 1; the VIM that tells
 * @param changeType 1; what happened to it
 * @param changedResourceData 0..N (1 in the standard, content not specified); what changed
 */
@Buildable
public record InformationChangeNotification(
        String changeId,
        String resourceTypeId,
        String vimId,
        InformationChangeType changeType,
        List<AttributeChange> changedResourceData)
        implements Notification {

    public InformationChangeNotification {
        Attributes.required(changeId, "changeId");
        Attributes.required(resourceTypeId, "resourceTypeId");
        Attributes.required(vimId, "vimId");
        Attributes.required(changeType, "changeType");
        changedResourceData = Attributes.list(changedResourceData, "changedResourceData");
    }

    public static InformationChangeNotificationBuilder builder() {
        return InformationChangeNotificationBuilder.builder();
    }
}
