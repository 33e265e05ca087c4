// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

/** How two things belong together. */
public enum TopologyRelation {
    /** The first contains the second. */
    CONTAINMENT,

    /** They are connected by a cable. */
    CONNECTIVITY,

    /** The first feeds the second. */
    POWER,

    /** The first cools the second. */
    COOLING,

    /** The first manages the second. */
    MANAGEMENT,

    /** The second uses the first. */
    ASSIGNMENT
}
