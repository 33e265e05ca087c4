// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim;

/** How the members of an affinity group or list are placed (IFA 005 clause 8.4.8.2). */
public enum AffinityType {
    /** Close to each other: within one unit of the scope. */
    AFFINITY,

    /** Apart from each other: no two within one unit of the scope. */
    ANTI_AFFINITY
}
