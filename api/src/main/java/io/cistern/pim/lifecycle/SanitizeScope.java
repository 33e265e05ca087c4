// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** Which drives are erased. */
public enum SanitizeScope {
    ALL_DRIVES,
    LISTED
}
