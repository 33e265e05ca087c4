// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.fault;

/** How bad a fault is (ITU-T X.733, IFA 005 clause 8.6.4). */
public enum PerceivedSeverity {
    /** Service is lost; act at once. */
    CRITICAL,

    /** Service is degraded; act soon. */
    MAJOR,

    /** No service is affected yet. */
    MINOR,

    /** A fault may come. */
    WARNING,

    /** It cannot be told. */
    INDETERMINATE,

    /** The fault is gone. */
    CLEARED
}
