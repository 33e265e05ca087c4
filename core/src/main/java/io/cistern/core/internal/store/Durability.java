// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

/** How a committed transaction gets on disk. */
@FunctionalInterface
interface Durability extends AutoCloseable {

    /** A commit of the database is on disk when it returns. */
    Durability BY_COMMIT = () -> {};

    /** Returns when everything that was committed before the call is on disk. */
    void awaitDurable();

    /** Ends after what is waited for. */
    @Override
    default void close() {}
}
