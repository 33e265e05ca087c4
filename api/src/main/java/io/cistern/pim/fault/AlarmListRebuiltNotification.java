// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.notification.Notification;
import io.cistern.internal.Attributes;

/**
 * The alarm list was rebuilt: what a consumer knows of it is to be read anew (derived; IFA 053 clause 8).
 *
 * @param reason 1; why
 * @param alarmListVersion 1; its version
 */
public record AlarmListRebuiltNotification(String reason, long alarmListVersion) implements Notification {

    public AlarmListRebuiltNotification {
        Attributes.required(reason, "reason");
    }
}
