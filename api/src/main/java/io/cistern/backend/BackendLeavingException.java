// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend;

/** The backend is being stopped; the call is to be repeated on the one that comes next. Never reaches a consumer. */
public final class BackendLeavingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackendLeavingException() {
        super("the backend is leaving", null, false, false);
    }
}
