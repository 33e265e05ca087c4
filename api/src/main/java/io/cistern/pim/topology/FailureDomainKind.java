// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

/** What can fail as a whole. */
public enum FailureDomainKind {
    CHASSIS,
    RACK,
    ROW,
    POWER,
    SWITCH,
    SITE
}
