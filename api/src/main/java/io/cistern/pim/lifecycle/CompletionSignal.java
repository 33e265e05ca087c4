// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** What tells that an installation is over. */
public enum CompletionSignal {
    /** The installed system tells. */
    CALLBACK,

    /** The management controller tells. */
    BOOT_PROGRESS,

    /** Nothing is waited for. */
    NONE
}
