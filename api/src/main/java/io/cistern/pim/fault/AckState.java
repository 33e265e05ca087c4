// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

/** Whether somebody has taken notice. */
public enum AckState {
    UNACKNOWLEDGED,
    ACKNOWLEDGED
}
