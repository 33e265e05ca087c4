// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** Whether a resource can do something; found out, never assumed. */
public enum Support {
    /** It can. */
    SUPPORTED,

    /** It cannot. */
    UNSUPPORTED,

    /** It could with a licence that it has not. */
    LICENCE_REQUIRED,

    /** It does not say. */
    UNKNOWN
}
