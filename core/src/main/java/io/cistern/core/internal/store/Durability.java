// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import java.util.concurrent.CompletableFuture;

/** How a committed transaction gets on disk. */
@FunctionalInterface
interface Durability extends AutoCloseable {

    /** A commit of the database is on disk when it returns. */
    Durability BY_COMMIT = () -> CompletableFuture.completedFuture(null);

    /** Completed when everything that was committed before the call is on disk. */
    CompletableFuture<Void> onDisk();

    /** Ends after what is waited for. */
    @Override
    default void close() {}
}
