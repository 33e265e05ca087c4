// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

/** What about an alarm is told. */
public enum AlarmChangeKind {
    NEW,
    SEVERITY_CHANGED,
    ACK_CHANGED,
    DETAILS_CHANGED
}
