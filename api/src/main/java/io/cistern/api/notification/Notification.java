// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.notification;

/**
 * What a producer tells its subscribers: an element of the standard, such as an alarm. It travels in a
 * {@link NotificationEnvelope}.
 */
public interface Notification {

    /** Its name in the standard, e.g. {@code AlarmNotification}. */
    default String kind() {
        return getClass().getSimpleName();
    }
}
