// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

/** What ended an alarm. */
public enum ClearedBy {
    EVENT,
    POLL,
    MANUAL,
    RESOURCE_REMOVED
}
