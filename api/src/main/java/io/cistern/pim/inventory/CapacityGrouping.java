// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** What capacity is told by. */
public enum CapacityGrouping {
    POOL,
    SITE,
    RACK,
    TYPE,
    TENANT
}
