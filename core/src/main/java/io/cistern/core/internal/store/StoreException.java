// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

/** The store did not do what it was asked; nothing of the transaction has taken effect unless it was committing. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
