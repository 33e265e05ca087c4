// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** Where what is known of a resource comes from. */
public enum DataSource {
    /** Read from its management controller. */
    DRIVER,

    /** Given by an operator. */
    OPERATOR,

    /** Concluded from what others say of it, such as a switch from what its neighbours hear. */
    INFERRED
}
