// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim;

/** Whether a virtualised resource can be used. */
public enum OperationalState {
    /** The resource is able to work. */
    ENABLED,

    /** The resource is not able to work: it is being made, is switched off, or has failed. */
    DISABLED
}
