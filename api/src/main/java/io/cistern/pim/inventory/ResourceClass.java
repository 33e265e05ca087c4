// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** What a type of physical resource is for. */
public enum ResourceClass {
    COMPUTE,

    NETWORKING,

    STORAGE,

    /** Something else. */
    OTHER
}
