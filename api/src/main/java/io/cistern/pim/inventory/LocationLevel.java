// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** The steps of the way from a site to a slot. */
public enum LocationLevel {
    SITE,
    BUILDING,
    FLOOR,
    ROOM,
    ROW,
    RACK,
    UNIT,
    SLOT
}
