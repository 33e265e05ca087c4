// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.notification.Notification;
import io.cistern.internal.Attributes;
import java.time.Instant;

/**
 * An alarm ended (derived; IFA 053 clause 8).
 *
 * @param alarmId 1; the alarm
 * @param alarmClearedTime 1; when
 * @param clearedBy 1; what by
 */
public record AlarmClearedNotification(String alarmId, Instant alarmClearedTime, ClearedBy clearedBy)
        implements Notification {

    public AlarmClearedNotification {
        Attributes.required(alarmId, "alarmId");
        Attributes.required(alarmClearedTime, "alarmClearedTime");
        Attributes.required(clearedBy, "clearedBy");
    }
}
