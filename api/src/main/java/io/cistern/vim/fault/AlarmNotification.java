// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.fault;

import io.cistern.api.notification.Notification;
import io.cistern.internal.Attributes;

/**
 * An alarm was raised or changed (IFA 005 clause 8.6.2).
 *
 * @param alarm 1; the alarm
 */
public record AlarmNotification(Alarm alarm) implements Notification {

    public AlarmNotification {
        Attributes.required(alarm, "alarm");
    }
}
