// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

/** How virtual CPUs are bound to physical ones (IFA 005 clause 8.4.2.4). */
public enum VirtualCpuPinningPolicy {
    /** Bound according to the pinning rules. */
    STATIC,

    /** Bound as the VIM decides. */
    DYNAMIC
}
