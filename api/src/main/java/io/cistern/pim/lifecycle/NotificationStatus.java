// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** Which part of an operation is told. */
public enum NotificationStatus {
    START,
    PROGRESS,
    RESULT
}
