// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

/** How an alarm ends. */
public enum Clearing {
    /** By itself, when the fault is over. */
    AUTOMATIC,

    /** When somebody says so. */
    MANUAL
}
