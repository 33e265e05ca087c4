// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** What happens where provisioning fails. */
public enum FailurePolicy {
    /** Everything is left as it is, for diagnosis. */
    STOP,

    /** The server is deprovisioned. */
    ROLLBACK,

    /** Another server is taken. */
    REPLACE
}
