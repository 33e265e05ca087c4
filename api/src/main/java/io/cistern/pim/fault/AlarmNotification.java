// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.notification.Notification;
import io.cistern.internal.Attributes;

/**
 * An alarm was raised or changed (derived; IFA 053 clause 8).
 *
 * @param alarm 1; the alarm
 * @param changeKind 1; what about it is told
 */
public record AlarmNotification(Alarm alarm, AlarmChangeKind changeKind) implements Notification {

    public AlarmNotification {
        Attributes.required(alarm, "alarm");
        Attributes.required(changeKind, "changeKind");
    }
}
