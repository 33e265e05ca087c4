// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

/** On which condition a resource is written to. */
enum Condition {
    /** That it still has the version that was read, as the BMC wrote it. */
    TAG,
    /** The same, the tag written as a strong one. */
    STRONG_TAG,
    /** None. */
    NONE
}
