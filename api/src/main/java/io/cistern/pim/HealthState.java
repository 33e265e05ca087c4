// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim;

/** How well a physical resource is, the resources in it included. */
public enum HealthState {
    /** Nothing is wrong. */
    OK,

    /** Something needs attention. */
    WARNING,

    /** Something needs attention at once. */
    CRITICAL,

    /** It does not say. */
    UNKNOWN
}
