// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.fault;

import io.cistern.api.notification.Notification;
import io.cistern.internal.Attributes;
import java.time.Instant;

/**
 * An alarm was cleared (IFA 005 clause 8.6.3).
 *
 * @param alarmId 1; the alarm
 * @param alarmClearedTime 1; when
 */
public record AlarmClearedNotification(String alarmId, Instant alarmClearedTime) implements Notification {

    public AlarmClearedNotification {
        Attributes.required(alarmId, "alarmId");
        Attributes.required(alarmClearedTime, "alarmClearedTime");
    }
}
