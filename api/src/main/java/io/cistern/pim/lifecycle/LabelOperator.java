// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** How a label is compared. */
public enum LabelOperator {
    IN,
    NOT_IN,
    EXISTS,
    DOES_NOT_EXIST
}
