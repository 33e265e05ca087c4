// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

/** Where a failure was decided. */
public enum ErrorOrigin {
    /** Here, before anything was sent to the infrastructure. */
    GATEWAY,
    /** In or behind the backend. */
    BACKEND
}
