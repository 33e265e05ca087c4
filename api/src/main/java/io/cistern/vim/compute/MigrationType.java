// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

/** How a compute resource is moved (IFA 005 clause 7.3.1.8). */
public enum MigrationType {
    /** While it runs. */
    LIVE_MIGRATION,

    /** Stopped, moved, started again. */
    OFFLINE_MIGRATION
}
